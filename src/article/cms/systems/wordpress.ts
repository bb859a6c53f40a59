import { absolute, addressFrom, pictureOf } from '../address.ts'
import { type CmsDelivery, type CmsEvent, type CmsSettings, ignore } from '../cms-event.ts'
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
import { focusOf } from '../focus.ts'
import { isPlaceholder } from '../placeholder-section.ts'
import { knownAction, unknownType } from './standard.ts'

/** Statuses of formerly public posts; drafts and scheduled posts were never public. */
const WITHDRAWN = new Set(['trash', 'private'])

/**
 * A WordPress post in its REST API's form (`/wp/v2/posts/ID?_embed`), alone or in our plugin's body, `{type,
 * timestamp, data}`.
 */
export function wordpressEvents({ payload, event, settings }: CmsDelivery): readonly CmsEvent[] {
  const wrapped = isJson(peek(payload, 'data'))
  const post = wrapped ? peek(payload, 'data') : payload
  if (!isJson(post)) return ignore('There is no post in it.')
  const type = wrapped ? (peekText(payload, 'type') ?? '') : (event ?? '')
  const action = wrapped ? knownAction(type) : bareAction(type)
  if (wrapped && action === undefined)
    return ignore(
      type === 'test'
        ? 'The test has arrived: WordPress reaches this server, and its secret is right.'
        : unknownType(type, post),
    )
  return eventsOfPost(post, {
    action: action?.kind === 'remove' ? 'remove' : undefined,
    settings,
    root: wrapped ? 'data' : 'post',
    sent: peek(payload, 'timestamp'),
  })
}

/** The action in the registered address, `?event=…`, if any. */
function bareAction(type: string): ReturnType<typeof knownAction> {
  return type === '' ? undefined : knownAction(type)
}

/** Events of a post in the REST API's form. */
export function eventsOfPost(
  post: Json,
  options: {
    /** Undefined: see the post's status. */
    readonly action: 'remove' | undefined
    readonly settings: CmsSettings
    readonly root: string
    readonly sent?: unknown
  },
): readonly CmsEvent[] {
  const { action, settings, root } = options
  const type = peekText(post, 'type') ?? 'post'
  const wanted = settings.types ?? ['post', 'page']
  // Our plugin sends the types chosen there; a bare post may have any type.
  if (settings.types !== undefined ? !wanted.includes(type) : type === 'attachment' || type === 'revision')
    return ignore(`"${type.slice(0, 60)}" is no article.`)
  const status = peekText(post, 'status') ?? 'publish'
  const ref = peekId(post, 'id')
  const url = addressFrom(settings, post) ?? absolute(peek(post, 'link'), settings.site)
  const changed = momentOf(utc(peek(post, 'modified_gmt'))) ?? momentOf(utc(peek(post, 'date_gmt')))
  const sent = momentOf(options.sent)
  // Ordered by time of sending: a repeated publication without changes is newer than its withdrawal.
  const at = sent ?? changed
  if (action === 'remove' || WITHDRAWN.has(status))
    return [{ kind: 'remove', ref, url: isPermanent(url) ? url : undefined, at }]
  if (status !== 'publish') return ignore(`The post is not published: its status is ${status.slice(0, 40)}.`)
  return [{ kind: 'publish', ref, at, root, json: articleOf(post, url, settings) }]
}

/** A post without its own address is at `?p=ID`, which was never shared. */
function isPermanent(url: string | undefined): boolean {
  return url !== undefined && !/[?&](?:p|page_id|post_type)=/.test(url)
}

function articleOf(post: Json, url: string | undefined, settings: CmsSettings): Json {
  const terms = termsOf(post)
  return present({
    url,
    title: titleOf(post),
    kind: peekText(post, 'handbill', 'kind'),
    description: descriptionOf(post),
    section: sectionOf(post, terms, url),
    // An inaccessible author is replaced by an error object without a name.
    authors: peekList(post, '_embedded', 'author').flatMap((author) => peekText(author, 'name') ?? []),
    publishedAt: localMoment(peek(post, 'date'), peek(post, 'date_gmt')),
    modifiedAt: utc(peek(post, 'modified_gmt')),
    lang: languageTag(peekText(post, 'lang') ?? peekText(post, 'locale')),
    tags: terms.filter(isTag).map(({ name }) => name),
    image: imageOf(post, url ?? settings.site),
    site: peekText(post, 'site_name'),
  })
}

