import type { PageReader } from '../../article/page/page-reader.ts'
import { fetchPublic } from './fetch-public.ts'

/** As on Node: pages beyond are not articles. */
const MAX_PAGE_BYTES = 4_000_000
const PAGE = /^(?:$|text\/(?:html|plain)$|application\/(?:xhtml\+xml|(?:[\w.+-]+\+)?json)$)/

/** Reads the pages of articles. */
export function createPageReader(allow: readonly string[]): PageReader {
  return {
    read: async (address) =>
      fetchPublic(address, {
        allow,
        accept: 'text/html, application/xhtml+xml, application/json;q=0.8, text/plain;q=0.7',
        field: 'url',
        mostBytes: (mediaType) => (PAGE.test(mediaType) ? MAX_PAGE_BYTES : undefined),
      }),
  }
}
