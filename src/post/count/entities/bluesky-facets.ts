import type { Entity } from '../count.ts'
import { countGraphemes } from '../graphemes.ts'
import { utf8Length } from '../utf8.ts'
import { withoutOverlaps } from './entity-order.ts'
import { isTopLevelDomain } from './top-level-domains.ts'

/** A link, mention or tag in a Bluesky post: `app.bsky.richtext.facet`. */
export interface BlueskyFacet {
  readonly index: { readonly byteStart: number; readonly byteEnd: number }
  readonly features: readonly [BlueskyFeature]
}

export type BlueskyFeature =
  | { readonly $type: 'app.bsky.richtext.facet#link'; readonly uri: string }
  | { readonly $type: 'app.bsky.richtext.facet#mention'; readonly did: string }
  | { readonly $type: 'app.bsky.richtext.facet#tag'; readonly tag: string }

/** Spaces, and punctuation of other scripts, which browsers copy percent-encoded. */
const NOT_IN_URL = String.raw`\s\u200b\u2060<>"。｡、，；：！？（）【】「」『』《》〈〉।॥۔،؛؟`

/**
 * The app's own rules (atproto@d6296a1 packages/api/src/rich-text), except that an address ends before sentence
 * punctuation of any script, and may follow a letter of a script without spaces.
 */
