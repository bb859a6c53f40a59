import type { Findable } from './search-index.ts'

const MOST = 12

/** The best matches: every word of the query must occur in the title or the description. */
export function find(query: string, index: readonly Findable[]): readonly Findable[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8)
  if (words.length === 0) return []
  return index
    .map((entry) => ({ entry, points: pointsOf(entry, words) }))
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points || a.entry.rank - b.entry.rank)
    .slice(0, MOST)
    .map(({ entry }) => entry)
}

function pointsOf({ title, about, rank }: Findable, words: readonly string[]): number {
  const [name, meaning] = [title.toLowerCase(), about.toLowerCase()]
  let points = 4 - rank + (name === words.join(' ') ? 60 : 0)
  for (const word of words) {
    if (name === word) points += 40
    else if (name.startsWith(word)) points += 20
    else if (new RegExp(`[^\\p{L}\\p{N}]${escaped(word)}`, 'u').test(name)) points += 12
    else if (name.includes(word)) points += 6
    else if (meaning.includes(word)) points += 2
    else return 0
  }
  return points
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
