import { firstFit } from './first-fit.ts'
import { optimalBreaks } from './optimal-breaks.ts'
import type { Paragraph } from './paragraph.ts'
import type { Line, TextFrame } from './setting.ts'

/**
 * The lines of a paragraph in a frame at a size, no more than first-fit takes. A plain frame (`balance` and
 * `polish` off) is set exactly like in a browser.
 * @param lines the result of first-fit, if known
 */
export function wrap(
  paragraph: Paragraph,
  frame: TextFrame,
  size: number,
  lines: readonly Line[] = firstFit(paragraph, frame.width / size),
): readonly Line[] {
  if (!frame.balance && !isPolished(frame)) return lines
  return arrange(paragraph, frame, size, lines, 0) ?? lines
}

/** The lines with one more than first-fit takes, if that allows better breaks; otherwise undefined. */
export function wrapLonger(
  paragraph: Paragraph,
  frame: TextFrame,
  size: number,
  lines: readonly Line[],
): readonly Line[] | undefined {
  return arrange(paragraph, frame, size, lines, 1)
}

export function isPolished({ polish = true }: TextFrame): boolean {
  return polish
}

function arrange(
  paragraph: Paragraph,
  frame: TextFrame,
  size: number,
  lines: readonly Line[],
  extra: number,
): readonly Line[] | undefined {
  const aim = frame.balance ? 'even' : 'full'
  return optimalBreaks(paragraph, frame.width / size, lines, { aim, polish: isPolished(frame), extra })
}
