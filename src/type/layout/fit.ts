import { firstIndex } from '../../binary-search.ts'
import type { Verdict } from '../../verdict.ts'
import { cut, type Prepare } from './cut.ts'
import { firstFit } from './first-fit.ts'
import { withoutSoftHyphens } from '../breaking/hyphenation.ts'
import type { Paragraph } from './paragraph.ts'
import type { Line, Setting, TextFrame } from './setting.ts'
import { describeMissing } from '../shaping/missing.ts'
import { breakCost } from './break-cost.ts'
import { isPolished, wrap, wrapLonger } from './wrap.ts'

/**
 * Problem: a headline should be as large as its frame allows.
 * Method: lengths are in em, so a size is only a width for breaking lines; the largest fitting size is found by
 * binary search, because a smaller size never needs more lines.
 * Limits: a text that does not fit at the smallest size is cut at a word.
 */

const DEFAULT_STEP = 1
/** Upper limit, however small the step. */
const MOST_SIZES = 1000
/** Broken lines examined for verdicts, and letters of a word quoted in one. */
const MOST_NAMED = 12
const MOST_QUOTED = 60
/** Maximum loss of size for better breaks, as a logarithm: 30 %. */
const MAX_LOSS = 0.36
/** Cost of one more line than at the largest size, as a loss of size. */
const EXTRA_LINE = 0.1
/** Ratio between consecutive sizes tried. */
const TRIED_STEP = 0.97
/** Fraction of its largest size above which a text with shorter wordings stays whole. */
export const READABLE = 0.8
/** Tolerance for sums of fractional heights. Pixels. */
const TOLERANCE = 1e-6

/** Finds size and lines. Breaks words only if they fit at no size, and no more than necessary; cuts the text only after that. */
export function fit(paragraph: Paragraph, frame: TextFrame, prepare: Prepare): Setting {
  const { wordings = [], ...plain } = frame
  const whole = fitWhole(paragraph, plain, prepare)
  if (wordings.length === 0 || isReadable(whole)) return whole
  const shorter = wordings.map((wording) => fitWhole(prepare(wording, paragraph.style), plain, prepare))
  const best = shorter.find(isReadable) ?? [whole, ...shorter].find((one) => lossesOf(one) === 0)
  if (best === undefined || best === whole) return whole
  const message = `Shortened to “${best.paragraph.text}”; whole: “${paragraph.text}”`
  const verdict: Verdict = { code: 'text-cut', severity: 'warning', place: frame.place, message }
  return { ...best, verdicts: [...best.verdicts, verdict] }
}

/** Complete, and not much smaller than the frame allows. */
function isReadable(setting: Setting): boolean {
  return setting.size >= setting.frame.max * READABLE && lossesOf(setting) === 0
}

function lossesOf({ verdicts }: Setting): number {
  return verdicts.filter(({ code }) => code === 'text-cut' || code === 'word-broken').length
}

function fitWhole(paragraph: Paragraph, frame: TextFrame, prepare: Prepare): Setting {
  const missing = describeMissing(paragraph.missing, frame.place)
  const sizes = sizesOf(frame)
  const size =
    largest(sizes, (one) => fits(paragraph, frame, one, 0)) ??
    largest(sizes, (one) => fits(paragraph, frame, one, breaksInWords(paragraph, frame, frame.min)))
  if (size !== undefined) {
    const better = preferBetterBreaks(paragraph, frame, sizes, size)
    const { lines } = better
    return settingOf(paragraph, frame, better.size, lines, [
      ...missing,
      ...brokenWords(paragraph, lines, frame.place),
    ])
  }
  const { shown, verdicts } = shorten(paragraph, frame, prepare)
  const lines = wrap(shown, frame, frame.min)
  return settingOf(shown, frame, frame.min, lines, [
    ...missing,
    ...verdicts,
    ...brokenWords(shown, lines, frame.place),
  ])
}

