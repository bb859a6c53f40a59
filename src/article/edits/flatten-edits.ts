import { canonicalKey, detailKeys, isEditKey, isOptionKey } from './edit-keys.ts'

/** Nested JSON as flat keys and values, unchecked. */
export interface FlatEdits {
  readonly pairs: ReadonlyMap<string, unknown>
  /** Unknown keys, as sent. */
  readonly unknown: readonly string[]
}

/** Limit of reported unknown keys; more have one common cause. */
const MAX_UNKNOWN = 50
/** `text.facebook.photo` is the deepest key. */
const MAX_DEPTH = 4

/**
 * Flattens edits in JSON: `{"title": {"card": "…"}}`, `{"card": {"title": "…", "tone": "dark"}}`, `{"image":
 * {"focus": {"x": 0.5, "y": 0.3}, "crops": {"og": {…}}}}`, lists for lines and hashtags. Drops null.
 */
export function flattenEdits(input: object): FlatEdits {
  const pairs = new Map<string, unknown>()
  const unknown: string[] = []
  const walk = (path: string, value: unknown, depth: number): void => {
    if (value === null || value === undefined) return
    const key = flatKey(path)
    if (isEditKey(key) && !(isRecord(value) && !isPoint(value))) {
      pairs.set(key, flatValue(key, value))
      return
    }
    if (isRecord(value) && depth < MAX_DEPTH) {
      for (const [name, inner] of Object.entries(value))
        walk(path === '' ? name : `${path}.${name}`, inner, depth + 1)
      return
    }
    if (unknown.length < MAX_UNKNOWN) unknown.push(path)
  }
  walk('', input, 0)
  return { pairs, unknown }
}

/** The flat key of a path in nested JSON; an unknown path is returned unchanged. */
function flatKey(path: string): string {
  const [first = '', second = '', ...rest] = path.split('.')
  const deeper = rest.length === 0 ? '' : `.${rest.join('.')}`
  if (first === 'card') return inCard(second, deeper)
  if (first === 'image') return inImage(second, deeper)
  if (first === 'posts') return canonicalKey(`text.${second}${deeper}`)
  if (first === 'details') return inDetails(`${second}${deeper}`)
  if (path === 'title' || path === 'headline' || path === 'standfirst' || path === 'description')
    return path === 'title' || path === 'headline' ? 'title.card' : 'standfirst.card'
  return inDetails(canonicalKey(path))
}

function inCard(name: string, deeper: string): string {
  if (name === 'title') return `title${deeper === '' ? '.card' : deeper}`
  if (name === 'standfirst') return 'standfirst.card'
  // `card.og.title`: of one format.
  const own = deeper.slice(1)
  if (own !== '') return own === 'title' ? `title.${name}` : canonicalKey(`${own}.${name}`)
  return canonicalKey(name)
}

function inImage(name: string, deeper: string): string {
  if (name === 'url') return 'photo'
  if (name === 'crops' || name === 'crop') return `crop${deeper}`
  return canonicalKey(`${name}${deeper}`)
}

/** A detail's name alone means its main part: `quote`, `figure`, `rating`. */
function inDetails(name: string): string {
  return mainParts[name] ?? name
}

const mainParts: Readonly<Record<string, string>> = {
  quote: 'quote.text',
  figure: 'figure.value',
  rating: 'rating.value',
  person: 'person.name',
  video: 'video.duration',
}

/** Numbers become text, points and crops fractions, lists comma-separated or one entry a line; other values are unchanged. */
function flatValue(key: string, value: unknown): unknown {
  if (typeof value === 'number' || (typeof value === 'boolean' && isOptionKey(key))) return String(value)
  if (isRecord(value)) {
    const { x, y, width, height } = value
    return (key.startsWith('crop') ? [x, y, width, height] : [x, y]).map(String).join(',')
  }
  if (!Array.isArray(value)) return value
  const entries: readonly unknown[] = value
  const byLine = (detailKeys as readonly string[]).includes(key) || key.startsWith('text.')
  const parts = partsOfEntries[key] ?? []
  const texts = entries.map((entry) => (isRecord(entry) ? entryLine(entry, parts) : entry))
  if (!texts.every((entry) => typeof entry === 'string' || typeof entry === 'number')) return value
  return texts.join(key.endsWith('.thread') ? '\n---\n' : byLine ? '\n' : ',')
}

/** The parts of an entry in a multi-entry detail, in the order of its line. */
const partsOfEntries: Readonly<Record<string, readonly string[]>> = {
  updates: ['at', 'text'],
  sides: ['name', 'value'],
  gallery: ['url', 'alt', 'credit'],
}

function entryLine(entry: Readonly<Record<string, unknown>>, parts: readonly string[]): string {
  return parts
    .map((part) => entry[part])
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .join(' | ')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isPoint(value: Readonly<Record<string, unknown>>): boolean {
  return typeof value['x'] === 'number' && typeof value['y'] === 'number'
}
