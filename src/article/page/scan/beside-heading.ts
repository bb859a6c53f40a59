/**
 * Problem: themes without markup write date and byline beside the headline as plain text.
 * Method: keeps the short texts of elements just above and below the first headline; the reader decides which are
 * dates.
 */
export interface BesideHeading {
  /** An element opened or closed: this separates the texts on either side. */
  part(): void
  text(text: string): void
  /** The headline closed. */
  mark(): void
  readonly lines: readonly string[]
}

const ABOVE = 4
const BELOW = 10
/** A label, a place, a name and a date; longer texts belong to the story. */
const MAX_LINE = 70

export function createBesideHeading(): BesideHeading {
  const above: string[] = []
  const lines: string[] = []
  let current = ''
  let isMarked = false
  let below = 0
  return {
    lines,
    part() {
      if (current === '') return
      const line = current.trim()
      current = ''
      if (line === '') return
      if (isMarked) {
        below++
        if (line.length <= MAX_LINE) lines.push(line.replace(/\s+/g, ' '))
      } else {
        above.push(line)
        if (above.length > ABOVE) above.shift()
      }
    },
    text(text) {
      if (below < BELOW && current.length <= 2 * MAX_LINE) current += text
    },
    mark() {
      if (isMarked) return
      isMarked = true
      // The headline itself is the last of them.
      lines.push(
        ...above
          .slice(0, -1)
          .filter((line) => line.length <= MAX_LINE)
          .map((line) => line.replace(/\s+/g, ' ')),
      )
      current = ''
    },
  }
}
