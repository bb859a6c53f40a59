import { goSample } from './go.ts'
import { javascriptSample } from './javascript.ts'
import { phpSample } from './php.ts'
import { pythonSample } from './python.ts'
import { rubySample } from './ruby.ts'

/** How a card's URL is signed in one language. */
export interface SigningSample {
  readonly language: string
  /** What to save it as. */
  readonly file: string
  /** Shown on the API page and run by the tests: the same text. */
  readonly text: string
}

export const signingSamples = [
  { language: 'PHP', file: 'handbill.php', text: phpSample },
  { language: 'Python', file: 'handbill.py', text: pythonSample },
  { language: 'Ruby', file: 'handbill.rb', text: rubySample },
  { language: 'Go', file: 'handbill.go', text: goSample },
  { language: 'JavaScript', file: 'handbill.mjs', text: javascriptSample },
] as const satisfies readonly SigningSample[]