const URL_RUN = new RegExp(String.raw`(?<![\p{sc=Latn}\p{Nd}@/.])https?:\/\/[^${NOT_IN_URL}]+`, 'giu')
/** Without a scheme only a separate word that ends in a lower-case domain: `ASP.NET` is a word. */
const BARE_HOST = new RegExp(
  String.raw`(?<=^|[\s(])[a-z][a-z0-9]*(?:\.[a-z0-9]+)+(?![\p{L}\p{M}\p{N}_@-])(?:\/[^${NOT_IN_URL}]*)?`,
  'gimu',
)
/** Sentence ends and closing quotation marks of any script. */
const AFTER_URL = /[.,;:!?…»”’"']/u
/** A handle is a host name; `@name` without a dot is not a handle. */
const MENTION = /(?<=^|[\s(])@([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})(?![\p{L}\p{N}_-])/giu
/** Bluesky ends a tag at spaces and also at joiners: a Persian tag with ZWNJ is cut there. */
const TAG = /(?<=^|\s)[#＃](?!\ufe0f)((?:(?![\s\u00ad\u2060\u200a-\u200d]|\u20e2).){1,2000})/gu
const CASHTAG = /(?<=^|[\s(])\$[a-z][a-z0-9]{0,4}(?=\s|$|[.,;:!?)"'\u2019])/giu
/** github.com/bluesky-social/atproto@d6296a1 lexicons/app/bsky/richtext/facet.json */
const MAX_TAG_GRAPHEMES = 64
const MAX_TAG_BYTES = 640
const PUNCTUATION = /\p{P}$/u

/** The entities of a Bluesky post. */
export function blueskyEntities(text: string): Entity[] {
  return withoutOverlaps(text, [...urlsIn(text), ...mentionsIn(text), ...tagsIn(text), ...cashtagsIn(text)])
}

/**
 * The facets of a Bluesky post: its entities, by UTF-8 byte offsets. Bluesky detects none itself in posts sent
 * through its API. A mention of an account without a known identifier is omitted: it would be refused.
 * @param didOf the identifier of an account by its handle without `@`
 */
export function blueskyFacets(
  text: string,
  didOf: (handle: string) => string | undefined = () => undefined,
): BlueskyFacet[] {
  const facets: BlueskyFacet[] = []
  let at = 0
  let bytes = 0
  for (const entity of blueskyEntities(text)) {
    const byteStart = bytes + utf8Length(text.slice(at, entity.start))
    const byteEnd = byteStart + utf8Length(entity.text)
    at = entity.end
    bytes = byteEnd
    const feature = featureOf(entity, didOf)
    if (feature !== undefined) facets.push({ index: { byteStart, byteEnd }, features: [feature] })
  }
  return facets
}

function featureOf(
  { type, text }: Entity,
  didOf: (handle: string) => string | undefined,
): BlueskyFeature | undefined {
  if (type === 'url') {
    const uri = /^https?:\/\//i.test(text) ? text : `https://${text}`
    return { $type: 'app.bsky.richtext.facet#link', uri }
  }
  if (type === 'mention') {
    const did = didOf(text.slice(1))
    return did === undefined ? undefined : { $type: 'app.bsky.richtext.facet#mention', did }
  }
  if (type === 'cashtag') return { $type: 'app.bsky.richtext.facet#tag', tag: text.toUpperCase() }
  return { $type: 'app.bsky.richtext.facet#tag', tag: text.slice(1) }
}

function urlsIn(text: string) {
  const withScheme = [...text.matchAll(URL_RUN)].map(({ index, 0: run }) => ({
    start: index,
    end: index + endOfUrl(run),
  }))
  const bare = [...text.matchAll(BARE_HOST)].map(({ index, 0: run }) => ({
    start: index,
    end: index + endOfUrl(run),
  }))
  return [...withScheme, ...bare]
    .filter(({ start, end }) => hasKnownHost(text.slice(start, end)))
    .map(({ start, end }) => ({ type: 'url' as const, start, end }))
}

/** End of an address in a run without spaces: before closing punctuation and unopened brackets. */
function endOfUrl(run: string): number {
  let unopened = run.split(')').length - run.split('(').length
  let end = run.length
  for (; end > 0; end -= 1) {
    const last = run[end - 1] ?? ''
    if (last === ')' && unopened > 0) unopened -= 1
    else if (!AFTER_URL.test(last)) break
  }
  return end
}

/** A host with an existing top-level domain; IP addresses and intranet names are not linked. */
function hasKnownHost(url: string): boolean {
  const host = /^(?:https?:\/\/)?([^/?#:@]+)(?=[/?#:]|$)/i.exec(url)?.[1] ?? ''
  const dot = host.lastIndexOf('.')
  if (dot <= 0) return false
  const written = host.slice(dot + 1)
  const domain = /^https?:/i.test(url) ? written.toLowerCase() : written
  return domain.startsWith('xn--') || isTopLevelDomain(domain)
}

function mentionsIn(text: string) {
  return [...text.matchAll(MENTION)]
    .filter(([, handle = '']) => isTopLevelDomain(handle.slice(handle.lastIndexOf('.') + 1).toLowerCase()))
    .map(({ index, 0: whole }) => ({ type: 'mention' as const, start: index, end: index + whole.length }))
}

function cashtagsIn(text: string) {
  return [...text.matchAll(CASHTAG)].map(({ index, 0: tag }) => ({
    type: 'cashtag' as const,
    start: index,
    end: index + tag.length,
  }))
}

function tagsIn(text: string) {
  return [...text.matchAll(TAG)]
    .map(({ index, 1: written = '' }) => ({ start: index, tag: withoutLastPunctuation(written) }))
    .filter(({ tag }) => tag !== '' && !/^\p{Nd}+$/u.test(tag) && fitsTag(tag))
    .map(({ start, tag }) => ({ type: 'hashtag' as const, start, end: start + 1 + tag.length }))
}

/** A loop instead of a regular expression, which would restart at every full stop of a long row. */
function withoutLastPunctuation(tag: string): string {
  let end = tag.length
  while (end > 0 && PUNCTUATION.test(tag.slice(Math.max(0, end - 2), end)))
    end -= tag.codePointAt(end - 2)! > 0xffff ? 2 : 1
  return tag.slice(0, end)
}

function fitsTag(tag: string): boolean {
  return utf8Length(tag) <= MAX_TAG_BYTES && countGraphemes(tag) <= MAX_TAG_GRAPHEMES
}
