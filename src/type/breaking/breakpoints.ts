/** A place where a line may end. */
export interface Breakpoint {
  /** End of the line's text, before trailing spaces. */
  readonly end: number
  /** Start of the next line, after those spaces. */
  readonly next: number
  /** The line must end here. */
  readonly must: boolean
}

const MANDATORY = 2
/**
 * Space, zero width space, line and paragraph separator, and the ideographic space of Japanese headlines: invisible
 * at the end of a line.
 */
const VANISHES = ' \u200b\u2028\u2029\u3000'

/** The breakpoints of a text in order; the last one is its end. `opportunities` as in UAX #14, by UTF-16 index. */
export function findBreakpoints(text: string, opportunities: Uint8Array): Breakpoint[] {
  const breakpoints: Breakpoint[] = []
  for (let i = 1; i < text.length; i++) {
    if (opportunities[i] === 0) continue
    breakpoints.push({ end: withoutSpace(text, i), next: i, must: opportunities[i] === MANDATORY })
  }
  if (text.length > 0)
    breakpoints.push({ end: withoutSpace(text, text.length), next: text.length, must: true })
  return breakpoints
}

function withoutSpace(text: string, end: number): number {
  let at = end
  while (at > 0 && VANISHES.includes(text[at - 1]!)) at--
  return at
}
