import { goSample } from './go.ts'
import { javascriptSample } from './javascript.ts'
import { phpSample } from './php.ts'
import { pythonSample } from './python.ts'
import { rubySample } from './ruby.ts'

/** Code that signs a card's URL, in one language. */
export interface SigningSample {
  readonly language: string
  /** File name. */
  readonly file: string
  /** The API page shows this text, and the tests run it. */
  readonly text: string
}

export const signingSamples = [
  { language: 'PHP', file: 'handbill.php', text: phpSample },
  { language: 'Python', file: 'handbill.py', text: pythonSample },
  { language: 'Ruby', file: 'handbill.rb', text: rubySample },
  { language: 'Go', file: 'handbill.go', text: goSample },
  { language: 'JavaScript', file: 'handbill.mjs', text: javascriptSample },
] as const satisfies readonly SigningSample[]
