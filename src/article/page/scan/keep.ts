import type { Scan } from './scan.ts'

/** How many of each are kept: far more than any article has, few enough that a hostile page costs nothing. */
export const MAX_KEPT = 500

const NO_WORDS: readonly string[] = []

export function keep<item>(list: item[], entry: item): void {
  if (list.length < MAX_KEPT) list.push(entry)
}

export function words(text: string | undefined): readonly string[] {
  if (text === undefined || text === '') return NO_WORDS
  return text.split(/\s+/, 8).filter(Boolean)
}

/** Whether the element that opens belongs to other articles, or to the page's header or footer. */
export function isElsewhere({ apart, article, others }: Scan): boolean {
  return others > 0 || (apart > 0 && article === 0)
}
