import stringWidth from 'string-width'

/** Messages fit a terminal of usual width, also where they go to a file or a log. */
const COLUMNS = 80

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
// oxlint-disable-next-line no-control-regex -- colours begin with a control character
const PARTS = /(\u001b\[[\d;]*m)/

/**
 * Breaks each line of a text at spaces, and between wide characters, so that none has more than 80 columns. Words that
 * are longer, such as addresses, stay whole.
 * @param hang spaces before continued lines; left out: two more than the line begins with
 */
export function wrapText(text: string, hang?: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, hang ?? line.length - line.trimStart().length + 2))
    .join('\n')
}

function wrapLine(line: string, hang: number): string {
  if (stringWidth(line) <= COLUMNS) return line
  const lines: string[] = []
  let current = ''
  let used = 0
  for (const { text, width, isSpace } of unbreakable(line)) {
    const isFirst = lines.length === 0
    if (used + width > COLUMNS && (isFirst || used > hang) && current.trim() !== '') {
      lines.push(current.trimEnd())
      current = isSpace ? ' '.repeat(hang) : ' '.repeat(hang) + text
      used = hang + (isSpace ? 0 : width)
    } else if (!isSpace || isFirst || used > hang) {
      current += text
      used += width
    }
  }
  return [...lines, current.trimEnd()].join('\n')
}

interface Piece {
  readonly text: string
  readonly width: number
  readonly isSpace: boolean
}

/** Words, spaces and single wide characters; an escape sequence of colour belongs to the word next to it. */
function unbreakable(line: string): readonly Piece[] {
  const pieces: Piece[] = []
  let word = ''
  let width = 0
  const end = () => {
    if (word !== '') pieces.push({ text: word, width, isSpace: false })
    word = ''
    width = 0
  }
  for (const part of line.split(PARTS)) {
    if (PARTS.test(part)) {
      word += part
      continue
    }
    for (const { segment } of graphemes.segment(part)) {
      const columns = stringWidth(segment)
      if (segment === ' ') {
        end()
        pieces.push({ text: segment, width: 1, isSpace: true })
        continue
      }
      // Punctuation does not begin a line.
      if (columns === 2 && !/^\p{P}/u.test(segment)) end()
      word += segment
      width += columns
    }
  }
  end()
  return pieces
}
