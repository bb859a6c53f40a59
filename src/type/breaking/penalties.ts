import { breakPenalties } from './keep-together.ts'
import type { Paragraph } from '../layout/paragraph.ts'
import type { Line } from '../setting.ts'

const remembered = new WeakMap<Paragraph, Float32Array>()

/** How badly a line would read that starts at each index, 0 to 1; asked once a paragraph, for every size tried. */
export function penaltiesOf(paragraph: Paragraph): Float32Array {
  let penalties = remembered.get(paragraph)
  if (penalties === undefined) {
    penalties = breakPenalties(paragraph.text, paragraph.style.lang)
    remembered.set(paragraph, penalties)
  }
  return penalties
}

/** How badly each line after the first begins, 0 to 1. */
export function breaksOf(paragraph: Paragraph, lines: readonly Line[]): number[] {
  const penalties = penaltiesOf(paragraph)
  return lines.slice(1).map(({ start }) => penalties[start]!)
}
