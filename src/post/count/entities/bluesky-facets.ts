import type { Entity } from '../count.ts'
import { withoutOverlaps } from './entity-order.ts'
import { countGraphemes } from '../graphemes.ts'
import { isTopLevelDomain } from './top-level-domains.ts'
import { findUrls } from './urls.ts'
import { utf8Length } from '../utf8.ts'

/** A link, mention or tag in a Bluesky post, as `app.bsky.richtext.facet` has it, but a mention by its handle. */
export interface BlueskyFacet {
  readonly index: { readonly byteStart: number; readonly byteEnd: number }
  readonly features: readonly [BlueskyFeature]
}

export type BlueskyFeature =
  | { readonly $type: 'app.bsky.richtext.facet#link'; readonly uri: string }
  /** The sender must replace the handle by the account's `did`, which only the network knows. */
  | { readonly $type: 'app.bsky.richtext.facet#mention'; readonly handle: string }
  | { readonly $type: 'app.bsky.richtext.facet#tag'; readonly tag: string }

/** A handle is a host name; `@name` without a dot is not a handle. */
const MENTION = /(?<=^|[\s(])@([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})(?![\p{L}\p{N}_-])/giu
/** Bluesky ends a tag at spaces and at joiners too: a Persian tag with ZWNJ is cut there. */
const TAG = /(?<=^|\s)[#＃](?!\ufe0f)((?:(?![\s\u00ad\u2060\u200a-\u200d]|\u20e2).){1,2000})/gu
/** github.com/bluesky-social/atproto@d6296a1 lexicons/app/bsky/richtext/facet.json */
const MAX_TAG_GRAPHEMES = 64
const MAX_TAG_BYTES = 640
const PUNCTUATION = /\p{P}$/u

/** The entities of a Bluesky post. */
export function blueskyEntities(text: string): Entity[] {
  return withoutOverlaps(text, [
    ...findUrls(text).map(({ start, end }) => ({ type: 'url' as const, start, end })),
    ...mentionsIn(text),
    ...tagsIn(text),
  ])
}

/**
 * The facets of a Bluesky post: what it links, by UTF-8 byte offsets. Bluesky finds nothing by itself in a post that
 * comes through its API.
 */
export function blueskyFacets(text: string): BlueskyFacet[] {
  let at = 0
  let bytes = 0
  return blueskyEntities(text).map((entity) => {
    const byteStart = bytes + utf8Length(text.slice(at, entity.start))
    const byteEnd = byteStart + utf8Length(entity.text)
    at = entity.end
    bytes = byteEnd
    return { index: { byteStart, byteEnd }, features: [featureOf(entity)] }
  })
}

function featureOf({ type, text }: Entity): BlueskyFeature {
  if (type === 'url') {
    const uri = /^https?:\/\//i.test(text) ? text : `https://${text}`
    return { $type: 'app.bsky.richtext.facet#link', uri }
  }
  if (type === 'mention') return { $type: 'app.bsky.richtext.facet#mention', handle: text.slice(1) }
  return { $type: 'app.bsky.richtext.facet#tag', tag: text.slice(1) }
}

function mentionsIn(text: string) {
  return [...text.matchAll(MENTION)]
    .filter(([, handle = '']) => isTopLevelDomain(handle.slice(handle.lastIndexOf('.') + 1).toLowerCase()))
    .map(({ index, 0: whole }) => ({ type: 'mention' as const, start: index, end: index + whole.length }))
}

function tagsIn(text: string) {
  return [...text.matchAll(TAG)]
    .map(({ index, 1: written = '' }) => ({ start: index, tag: withoutLastPunctuation(written) }))
    .filter(({ tag }) => tag !== '' && !/^\p{Nd}+$/u.test(tag) && fitsTag(tag))
    .map(({ start, tag }) => ({ type: 'hashtag' as const, start, end: start + 1 + tag.length }))
}

/** A loop, not an expression: one would begin anew at every full stop of a long row. */
function withoutLastPunctuation(tag: string): string {
  let end = tag.length
  while (end > 0 && PUNCTUATION.test(tag.slice(Math.max(0, end - 2), end)))
    end -= tag.codePointAt(end - 2)! > 0xffff ? 2 : 1
  return tag.slice(0, end)
}

function fitsTag(tag: string): boolean {
  return utf8Length(tag) <= MAX_TAG_BYTES && countGraphemes(tag) <= MAX_TAG_GRAPHEMES
}
