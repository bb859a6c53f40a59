import { isAsciiAlphanumeric, isNameUnit } from '../characters.ts'
import { domainNames } from './domain-data.generated.ts'

const names = new Set(domainNames.split(' '))
const wideNames = new Set([...names].filter((name) => /[^a-z0-9]/.test(name)))
const longestWide = Math.max(...[...wideNames].map((name) => name.length))
const firstOfWide = new Set([...wideNames].map((name) => name[0]))

const ENCODED = /xn--[-0-9a-z]+/iy
const AT = 0x40
const PLUS = 0x2b
const HYPHEN = 0x2d

/** Whether IANA has delegated this top-level domain, given in lower case and its own script. */
export function isTopLevelDomain(name: string): boolean {
  return names.has(name)
}

/**
 * End of a top-level domain that begins at `start`, or -1. In Latin letters it must be a whole word; in another
 * script more letters may follow, because such scripts have no spaces: `twitter.みんなです`.
 */
export function endOfTopLevelDomain(text: string, start: number): number {
  let end = start
  while (isAsciiAlphanumeric(text.charCodeAt(end))) end++
  if (end > start && mayEnd(text, end) && names.has(text.slice(start, end).toLowerCase())) return end
  if (text.charCodeAt(end) < 0x80 && text.charCodeAt(end) !== HYPHEN) return -1
  return Math.max(endOfEncoded(text, start), endOfWide(text, start))
}

function mayEnd(text: string, end: number): boolean {
  const next = text.charCodeAt(end)
  return next !== AT && next !== PLUS && next !== HYPHEN && !isAsciiAlphanumeric(next)
}

function endOfEncoded(text: string, start: number): number {
  ENCODED.lastIndex = start
  return ENCODED.test(text) ? ENCODED.lastIndex : -1
}

function endOfWide(text: string, start: number): number {
  if (!firstOfWide.has(text[start]?.toLowerCase())) return -1
  let end = start
  while (end < start + longestWide && end < text.length && isNameUnit(text.charCodeAt(end))) end++
  for (; end > start; end--)
    if (mayEnd(text, end) && wideNames.has(text.slice(start, end).toLowerCase())) return end
  return -1
}