/** A text, or `{rendered}`; empty for a post without a title. */
function titleOf(post: Json): unknown {
  // The card's headline from our plugin's box in the editor.
  const title = peekText(post, 'handbill', 'title') ?? peek(post, 'title')
  if (!isJson(title)) return title
  const rendered = peek(title, 'rendered')
  return typeof rendered === 'string' && rendered.trim() === '' ? undefined : (rendered ?? title)
}

interface Term {
  readonly id: unknown
  readonly name: string
  readonly slug: string
  readonly taxonomy: string
}

function termsOf(post: Json): readonly Term[] {
  return peekList(post, '_embedded', 'wp:term')
    .flatMap((group) => (Array.isArray(group) ? (group as readonly unknown[]) : []))
    .flatMap((term) => {
      const name = peekText(term, 'name')
      const [slug, taxonomy] = [peekText(term, 'slug') ?? '', peekText(term, 'taxonomy') ?? '']
      return name === undefined ? [] : [{ id: peek(term, 'id'), name, slug, taxonomy }]
    })
}

function isTag({ taxonomy }: Term): boolean {
  return /tag|keyword|topic/.test(taxonomy)
}

/** Taxonomies for appearance or authors, not for sections. */
const NO_SECTION = /tag|keyword|topic|format|author|language|visibility|series/

/**
 * The primary category if the plugin names one (from an SEO plugin), else the category in the post's address, else
 * the first; for custom taxonomies their first term.
 */
function sectionOf(post: Json, terms: readonly Term[], url: string | undefined): string | undefined {
  const filed = terms.filter(
    (term) => !isPlaceholder(term.name, term.id) && !isPlaceholder(term.slug, term.id),
  )
  const categories = filed.filter(({ taxonomy }) => taxonomy === 'category')
  const primary = peek(post, 'primary_category')
  const path = url === undefined ? [] : new URL(url).pathname.split('/')
  const found =
    categories.find(({ id, name }) => id === primary || name === primary) ??
    categories.find(({ slug }) => slug !== '' && path.includes(slug)) ??
    categories[0] ??
    filed.find(({ taxonomy }) => taxonomy !== 'category' && !NO_SECTION.test(taxonomy))
  return found?.name
}

/** Password-protected text stays hidden. */
function descriptionOf(post: Json): string | undefined {
  const hidden = peek(post, 'excerpt', 'protected') === true || peek(post, 'content', 'protected') === true
  return hidden ? undefined : standfirst(peekText(post, 'excerpt', 'rendered') ?? peekText(post, 'excerpt'))
}

function imageOf(post: Json, base: string | undefined): Json | undefined {
  const media = peek(post, '_embedded', 'wp:featuredmedia', 0)
  const address =
    absolute(peek(media, 'source_url'), base) ??
    absolute(peek(media, 'media_details', 'sizes', 'full', 'source_url'), base) ??
    absolute(peek(post, 'jetpack_featured_media_url'), base) ??
    absolute(peek(post, 'yoast_head_json', 'og_image', 0, 'url'), base)
  return pictureOf(
    address,
    present({
      alt: peekText(media, 'alt_text'),
      credit: peekText(media, 'credit') ?? peekText(media, 'media_details', 'image_meta', 'credit'),
      focus: focusOf(peek(post, 'handbill')) ?? focusOf(media),
    }),
  )
}

/** `2019-01-02T08:19:18` of columns named `_gmt`: UTC without a suffix. */
export function utc(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.startsWith('0000')) return undefined
  const text = value.trim().replace(' ', 'T')
  return /T\d{2}:\d{2}(?::\d{2})?$/.test(text) ? `${text}Z` : text || undefined
}

/** The site's local time, with the offset derived from the same time in UTC: the card shows the newsroom's date. */
function localMoment(local: unknown, gmt: unknown): string | undefined {
  const there = momentOf(utc(local))
  const here = momentOf(utc(gmt))
  if (typeof local !== 'string' || there === undefined || here === undefined) return utc(gmt)
  const minutes = Math.round((there - here) / 60_000)
  if (Math.abs(minutes) > 14 * 60 || !/T\d{2}:\d{2}:\d{2}$/.test(local)) return utc(gmt)
  const size = Math.abs(minutes)
  return `${local}${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

/** `pt_BR_formal`, WordPress' notation. */
function languageTag(locale: string | undefined): string | undefined {
  const tag = locale?.replaceAll('_', '-').replace(/-(?:formal|informal|ao\d+)$/i, '')
  return tag !== undefined && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) ? tag : undefined
}
