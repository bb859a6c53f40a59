import type { Field } from './known-pages.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Whether a reader's value is correct, ignoring case, spaces and the form of quotes and dashes. All named authors
 * must be correct, and one is enough; a date may differ by a day, because many readers treat local time as UTC;
 * pictures are compared by path.
 */
export function isRight(field: Field, wanted: readonly string[], found: readonly string[]): boolean {
  if (wanted.length === 0 || found.length === 0) return wanted.length === found.length
  if (field === 'date') return wanted.some((right) => found.every((told) => isNear(right, told)))
  const fold = field === 'image' ? pathOf : foldText
  const right = new Set(wanted.map(fold))
  const told = field === 'authors' ? found.flatMap((names) => oneOf(names, right)) : found
  return told.every((value) => right.has(fold(value)))
}

/** Some readers return all authors as one text. */
function oneOf(names: string, right: ReadonlySet<string>): readonly string[] {
  return right.has(foldText(names)) ? [names] : names.split(/,|;| and | und | & /)
}

function isNear(right: string, told: string): boolean {
  return Math.abs(Date.parse(right) - Date.parse(told)) <= DAY_MS
}

function pathOf(url: string): string {
  return URL.canParse(url) ? `${new URL(url).host}${new URL(url).pathname}` : url
}

function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”„«»‹›‘’‚'"`´]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}
