import type { CardContent } from '../../src/card/contract/template.ts'
import type { Measures } from './measures.ts'

/** What every part of the card is given. */
export interface Parts {
  readonly content: CardContent
  readonly measures: Measures
}

/** Long section and publisher names grow smaller, down to this share, before they are cut. */
export const SMALLEST = 0.7
