import { firstFit } from './first-fit.ts'
import { optimalBreaks } from './optimal-breaks.ts'
import type { Paragraph } from './paragraph.ts'
import type { Line, TextFrame } from './setting.ts'

/**
 * The lines of a paragraph in a frame at a size, never more than first-fit takes.
 * A plain frame (`balance` and `polish` off) is set exactly as a browser sets it.
 */
export function wrap(paragraph: Paragraph, frame: TextFrame, size: number): Line[] {
  const width = frame.width / size
  const lines = firstFit(paragraph, width)
  const polish = frame.polish ?? true
  if (!frame.balance && !polish) return lines
  const aim = frame.balance ? 'even' : 'full'
  return optimalBreaks(paragraph, width, lines, { aim, polish }) ?? lines
}
