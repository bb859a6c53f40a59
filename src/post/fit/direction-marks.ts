import type { Direction } from '../../article/language/direction.ts'

const RIGHT_TO_LEFT_MARK = '\u200f'
const FIRST_STRONG = /[\p{L}]/u
const RTL_LETTER = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/u

/**
 * Problem: networks take the direction of a line from its first letter; an Arabic line that begins with “OpenAI” is
 * set left-to-right.
 * Method: such a line begins with a right-to-left mark. Lines without a letter of the language are unchanged.
 */
export function withDirectionMarks(text: string, dir: Direction): string {
  if (dir !== 'rtl') return text
  return text
    .split('\n')
    .map((line) => {
      const first = FIRST_STRONG.exec(line)?.[0]
      if (first === undefined || RTL_LETTER.test(first) || !RTL_LETTER.test(line)) return line
      return line.startsWith(RIGHT_TO_LEFT_MARK) ? line : RIGHT_TO_LEFT_MARK + line
    })
    .join('\n')
}
