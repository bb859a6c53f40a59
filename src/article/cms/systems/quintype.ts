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

/** Default host of Quintype's pictures. */
const PICTURES = 'https://images.assettype.com'

/** Wide enough for every format; originals may have any size. */
const PICTURE_SIZE = 'w=2000&fit=max'

/**
 * Quintype: `{v1: {event: {id, name, time}, data: story}}`. Its event names are those of its dashboard and only
 * partly documented; the story's status says whether it is public. Times are in milliseconds.
 */
export function quintypeEvents({ payload, settings }: CmsDelivery): readonly CmsEvent[] {
  const name = peekText(payload, 'v1', 'event', 'name') ?? ''
  const data = peek(payload, 'v1', 'data')
  const story = isJson(peek(data, 'story')) ? peek(data, 'story') : data
  if (!isJson(story) || !name.startsWith('story')) return ignore(`"${name.slice(0, 60)}" is about no story.`)
  const ref = peekId(story, 'story-content-id') ?? peekId(story, 'id')
  const time = momentOf(peek(payload, 'v1', 'event', 'time'))
  const url = addressOf(story, settings)
  if (/-(?:retract|unpublish|delete|withdraw)/.test(name)) return [{ kind: 'remove', ref, url, at: time }]
  const status = peekText(story, 'status')
  const isPublic = status === 'published' || (status === undefined && /-(?:publish|approve)/.test(name))
  if (!isPublic) return ignore(`The story is not published: its status is ${status ?? 'not given'}.`)
  const at = momentOf(peek(story, 'last-published-at')) ?? momentOf(peek(story, 'published-at')) ?? time
  return [{ kind: 'publish', ref, at, root: 'v1.data', json: articleOf(story, url, settings) }]
}

function addressOf(story: Json, settings: CmsSettings): string | undefined {
  return (
    addressFrom(settings, story) ??
    absolute(peek(story, 'url'), settings.site) ??
    absolute(peek(story, 'slug'), settings.site?.replace(/\/?$/, '/'))
  )
}

function articleOf(story: Json, url: string | undefined, settings: CmsSettings): Json {
  // Written for sharing: it has priority.
  const social = peek(story, 'alternative', 'social', 'default')
  const share = peek(story, 'metadata', 'social-share')
  const authors = peekList(story, 'authors').flatMap((author) => peekText(author, 'name') ?? [])
  const byline = peekText(story, 'author-name')
  return present({
    url,
    title: peekText(social, 'headline') ?? peekText(share, 'title') ?? peek(story, 'headline'),
    description: standfirst(
      peekText(share, 'message') ??
        peekText(story, 'summary') ??
        peekText(story, 'subheadline') ??
        peekText(story, 'seo', 'meta-description'),
    ),
    section: peekText(story, 'sections', 0, 'display-name') ?? peekText(story, 'sections', 0, 'name'),
    authors: authors.length > 0 || byline === undefined ? authors : [byline],
    publishedAt: peek(story, 'first-published-at') ?? peek(story, 'published-at'),
    modifiedAt: peek(story, 'last-published-at'),
    lang: peekText(story, 'language', 'iso-code'),
    tags: peekList(story, 'tags').flatMap((tag) => peekText(tag, 'name') ?? []),
    image: imageOf(
      isJson(peek(social, 'hero-image')) ? (peek(social, 'hero-image') as Json) : {},
      story,
      settings,
    ),
  })
}

function imageOf(social: Json, story: Json, settings: CmsSettings): Json | undefined {
  const holder = peekText(social, 'hero-image-s3-key') === undefined ? story : social
  const key = peekText(holder, 'hero-image-s3-key')
  if (key === undefined) return undefined
  const path = key
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/')
  return pictureOf(
    `${(settings.assets ?? PICTURES).replace(/\/$/, '')}/${path}?${PICTURE_SIZE}`,
    present({
      alt: peekText(holder, 'hero-image-caption'),
      credit: peekText(holder, 'hero-image-attribution'),
    }),
  )
}
