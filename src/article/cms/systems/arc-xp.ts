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

/**
 * Arc XP: a story in ANS (washingtonpost/ans-schema), alone or in the envelope of its events: `{key: "story:update", body}`
 * (dev.arcxp.com, IFX events), or with `type` for `key`.
 * Its addresses are often paths only; `site` in the settings completes them.
 */
export function arcXpEvents({ payload, event, settings }: CmsDelivery): readonly CmsEvent[] {
  const story = [peek(payload, 'body'), peek(payload, 'data'), payload].find(
    (candidate) =>
      isJson(candidate) && (isJson(candidate.headlines) || peekId(candidate, '_id') !== undefined),
  )
  if (!isJson(story)) return ignore('There is no story in it.')
  const type = peekText(story, 'type') ?? 'story'
  if (!(settings.types ?? ['story', 'video', 'gallery']).includes(type))
    return ignore(`"${type.slice(0, 60)}" is no article.`)
  const name =
    peekText(payload, 'key') ??
    peekText(payload, 'event') ??
    (story === payload ? event : peekText(payload, 'type')) ??
    ''
  const ref = peekId(story, '_id')
  const url = addressOf(story, settings)
  const at = momentOf(peek(story, 'last_updated_date')) ?? momentOf(peek(story, 'publish_date'))
  if (/(?:delete|unpublish)/.test(name)) return [{ kind: 'remove', ref, url }]
  const published =
    peek(story, 'revision', 'published') ?? peek(story, 'additional_properties', 'is_published')
  if (published === false) return ignore('This revision of the story is not published.')
  return [{ kind: 'publish', ref, at, root: 'story', json: articleOf(story, url, settings) }]
}

function addressOf(story: Json, settings: CmsSettings): string | undefined {
  const website = peekText(story, 'canonical_website') ?? ''
  return (
    addressFrom(settings, story) ??
    absolute(
      peek(story, 'canonical_url') ??
        peek(story, 'websites', website, 'website_url') ??
        peek(story, 'website_url'),
      settings.site,
    )
  )
}

function articleOf(story: Json, url: string | undefined, settings: CmsSettings): Json {
  return present({
    url,
    title: peekText(story, 'headlines', 'basic') ?? peek(story, 'headlines'),
    description: standfirst(
      peekText(story, 'description', 'basic') ?? peekText(story, 'subheadlines', 'basic'),
    ),
    section:
      peekText(story, 'taxonomy', 'primary_section', 'name') ??
      peekText(story, 'taxonomy', 'primary_site', 'name') ??
      peekText(story, 'taxonomy', 'sections', 0, 'name'),
    authors: peekList(story, 'credits', 'by').flatMap(
      (author) =>
        peekText(author, 'name') ??
        peekText(author, 'byline') ??
        peekText(author, 'additional_properties', 'original', 'byline') ??
        [],
    ),
    publishedAt: peek(story, 'first_publish_date') ?? peek(story, 'display_date'),
    modifiedAt: peek(story, 'last_updated_date'),
    lang: peekText(story, 'language')?.replaceAll('_', '-'),
    tags: peekList(story, 'taxonomy', 'tags').flatMap(
      (tag) => peekText(tag, 'text') ?? peekText(tag, 'slug') ?? [],
    ),
    image: imageOf(peek(story, 'promo_items', 'basic'), settings),
  })
}

/** The promoted picture, or that of the promoted video or gallery. */
function imageOf(promo: unknown, settings: CmsSettings): Json | undefined {
  const picture = peekText(promo, 'type') === 'image' ? promo : (peek(promo, 'promo_items', 'basic') ?? promo)
  const photographer = peekText(picture, 'credits', 'by', 0, 'name')
  const agency = peekText(picture, 'credits', 'affiliation', 0, 'name')
  return pictureOf(
    absolute(peek(picture, 'url'), settings.assets ?? settings.site),
    present({
      alt: peekText(picture, 'alt_text') ?? peekText(picture, 'caption'),
      credit: [photographer, agency].filter(Boolean).join('/') || undefined,
    }),
  )
}
