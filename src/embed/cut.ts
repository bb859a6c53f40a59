import { cutAtWord } from '../article/text/clean-field.ts'
import { withoutLooseDirections } from './directions.ts'
import { escapeText } from './escape.ts'
import { utf8 } from '../net/bytes.ts'

/** Puts a text on one line, with its direction isolated from what surrounds it. */
export function oneLine(text: string): string {
  return withoutLooseDirections(text.toWellFormed().replace(/\s*[\n\r\u2028\u2029]\s*/g, ' '))
}

/** At most `cap` UTF-16 units, in one line, ending after a whole word or grapheme with an ellipsis. */
export function cutLine(text: string, cap: number): string {
  // Again after the cut, which may have removed the end of an isolate.
  return withoutLooseDirections(cutAtWord(oneLine(text), cap))
}

/** The same, with `cap` in bytes of UTF-8. */
export function cutToBytes(text: string, cap: number): string {
  return cutBySize(text, cap, (part) => utf8(part).length)
}

/** The same, with `cap` in bytes as written into a page, where `&` takes five. */
export function cutToWritten(text: string, cap: number): string {
  return cutBySize(text, cap, (part) => utf8(escapeText(part)).length)
}

function cutBySize(text: string, cap: number, sizeOf: (text: string) => number): string {
  let cut = cutLine(text, cap)
  // Each round shortens by the share of excess bytes, so few rounds are needed.
  for (let size = sizeOf(cut); size > cap && cut.length > 1;) {
    cut = cutLine(cut, Math.max(1, Math.min(cut.length - 1, Math.floor((cut.length * cap) / size))))
    size = sizeOf(cut)
  }
  return cut
}
