import type { Html } from '../../answer/page/page.ts'

/** A panel: heading, a word beside it, fields. */
export interface Panel {
  readonly heading: Html | string
  readonly aside: Html | string
  readonly fields: Html
  /** Whether something is selected that can be deselected. */
  readonly isChosen: boolean
}
