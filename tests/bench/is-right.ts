import type { Field } from './known-pages.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Whether a reader's value is one of the right ones: letter for letter but for case, spaces and the form of quotes and
 * dashes. Of authors each one told must be right, and one is enough; a date may be a day off, since many readers take
 * local time for UTC; a picture is the same whatever follows its path.
 */
export function isRight(field: Field, wanted: readonly string[], found: readonly string[]): boolean {
  if (wanted.length === 0 || found.length === 0) return wanted.length === found.length
  if (field === 'date') return wanted.some((right) => found.every((told) => isNear(right, told)))
  const fold = field === 'image' ? pathOf : foldText
  const right = new Set(wanted.map(fold))
  const told = field === 'authors' ? found.flatMap((names) => oneOf(names, right)) : found
  return told.every((value) => right.has(fold(value)))
}

/** Some readers give all authors in one text. */
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
