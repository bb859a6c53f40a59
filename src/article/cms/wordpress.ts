import { absolute, addressFrom, pictureOf } from './address.ts'
import { type CmsDelivery, type CmsEvent, type CmsSettings, ignore } from './cms-event.ts'
import {
  isJson,
  type Json,
  latestOf,
  momentOf,
  peek,
  peekId,
  peekList,
  peekText,
  present,
  standfirst,
} from './peek.ts'
import { actionOf } from './standard.ts'

/** Statuses of a post that was public and is not any more; drafts and what is to come never were. */
const WITHDRAWN = new Set(['trash', 'private'])

/**
 * A WordPress post as its REST API writes it (`/wp/v2/posts/ID?_embed`), alone or in the body our plugin sends,
 * `{type, timestamp, data}`.
 */
export function wordpressEvents({ payload, event, settings }: CmsDelivery): readonly CmsEvent[] {
  const wrapped = isJson(peek(payload, 'data'))
  const post = wrapped ? peek(payload, 'data') : payload
  if (!isJson(post)) return ignore('There is no post in it.')
  const type = wrapped ? (peekText(payload, 'type') ?? '') : (event ?? '')
  const action = actionOf(type)
  if (wrapped && action === undefined)
    return ignore(`"${type.slice(0, 60)}" is neither a publication nor a removal.`)
  return eventsOfPost(post, {
    action,
    settings,
    root: wrapped ? 'data' : 'post',
    sent: peek(payload, 'timestamp'),
  })
}

/** The same shape out of WordPress' own API. */
export function eventsOfPost(
  post: Json,
  options: {
    readonly action: ReturnType<typeof actionOf>
    readonly settings: CmsSettings
    readonly root: string
    readonly sent?: unknown
  },
): readonly CmsEvent[] {
  const { action, settings, root } = options
  const type = peekText(post, 'type') ?? 'post'
  const wanted = settings.types ?? ['post', 'page']
  // Our plugin sends what the newsroom chose there; a bare post may be anything.
  if (settings.types !== undefined ? !wanted.includes(type) : type === 'attachment' || type === 'revision')
    return ignore(`"${type.slice(0, 60)}" is no article.`)
  const status = peekText(post, 'status') ?? 'publish'
  const ref = peekId(post, 'id')
  const url = addressFrom(settings, post) ?? absolute(peek(post, 'link'), settings.site)
  const changed = momentOf(utc(peek(post, 'modified_gmt'))) ?? momentOf(utc(peek(post, 'date_gmt')))
  const sent = momentOf(options.sent)
  const at = latestOf(changed, sent)
  if (action === 'remove' || WITHDRAWN.has(status))
    return [{ kind: 'remove', ref, url: isPermanent(url) ? url : undefined, at: sent ?? changed }]
  if (status !== 'publish') return ignore(`The post is not published: its status is ${status.slice(0, 40)}.`)
  return [{ kind: 'publish', ref, at, root, json: articleOf(post, url, settings) }]
}

/** A post without its own address yet is at `?p=ID`, which was never shared. */
function isPermanent(url: string | undefined): boolean {
  return url !== undefined && !/[?&](?:p|page_id|post_type)=/.test(url)
}

function articleOf(post: Json, url: string | undefined, settings: CmsSettings): Json {
  const terms = (taxonomy: string): readonly string[] =>
    peekList(post, '_embedded', 'wp:term')
      .flatMap((group) => (Array.isArray(group) ? (group as readonly unknown[]) : []))
      .filter((term) => peek(term, 'taxonomy') === taxonomy)
      .flatMap((term) => peekText(term, 'name') ?? [])
  return present({
    url,
    title: peekText(post, 'title', 'rendered') ?? peek(post, 'title'),
    description: descriptionOf(post),
    section: terms('category')[0],
    // An author one may not see comes as an error in the author's place, without a name.
    authors: peekList(post, '_embedded', 'author').flatMap((author) => peekText(author, 'name') ?? []),
    publishedAt: localMoment(peek(post, 'date'), peek(post, 'date_gmt')),
    modifiedAt: utc(peek(post, 'modified_gmt')),
    lang: languageTag(peekText(post, 'lang') ?? peekText(post, 'locale')),
    tags: terms('post_tag'),
    image: imageOf(post, url ?? settings.site),
    site: peekText(post, 'site_name'),
  })
}

/** What a password hides stays hidden. */
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
  return pictureOf(address, present({ alt: peekText(media, 'alt_text'), credit: peekText(media, 'credit') }))
}

/** `2019-01-02T08:19:18` of the columns named `_gmt`: UTC, without saying so. */
export function utc(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.startsWith('0000')) return undefined
  const text = value.trim().replace(' ', 'T')
  return /T\d{2}:\d{2}(?::\d{2})?$/.test(text) ? `${text}Z` : text || undefined
}

/** The site's own time with the offset that the same moment in UTC reveals: the card shows the day the newsroom had. */
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

/** `pt_BR_formal`, as WordPress names its translations. */
function languageTag(locale: string | undefined): string | undefined {
  const tag = locale?.replaceAll('_', '-').replace(/-(?:formal|informal|ao\d+)$/i, '')
  return tag !== undefined && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) ? tag : undefined
}
