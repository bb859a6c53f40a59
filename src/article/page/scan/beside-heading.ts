/**
 * Problem: themes without markup set date and byline beside the headline as mere text.
 * Method: keeps the short texts of elements just above and below the first headline; what is a date among them is for the reader to say.
 */
export interface BesideHeading {
  /** An element opened or closed: texts on either side of it are two. */
  part(): void
  text(text: string): void
  /** The headline closed. */
  mark(): void
  readonly lines: readonly string[]
}

const ABOVE = 4
const BELOW = 10
/** A label, a place, a name and a date; longer texts are the story's. */
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