/** Trades size for better breaks: minimises log(size loss) + break cost. */
function preferBetterBreaks(
  paragraph: Paragraph,
  frame: TextFrame,
  sizes: readonly number[],
  size: number,
): Sized {
  let best: Sized = { size, lines: wrap(paragraph, frame, size) }
  if (!isPolished(frame)) return best
  let least = breakCost(paragraph, best.lines)
  // A text without broken words has none at any smaller size.
  const fitsWhole = !best.lines.some((line) => line.forced)
  // A text of fixed size has its place among others; another line would move them.
  const mayGrow = sizes.length > 1
  const consider = (one: number, loss: number, lines: readonly Line[] | undefined) => {
    const cost = lines === undefined ? Infinity : loss + breakCost(paragraph, lines)
    if (lines === undefined || cost >= least) return
    least = cost
    best = { size: one, lines }
  }
  // If the smaller size alone saves a line, using that line again costs nothing.
  const most = best.lines.length
  const considerLonger = (one: number, loss: number, lines: readonly Line[]) => {
    const whole = lines.length < most ? loss : loss + EXTRA_LINE
    if (whole < least && lines.length < linesThatFit(frame, one))
      consider(one, whole, wrapLonger(paragraph, frame, one, lines))
  }
  let next = size
  for (const one of sizes) {
    if (one > next) continue
    next = one * TRIED_STEP
    const loss = Math.log(size / one)
    if (loss >= Math.min(least, MAX_LOSS)) break
    if (!fitsWhole && !fits(paragraph, frame, one, 0)) continue
    const lines = firstFit(paragraph, frame.width / one)
    consider(one, loss, one === size ? best.lines : wrap(paragraph, frame, one, lines))
    if (mayGrow) considerLonger(one, loss, lines)
  }
  return best
}

interface Sized {
  readonly size: number
  readonly lines: readonly Line[]
}

/** The part of a paragraph shown at the smallest size. At least one line, even if the frame is lower. */
function shorten(paragraph: Paragraph, frame: TextFrame, prepare: Prepare) {
  const fitting = linesThatFit(frame, frame.min)
  const room = Math.max(1, fitting)
  const tooLow = fitting < room ? [overflow(frame)] : []
  const whole = firstFit(paragraph, frame.width / frame.min, room + 1).length <= room
  if (whole) return { shown: paragraph, verdicts: tooLow }
  const shorter = cut(paragraph, frame, room, prepare)
  return { shown: shorter.paragraph, verdicts: [...shorter.verdicts, ...tooLow] }
}

function settingOf(
  paragraph: Paragraph,
  frame: TextFrame,
  size: number,
  lines: readonly Line[],
  verdicts: readonly Verdict[],
): Setting {
  const lineHeight = size * frame.lineHeight
  return { paragraph, frame, size, lines, lineHeight, height: lines.length * lineHeight, verdicts }
}

/** From the largest to the smallest. */
function sizesOf({ min, max, step = DEFAULT_STEP }: TextFrame): number[] {
  const sizes: number[] = []
  const stride = Math.max(step, (max - min) / MOST_SIZES)
  for (let size = max; size > min; size -= stride) sizes.push(size)
  return [...sizes, min]
}

function largest(sizes: readonly number[], fitsAt: (size: number) => boolean): number | undefined {
  const last = sizes.length - 1
  if (!fitsAt(sizes[last]!)) return undefined
  return sizes[firstIndex(0, last, (index) => fitsAt(sizes[index]!))]
}

function fits(paragraph: Paragraph, frame: TextFrame, size: number, mostBreaksInWords: number): boolean {
  const room = linesThatFit(frame, size)
  const lines = firstFit(paragraph, frame.width / size, room + 1)
  return lines.length <= room && lines.filter((line) => line.forced).length <= mostBreaksInWords
}

function breaksInWords(paragraph: Paragraph, frame: TextFrame, size: number): number {
  const lines = firstFit(paragraph, frame.width / size, linesThatFit(frame, size) + 1)
  return lines.filter((line) => line.forced).length
}

function linesThatFit({ height, lineHeight, maxLines = Infinity }: TextFrame, size: number): number {
  if (height === undefined) return maxLines
  return Math.min(maxLines, Math.floor((height + TOLERANCE) / (size * lineHeight)))
}

function brokenWords(paragraph: Paragraph, lines: readonly Line[], place: string): Verdict[] {
  const broken = lines.filter((line) => line.forced).slice(0, MOST_NAMED)
  const words = broken.map((line) => wordAround(paragraph.text, line.end))
  return [...new Set(words)].map((word) => ({
    code: 'word-broken',
    severity: 'warning',
    place,
    message: `“${word}” is longer than a line and was broken`,
  }))
}

/** The unspaced run of text around an index, or its beginning if it is very long. */
function wordAround(text: string, index: number): string {
  const before = text.lastIndexOf(' ', index - 1) + 1
  const after = text.indexOf(' ', index)
  const word = withoutSoftHyphens(text.slice(before, after < 0 ? text.length : after))
  return word.length > MOST_QUOTED ? `${Array.from(word).slice(0, MOST_QUOTED).join('')}…` : word
}

function overflow({ place, height, min }: TextFrame): Verdict {
  const message = `The frame is ${height} px high, too low for one line of ${min} px`
  return { code: 'text-overflow', severity: 'error', place, message }
}
