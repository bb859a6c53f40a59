import type { CmsSettings } from './cms-event.ts'
import { CONTENT_API } from './systems/storyblok-api.ts'

/** Where a content system's API lists its newest articles, to replace missed deliveries. */
export interface CmsList {
  /** Without keys, safe to show. */
  readonly url: string
  /** Secret parameters added for the request. */
  readonly secrets: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
}

/** Page size limit of these APIs. */
const MOST = '100'

/**
 * The request for the latest changes of a system that does not repeat deliveries.
 * @returns the missing setting, as a sentence, if it cannot be asked
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
