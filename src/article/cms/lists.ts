import type { CmsSettings } from './cms-event.ts'
import { CONTENT_API } from './systems/storyblok-api.ts'

/** Where a content system's own API lists its newest articles: what deliveries that were missed would have said. */
export interface CmsList {
  /** Without keys, so that it may be shown. */
  readonly url: string
  /** Added to the address when it is asked. */
  readonly secrets: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
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

function ghostList({ site, api = site, key }: CmsSettings): CmsList | string {
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
  }
}

function strapiList({ api, key }: CmsSettings): CmsList | string {
  if (api === undefined)
    return 'needs "api", the address of the articles: https://strapi.example.com/api/articles'
  return {
    url: withQuery(base(api), { sort: 'updatedAt:desc', populate: '*', 'pagination[pageSize]': MOST }),
    secrets: {},
    headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
  }
}

function storyblokList({ api = CONTENT_API, key }: CmsSettings): CmsList | string {
  if (key === undefined) return 'needs "key", a public access token'
  return {
    url: withQuery(`${base(api)}/cdn/stories`, {
      version: 'published',
      per_page: MOST,
      sort_by: 'published_at:desc',
    }),
    secrets: { token: key },
    headers: {},
  }
}

function wordpressList({ site }: CmsSettings): CmsList | string {
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
  }
}

function base(address: string): string {
  return address.replace(/\/+$/, '')
}

function withQuery(address: string, query: Readonly<Record<string, string>>): string {
  return `${address}?${String(new URLSearchParams(query))}`
}
