import type { Html } from '../../answer/page/page.ts'

/** What a panel is of: its heading, a word beside it, and its fields. */
export interface Panel {
  readonly heading: Html | string
  readonly aside: Html | string
  readonly fields: Html
  /** Whether something is chosen that can be let go again. */
  readonly isChosen: boolean
}
