import type { Focus } from '../image.ts'
import { caps } from '../caps.ts'
import { kinds } from '../kind/kinds.ts'
import { detailKeys, type EditKey, shownParts } from './edit-keys.ts'

/** Far above any network's limit; a longer text is an error. */
const MAX_TEXT = 10_000
/** Total of all edits. */
export const MAX_EDITS = 100_000
/** Minimum size of a crop; a narrower one has too few pixels. */
const LEAST_CROP = 0.01
/** Precision of a position in a picture: a thousandth of 2400 pixels is two. */
const STEPS = 1000

export type ValueReading =
  | { readonly value: string; readonly reason?: undefined }
  /** Completes a sentence that begins with the key. */
  | { readonly value?: undefined; readonly reason: string }

/** Maximum length of a value, by the first word of its key. */
const lengths: Readonly<Record<string, number>> = {
  title: caps.title,
  standfirst: caps.description,
  section: caps.section,
  byline: caps.title,
  credit: caps.credit,
  lang: caps.lang,
  brand: caps.brand,
  photo: caps.url,
  design: 100,
  tags: caps.alt,
  alt: caps.alt,
  gallery: MAX_TEXT,
  option: 1000,
}

export function lengthOf(key: EditKey): number {
  return lengths[key.split('.')[0] ?? ''] ?? MAX_TEXT
}

/** Keys with texts of several lines; all others have one. */
export function hasLines(key: EditKey): boolean {
  return key.startsWith('text.') || ['points', 'updates', 'sides', 'gallery'].includes(key)
}

/** Keys whose value may be empty: an empty standfirst removes it from the cards. */
export function canBeEmpty(key: EditKey): boolean {
  return (
    key.startsWith('standfirst.') ||
    ['section', 'byline', 'credit'].includes(key) ||
    (detailKeys as readonly string[]).includes(key)
  )
}

/** Values in natural language, which may be pasted with markup. */
export function isWords(key: EditKey): boolean {
  return (
    /^(?:title|standfirst|section|byline|credit|text|alt)(?:\.|$)/.test(key) ||
    (detailKeys as readonly string[]).includes(key)
  )
}

/**
 * A value in canonical form, so that equal edits are equal texts: `0.5050,0.60` → `.505,.6`. An empty text removes
 * the standfirst, section and the like from the cards; a headline cannot be empty.
 */
export function readValue(key: EditKey, raw: string): ValueReading {
  const value = raw.toWellFormed()
  if (value !== raw) return { reason: 'has half a character (a lone surrogate)' }
  const most = lengthOf(key)
  if (value.length > most)
    return { reason: `has ${grouped(value.length)} characters; ${grouped(most)} are allowed` }
  const [first = ''] = key.split('.')
  const reader = Object.hasOwn(readers, first) ? readers[first] : undefined
  return (
    reader?.(value.trim(), key) ?? { value: hasLines(key) ? value.replace(/\r\n?/g, '\n') : value.trim() }
  )
}

const readers: Readonly<Record<string, (text: string, key: EditKey) => ValueReading | undefined>> = {
  title: (text) => (text === '' ? { reason: 'is empty; leave it out for the article’s own' } : undefined),
  focus: readFocus,
  crop: readCrop,
  dir: (text) => oneOf(text, ['ltr', 'rtl']),
  colour: (text) => oneOf(text, ['light', 'dark']),
  kind: (text) => oneOf(text, kinds),
  lang: (text) => (text === '' ? { reason: 'is empty' } : undefined),
  brand: (text) => (text === '' ? { reason: 'is empty' } : undefined),
  design: (text) => (/^[\w-]+$/.test(text) ? undefined : { reason: 'must be the name of a design, or auto' }),
  photo: (text) =>
    /^(?:none|up_[\w-]{8,80}|https?:\/\/\S+)$/i.test(text)
      ? undefined
      : { reason: 'must be an http(s) address, none, or the name of an uploaded picture' },
  show: readShow,
  rating: (text, key) =>
    key === 'rating.work' || text === '' || Number(text) >= 0 ? undefined : { reason: 'must be a number' },
  quote: readPortrait,
  person: readPortrait,
  tags: readTags,
  keep: (text) => ({ value: partsOf(text).join(',') }),
}

