import type { Format } from '../../src/card/contract/format.ts'
import type { CardContent } from '../../src/card/contract/template.ts'
import { measures, type Measures } from './measures.ts'
import { smallSize } from './scripts.ts'

/** The geometry of one card, common to all designs. */
export interface Look extends Measures {
  readonly content: CardContent
  readonly format: Format
  readonly width: number
  readonly height: number
  /** Height of the top line's frame: it extends above and below the line if the script needs it. */
  readonly topLine: number
  /** From the upper edge to the middle of the top line. */
  readonly topMiddle: number
  /** Start of the text below the top line. */
  readonly below: number
  /** End of the last text. */
  readonly end: number
  /** Height of the foot's line. */
  readonly footLine: number
}

/** Space of the top line as a ratio of its size, for any script. */
const LINE = 1.3
/** Texts of two sizes on one baseline are together higher than each alone. */
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
