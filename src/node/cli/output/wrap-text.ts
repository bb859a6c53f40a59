import stringWidth from 'string-width'

/** Messages fit a usual terminal, and have the same width in files and logs. */
const COLUMNS = 80

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
// oxlint-disable-next-line no-control-regex -- colours begin with a control character
const PARTS = /(\u001b\[[\d;]*m)/

/**
 * Wraps a text at spaces and between wide characters to 80 columns. Longer words, such as addresses, stay whole.
 * @param hang indent of continued lines; default: two more than the line's own
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

/** Words, spaces and single wide characters; a colour escape sequence belongs to the adjacent word. */
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
      // Punctuation must not begin a line.
      if (columns === 2 && !/^\p{P}/u.test(segment)) end()
      word += segment
      width += columns
    }
  }
  end()
  return pieces
}
