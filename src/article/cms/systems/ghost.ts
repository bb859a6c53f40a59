import { addressFrom } from '../address.ts'
import { type CmsDelivery, type CmsEvent, ignore } from '../cms-event.ts'
import { openingOf } from '../../text/opening.ts'
import {
  isJson,
  type Json,
  momentOf,
  peek,
  peekId,
  peekList,
  peekText,
  present,
  standfirst,
} from '../peek.ts'

/** A caption with the photo's credit, as Ghost writes it for Unsplash; other captions describe the picture. */
const CREDIT = /^\s*(?:<[^>]{0,200}>\s*)*(?:photo|photograph|image|picture|credit|courtesy|foto|©|\(c\))/i

/**
 * Ghost (core/server/services/webhooks; shapes in core/test/e2e-webhooks/__snapshots__): `{post: {current,
 * previous}}`; only newer versions name the event in `event`.
 */
export function ghostEvents({ payload, event, settings }: CmsDelivery): readonly CmsEvent[] {
  const kind = ['post', 'page'].find((name) => isJson(peek(payload, name)))
  if (kind === undefined) return ignore('It is about neither a post nor a page.')
  const current = objectAt(payload, kind, 'current')
  const previous = objectAt(payload, kind, 'previous')
  const name = peekText(payload, 'event') ?? event ?? ''
  const ref = peekId(current, 'id') ?? peekId(previous, 'id')
  const at = momentOf(peek(current, 'updated_at')) ?? momentOf(peek(previous, 'updated_at'))

  // A deleted post is empty, and its previous state has no address: only its id identifies it.
  if (Object.keys(current).length === 0 || name.endsWith('.deleted')) {
    return [{ kind: 'remove', ref, at: momentOf(peek(payload, 'timestamp')) }]
  }
  const status = peekText(current, 'status')
  if (status !== 'published') {
    const wasPublished = name.endsWith('.unpublished') || peek(previous, 'status') === 'published'
    // Its address is already that of a draft.
    if (wasPublished) return [{ kind: 'remove', ref, at }]
    return ignore(`The ${kind} is not published: its status is ${status ?? 'not given'}.`)
  }
  if (peek(current, 'email_only') === true) return ignore('It was sent as e-mail only and has no page.')
  return [{ kind: 'publish', ref, at, root: `${kind}.current`, json: articleOf(current, settings) }]
}

function articleOf(post: Json, settings: CmsDelivery['settings']): Json {
  const author = peek(post, 'primary_author')
  const authors = peekList(post, 'authors')
  const tags = peekList(post, 'tags').filter(isPublicTag)
  // Ghost has no primary tag if the first one is internal.
  const section = [peek(post, 'primary_tag')].find(isPublicTag) ?? tags[0]
  return present({
    // `canonical_url` may be another publisher's page; readers share the article's own address.
    url: addressFrom(settings, post) ?? peek(post, 'url'),
    title: peek(post, 'title'),
    description: descriptionOf(post),
    opening: isPublic(post) ? openingOf(peekText(post, 'html') ?? '') : undefined,
    section: peekText(section, 'name'),
    authors: (authors.length > 0 ? authors : [author]).flatMap((one) => peekText(one, 'name') ?? []),
    publishedAt: peek(post, 'published_at'),
    modifiedAt: peek(post, 'updated_at'),
    lang: peekText(post, 'locale'),
    tags: tags.flatMap((tag) => peekText(tag, 'name') ?? []),
    image: imageOf(post),
  })
}

function isPublic(post: Json): boolean {
  return (peekText(post, 'visibility') ?? 'public') === 'public'
}

/** Ghost fills `excerpt` from the text: members-only content must not appear on a public card. */
function descriptionOf(post: Json): string | undefined {
  return standfirst(
    peekText(post, 'custom_excerpt') ??
      (isPublic(post) ? peekText(post, 'excerpt') : undefined) ??
      peekText(post, 'meta_description') ??
      peekText(post, 'og_description'),
  )
}

function imageOf(post: Json): Json | undefined {
  const feature = peekText(post, 'feature_image')
  const url = feature ?? peekText(post, 'og_image') ?? peekText(post, 'twitter_image')
  if (url === undefined) return undefined
  const caption = feature === undefined ? undefined : peekText(post, 'feature_image_caption')
  return present({
    url,
    alt: feature === undefined ? undefined : peekText(post, 'feature_image_alt'),
    credit: caption !== undefined && CREDIT.test(caption) ? standfirst(caption) : undefined,
  })
}

/** Ghost's internal tags begin with a hash. */
function isPublicTag(tag: unknown): boolean {
  return peekText(tag, 'visibility') !== 'internal' && peekText(tag, 'name')?.startsWith('#') === false
}

function objectAt(value: unknown, ...path: readonly string[]): Json {
  const found = peek(value, ...path)
  return isJson(found) ? found : {}
}
