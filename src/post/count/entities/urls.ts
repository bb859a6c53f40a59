import { endOfQuery, endOfTail } from './address-tail.ts'
import { isAsciiAlphanumeric, LATIN_ACCENTED } from '../characters.ts'
import { createHostRun, isHostUnit } from './host.ts'
import { fitsInDns } from './punycode.ts'
import { endOfTopLevelDomain } from './top-level-domains.ts'

/** An address in a text. Positions count UTF-16 units, `end` is exclusive. */
export interface FoundUrl {
  readonly start: number
  readonly end: number
  /** Whether it has `http://` or `https://`. */
  readonly hasScheme: boolean
}

/** Result at one position: the addresses, and the end of the consumed text. */
interface Attempt {
  readonly urls: readonly FoundUrl[]
  readonly end: number
}

/** A longer address is counted as text and not linked (twitter-text@30e2430, measured). */
const MAX_URL = 4096
const MAX_SHORT_LINK_SLUG = 40

const SCHEME = /https?:\/\/$/i
const LONGEST_SCHEME = 'https://'.length
/** No address begins right after these, nor after an ASCII letter or digit. */
const NO_START_AFTER = /[@＠$#＃\ufeff\ufffe\uffff]/
/** After these an address without a scheme does not count, but is consumed. */
const NO_BARE_START_AFTER = /[-_./]/
const SHORT_LINK = /^https?:\/\/t\.co\/([a-z0-9]+)/i
const LATIN_RUN = new RegExp(`[-a-z0-9${LATIN_ACCENTED}]+`, 'iy')

/** Finds the addresses that X links, with and without a scheme. Linear in the text's length. */
export function findUrls(text: string): FoundUrl[] {
  const found: FoundUrl[] = []
  let used = 0
  // Every address has a dot, and texts have few.
  for (let dot = text.indexOf('.'); dot >= 0;) {
    let start = dot
    let end = dot + 1
    while (start > used && isHostUnit(text.charCodeAt(start - 1))) start--
    while (end < text.length && isHostUnit(text.charCodeAt(end))) end++
    used = searchRun(text, start, end, used, found)
    dot = text.indexOf('.', Math.max(end, used))
  }
  return found
}

/** Searches one run of host units; returns the end of the consumed text. */
function searchRun(text: string, start: number, end: number, before: number, found: FoundUrl[]): number {
  const run = createHostRun(text, start, end)
  let used = before
  for (let at = start; at < end; at++) {
    // The unit before an address is consumed too, so it must not be consumed already.
    if (at > 0 && at - 1 < used) continue
    const scheme = at === start ? schemeBefore(text, at, used) : 0
    if (scheme === 0 && !mayStartAt(text, at)) continue
    // At the very beginning X takes the first letter as one that precedes an address: `éa.com` links `a.com`.
    if (at === 0 && mayStartAt(text, 1) && run.endFrom(1) >= 0) continue
    const hostEnd = run.endFrom(at)
    if (hostEnd < 0) continue
    const attempt = scheme > 0 ? withScheme(text, at - scheme, at, hostEnd) : bare(text, at, hostEnd)
    found.push(...attempt.urls)
    used = attempt.end
  }
  return used
}

/** Length of the scheme that ends at `at`, or 0. */
function schemeBefore(text: string, at: number, used: number): number {
  const scheme = SCHEME.exec(text.slice(Math.max(0, at - LONGEST_SCHEME), at))?.[0].length ?? 0
  const start = at - scheme
  return scheme > 0 && (start === 0 || start - 1 >= used) && mayStartAt(text, start) ? scheme : 0
}

function mayStartAt(text: string, at: number): boolean {
  return at === 0 || (!isAsciiAlphanumeric(text.charCodeAt(at - 1)) && !NO_START_AFTER.test(text[at - 1]!))
}

function withScheme(text: string, start: number, hostStart: number, hostEnd: number): Attempt {
  const used = endOfTail(text, hostEnd).end
  const end = endOfShortLink(text, start, used)
  const takes = end > start && end - start <= MAX_URL && fitsInDns(text.slice(hostStart, hostEnd))
  return { urls: takes ? [{ start, end, hasScheme: true }] : [], end: used }
}

/** X's own short links end after their slug, or after a query; `start` if the slug is too long. */
function endOfShortLink(text: string, start: number, end: number): number {
  const [link, slug] = SHORT_LINK.exec(text.slice(start, end)) ?? []
  if (link === undefined || slug === undefined) return end
  if (slug.length > MAX_SHORT_LINK_SLUG) return start
  return Math.min(end, endOfQuery(text, start + link.length))
}

/** Without a scheme only Latin names count; one apparent host may contain several. */
function bare(text: string, start: number, hostEnd: number): Attempt {
  const tail = endOfTail(text, hostEnd)
  if (start > 0 && NO_BARE_START_AFTER.test(text[start - 1]!)) return { urls: [], end: tail.end }
  const urls = latinHosts(text, start, hostEnd).map(({ start, end }) => ({
    start,
    end: end === hostEnd && tail.hasPath ? tail.end : end,
    hasScheme: false,
  }))
  return {
    urls: urls.filter(({ start, end }) => end - start <= MAX_URL),
    end: tail.end,
  }
}

function latinHosts(text: string, start: number, end: number): { start: number; end: number }[] {
  const hosts: { start: number; end: number }[] = []
  for (let at = start; at < end;) {
    let hostEnd = -1
    let next = at
    let part = endOfLatin(text, next)
    while (part > next && part < end && text[part] === '.') {
      next = part + 1
      const domainEnd = endOfTopLevelDomain(text, next)
      if (domainEnd >= 0 && domainEnd <= end) hostEnd = domainEnd
      part = endOfLatin(text, next)
    }
    if (hostEnd >= 0 && fitsInDns(text.slice(at, hostEnd))) hosts.push({ start: at, end: hostEnd })
    at = hostEnd >= 0 ? hostEnd : part + 1
  }
  return hosts
}

function endOfLatin(text: string, start: number): number {
  LATIN_RUN.lastIndex = start
  return LATIN_RUN.test(text) ? LATIN_RUN.lastIndex : start
}
