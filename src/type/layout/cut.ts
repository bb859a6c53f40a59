import type { Verdict } from '../../verdict.ts'
import { firstFit } from './first-fit.ts'
import { withoutSoftHyphens } from '../breaking/hyphenation.ts'
import { breakPenalties } from '../breaking/keep-together.ts'
import { PARTS_FIGURE } from '../breaking/penalty.ts'
import { measure } from './measure.ts'
import type { Paragraph } from './paragraph.ts'
import type { Breakpoint } from '../breaking/breakpoints.ts'
import type { Line, TextFrame } from './setting.ts'
import type { TextStyle } from '../shaping/text-style.ts'

/**
 * Problem: a text that fits at no size must be shortened visibly.
 * Method: the longest beginning that ends at a word, with an ellipsis, as a new text that is analysed and shaped
 * from scratch, because the ellipsis affects direction, joining and breaks like any letter. Words end where lines
 * may break: at dictionary words in Thai, at any ideograph in Chinese, after a tsheg in Tibetan.
 * Limits: if one word is wider than the frame, it is cut between letters.
 */

export type Prepare = (text: string, style: TextStyle) => Paragraph

export interface Cut {
  readonly paragraph: Paragraph
  readonly verdicts: readonly Verdict[]
}

const ELLIPSIS = '…'
/** Em; every face's ellipsis is wider, so less remaining room need not be tried. */
const ELLIPSIS_WIDTH = 0.6
/** Limit of candidates of each kind. Two nearly always suffice. */
const MOST_TRIED = 24
/** From this penalty on, a break leaves a word that leads on to the next: `of the…` */
const LEANS = 0.2
/** Letters after the line that the break rules need. */
const LOOK_AHEAD = 100
/** Maximum letters of the lost text quoted in a verdict. */
const MOST_QUOTED = 200
/** If no face has the ellipsis. */
const THREE_STOPS = '...'
/** Mongolian has its own, drawn upright. */
const OWN_ELLIPSIS: Readonly<Record<string, string>> = { Mong: '\u1801' }
const FIGURE_LETTERS = 12
const FIGURE_BEFORE = /\p{Nd}\p{L}{0,4}$/u
/** Between digits, including their separators. Two characters before a cut and two after. */
const INSIDE_FIGURE = /^(?:.?\p{Nd}|\p{Nd}[.,٫٬'’])\p{Nd}|^.\p{Nd}[.,٫٬'’]\p{Nd}/u
/** Punctuation that refers to removed text; closing quotes, brackets and % stay. */
const LOOSE_END = /[\s\p{Pd}\p{Ps}\p{Pi}\p{Cf},.:;!?…·•¿¡،؛؟۔।॥、。，；：！？・‥၊။៖។]+$/u

/** Shortens a paragraph so that first-fit takes at most `room` lines at the frame's smallest size. */
export function cut(paragraph: Paragraph, frame: TextFrame, room: number, prepare: Prepare): Cut {
  const width = frame.width / frame.min
  const ellipsis = ellipsisFor(paragraph)
  const style = { ...paragraph.style, transform: withoutUpper(paragraph.style.transform) }
  const attempt = (end: number) =>
    prepare(paragraph.text.slice(0, end).replace(LOOSE_END, '') + ellipsis, style)
  const line = firstFit(paragraph, width, room).at(-1)
  for (const end of line ? candidateEnds(paragraph, line, width) : []) {
    const shorter = attempt(end)
    if (firstFit(shorter, width, room + 1).length > room) continue
    return { paragraph: shorter, verdicts: [verdict(paragraph.text, end, frame.place)] }
  }
  return { paragraph: attempt(0), verdicts: [verdict(paragraph.text, 0, frame.place)] }
}

/** The case transform was already applied and must not be applied twice. */
function withoutUpper(transform: TextStyle['transform']): TextStyle['transform'] {
  return transform === 'upper' ? undefined : transform
}

function ellipsisFor({ runs, style }: Paragraph): string {
  const own = OWN_ELLIPSIS[runs.at(-1)?.script ?? '']
  const sign = own ?? ELLIPSIS
  return style.faces.some((face) => face.covers(sign.codePointAt(0)!)) ? sign : THREE_STOPS
}

/** Candidates for the cut, best first: at words on the last available line, at earlier words, between letters. */
function candidateEnds(paragraph: Paragraph, line: Line, width: number): number[] {
  const { text, style, breakpoints, clusters } = paragraph
  const hasRoom = (end: number) => measure(paragraph, line.start, end) <= width - ELLIPSIS_WIDTH
  const penalties = breakPenalties(text.slice(0, line.end + LOOK_AHEAD), style.lang)
  const words = breakpoints
    .filter(({ end, next }) => end > 0 && end <= line.end && !partsFigure(text, end, next, penalties[next]!))
    .toReversed()
  const onLine = words.filter(({ end }) => end > line.start && hasRoom(end)).slice(0, MOST_TRIED)
  const leans = ({ next }: Breakpoint) => penalties[next]! >= LEANS
  const earlier = words.filter(({ end }) => end <= line.start).slice(0, MOST_TRIED)
  const letters = Array.from(clusters.filter((one) => one > line.start && one <= line.end))
    .filter((one) => !INSIDE_FIGURE.test(text.slice(Math.max(0, one - 2), one + 2)))
    .toReversed()
  return [
    ...[...onLine.filter((one) => !leans(one)), ...onLine.filter(leans), ...earlier].map(({ end }) => end),
    ...letters.filter(hasRoom).slice(0, MOST_TRIED),
  ]
}

/** Part of a figure is another figure: `10…` of `10 000 euros`, `$4.5…` of `$4.5 billion`. */
function partsFigure(text: string, end: number, next: number, penalty: number): boolean {
  if (penalty < PARTS_FIGURE) return false
  return (
    FIGURE_BEFORE.test(text.slice(Math.max(0, end - FIGURE_LETTERS), end)) ||
    /^\p{Nd}/u.test(text.slice(next))
  )
}

function verdict(text: string, end: number, place: string): Verdict {
  const lost = withoutSoftHyphens(text.slice(end)).trim()
  const quoted = lost.length > MOST_QUOTED ? `${Array.from(lost).slice(0, MOST_QUOTED).join('')}…` : lost
  return { code: 'text-cut', severity: 'warning', place, message: `Shortened; left out: “${quoted}”` }
}
