import type { CmsEvent, CmsSettings } from './cms-event.ts'
import { isJson, peek, peekList } from './peek.ts'
import { ghostEvents } from './systems/ghost.ts'
import { CONTENT_API, eventsOfStory } from './systems/storyblok.ts'
import { strapiEvents } from './systems/strapi.ts'
import { eventsOfPost } from './systems/wordpress.ts'

/** The newest articles of a content system, by its own API: what deliveries that were missed would have said. */
export interface CmsList {
  /** Without keys, so that it may be shown. */
  readonly url: string
  /** Added to the address when it is asked. */
  readonly secrets: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
  eventsIn(answer: unknown): readonly CmsEvent[]
}

/** As many as these APIs give at once. */
const MOST = '100'

/**
 * How a system that never sends again is asked for what has changed last.
 * @returns what is missing in its settings, as a sentence, where it cannot be asked
 */
export function listOf(kind: string, settings: CmsSettings): CmsList | string {
  switch (kind) {
    case 'ghost':
      return ghostList(settings)
    case 'strapi':
      return strapiList(settings)
    case 'storyblok':
      return storyblokList(settings)
    case 'wp-webhooks':
    case 'wordpress-com':
    case 'woocommerce':
      return wordpressList(settings)
    default:
      return 'cannot be asked for a list; watch its feed in HANDBILL_FEEDS'
  }
}

function ghostList({ site, api = site, key, ...settings }: CmsSettings): CmsList | string {
  if (api === undefined || key === undefined)
    return 'needs "site" and "key", a Content API key of the integration'
  return {
    url: withQuery(`${base(api)}/ghost/api/content/posts/`, {
      limit: MOST,
      order: 'updated_at desc',
      include: 'tags,authors',
    }),
    secrets: { key },
    headers: { 'accept-version': 'v5.0' },
    eventsIn: (answer) =>
      peekList(answer, 'posts').flatMap((post) =>
        // All that this API answers is published, and says no status.
        delivered({ post: { current: { status: 'published', ...asJson(post) } } }, settings, ghostEvents),
      ),
  }
}

function strapiList({ api, key, ...settings }: CmsSettings): CmsList | string {
  if (api === undefined)
    return 'needs "api", the address of the articles: https://strapi.example.com/api/articles'
  const [model = ''] = settings.types ?? []
  return {
    url: withQuery(base(api), { sort: 'updatedAt:desc', populate: '*', 'pagination[pageSize]': MOST }),
    secrets: {},
    headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
    eventsIn: (answer) =>
      peekList(answer, 'data').flatMap((row) => {
        // Strapi 4 sets the fields apart.
        const entry = { ...asJson(row), ...asJson(peek(row, 'attributes')) }
        return delivered({ event: 'entry.publish', model, entry }, settings, strapiEvents)
      }),
  }
}

function storyblokList({ api = CONTENT_API, key, ...settings }: CmsSettings): CmsList | string {
  if (key === undefined) return 'needs "key", a public access token'
  return {
    url: withQuery(`${base(api)}/cdn/stories`, {
      version: 'published',
      per_page: MOST,
      sort_by: 'published_at:desc',
    }),
    secrets: { token: key },
    headers: {},
    eventsIn: (answer) =>
      peekList(answer, 'stories').flatMap((story) =>
        eventsOfStory(story, String(peek(story, 'id') ?? ''), settings),
      ),
  }
}

function wordpressList({ site, ...settings }: CmsSettings): CmsList | string {
  if (site === undefined) return 'needs "site"'
  return {
    url: withQuery(`${base(site)}/wp-json/wp/v2/posts`, {
      per_page: MOST,
      orderby: 'modified',
      order: 'desc',
      _embed: 'author,wp:featuredmedia,wp:term',
    }),
    secrets: {},
    headers: {},
    eventsIn: (answer) =>
      (Array.isArray(answer) ? answer : []).flatMap((post: unknown) =>
        isJson(post)
          ? eventsOfPost(post, { action: undefined, settings: { site, ...settings }, root: 'post' })
          : [],
      ),
  }
}

/** A row of a list as the delivery that was missed. */
function delivered(payload: unknown, settings: CmsSettings, parse: typeof ghostEvents): readonly CmsEvent[] {
  return parse({ payload, header: () => undefined, event: undefined, now: 0, settings })
}

function asJson(value: unknown): Readonly<Record<string, unknown>> {
  return isJson(value) ? value : {}
}

function base(address: string): string {
  return address.replace(/\/+$/, '')
}

function withQuery(address: string, query: Readonly<Record<string, string>>): string {
  return `${address}?${String(new URLSearchParams(query))}`
}