/** Portraits are addresses; other parts of a detail are text. */
function readPortrait(text: string, key: EditKey): ValueReading | undefined {
  const isAddress = text === '' || /^https?:\/\/\S+$/i.test(text)
  return key.endsWith('.portrait') && !isAddress ? { reason: 'must be an http(s) address' } : undefined
}

/** @param text two fractions separated by a comma, from the left and from the top */
function readFocus(text: string): ValueReading {
  const [x = Number.NaN, y = Number.NaN, ...more] = numbersIn(text)
  if (Number.isNaN(x + y) || more.length > 0) return { reason: 'must be two fractions such as .5,.3' }
  if (x < 0 || x > 1 || y < 0 || y > 1)
    return { reason: `is ${x},${y}, outside the picture: both are fractions from 0 to 1` }
  return { value: [x, y].map(fraction).join(',') }
}

/** @param text four fractions: left, top, width, height */
function readCrop(text: string): ValueReading {
  const [x = Number.NaN, y = Number.NaN, width = Number.NaN, height = Number.NaN, ...more] = numbersIn(text)
  if (Number.isNaN(x + y + width + height) || more.length > 0)
    return { reason: 'must be four fractions: left, top, width, height, such as .1,0,.6,.9' }
  if (!(width >= LEAST_CROP && height >= LEAST_CROP))
    return { reason: `has no area: width and height are ${width} and ${height}` }
  // Tolerance for rounded fractions.
  const slack = 2 / STEPS
  if (x < 0 || y < 0 || x + width > 1 + slack || y + height > 1 + slack)
    return { reason: 'lies outside the picture: left + width and top + height are at most 1' }
  const right = Math.min(width, 1 - x)
  return { value: [x, y, right, Math.min(height, 1 - y)].map(fraction).join(',') }
}

/** The comma-separated numbers of a value; NaN for an invalid part. */
export function numbersIn(text: string): number[] {
  return text
    .split(',')
    .map((part) => (/^\s*-?(?:\d+\.?\d*|\.\d+)(?:e-?\d{1,3})?\s*$/i.test(part) ? Number(part) : Number.NaN))
}

/** `.505`, without superfluous digits. */
export function fraction(value: number): string {
  const rounded = Math.round(value * STEPS) / STEPS
  return String(rounded).replace(/^0(?=\.)/, '')
}

/** Hidden parts, each with `-`. Parts shown by default need not be listed. */
function readShow(text: string): ValueReading {
  const off = new Set<string>()
  for (const part of partsOf(text)) {
    const name = part.replace(/^-/, '')
    if (!(shownParts as readonly string[]).includes(name))
      return { reason: `has “${name.slice(0, 40)}”; parts are ${shownParts.join(', ')}` }
    if (part.startsWith('-')) off.add(name)
    else off.delete(name)
  }
  return { value: shownParts.flatMap((part) => (off.has(part) ? [`-${part}`] : [])).join(',') }
}

/** Hashtags in order, without `#`; those with `-` are removed. */
function readTags(text: string): ValueReading {
  const tags = new Map<string, string>()
  for (const part of partsOf(text)) {
    const out = part.startsWith('-')
    const name = part.replace(/^-?[#＃]?/u, '').replace(/\s+/gu, '')
    if (!/[\p{L}\p{M}\p{N}]/u.test(name)) return { reason: `has “${part.slice(0, 40)}”, which is no hashtag` }
    if (name.length > caps.tag)
      return { reason: `has a hashtag of ${name.length} characters; ${caps.tag} are allowed` }
    tags.delete(name.toLowerCase())
    tags.set(name.toLowerCase(), `${out ? '-' : ''}${name}`)
  }
  if (tags.size > caps.tags) return { reason: `has ${tags.size} hashtags; ${caps.tags} are allowed` }
  return { value: [...tags.values()].join(',') }
}

function oneOf(text: string, values: readonly string[]): ValueReading {
  return values.includes(text) ? { value: text } : { reason: `must be one of ${values.join(', ')}` }
}

/** The comma-separated entries of a value. */
export function partsOf(text: string): string[] {
  return text
    .split(/[,،、]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function grouped(value: number): string {
  return value.toLocaleString('en')
}

/** A point from two numbers, as fractions of width and height. */
export function pointIn(value: string): Focus {
  const [x = 0, y = 0] = numbersIn(value)
  return { x, y }
}
