import type { Format } from '../../src/card/contract/format.ts'
import type { CardContent } from '../../src/card/contract/template.ts'
import { measures, type Measures } from './measures.ts'
import { smallSize } from './scripts.ts'

/** The geometry of one card that all designs share. */
export interface Look extends Measures {
  readonly content: CardContent
  readonly format: Format
  readonly width: number
  readonly height: number
  /** Height of the frame of the top line: it reaches over the line above and below where the script needs it. */
  readonly topLine: number
  /** From the upper edge to the middle of the top line. */
  readonly topMiddle: number
  /** Where the words below the top line may begin. */
  readonly below: number
  /** Where the last words end. */
  readonly end: number
  /** Height of the foot's line. */
  readonly footLine: number
}

/** What the top line takes of the card, as a ratio of its size, whatever the script. */
const LINE = 1.3
/** Texts of two sizes on one baseline are higher together than each alone. */
const TOGETHER = 1.16

export function lookOf(content: CardContent): Look {
  const { format, leading, nastaliq } = content
  const own = measures[format.name]
  const size = Math.max(own.brand, smallSize(content, own.kicker))
  const line = Math.round(size * (nastaliq ? leading : LINE))
  return {
    ...own,
    content,
    format,
    width: format.width,
    height: format.height,
    topLine: Math.ceil(size * leading * TOGETHER),
    topMiddle: own.top + line / 2,
    footLine: Math.ceil(smallSize(content, own.foot) * leading),
    below: own.top + line + (nastaliq ? 8 : own.gap),
    end: format.height - own.bottom,
  }
}
