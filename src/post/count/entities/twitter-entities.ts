import type { Entity } from '../count.ts'
import { findCashtags } from './cashtags.ts'
import { withoutOverlaps } from './entity-order.ts'
import { findHashtags, type Found } from './hashtags.ts'
import { findMentions } from './mentions.ts'
import { findUrls } from './urls.ts'

/**
 * All entities that X links, in order and without overlaps.
 * @param text in NFC
 * @param urls the addresses in it, if already found
 */
export function twitterEntities(text: string, urls: readonly Found[] = findUrls(text)): Entity[] {
  return withoutOverlaps(text, [
    ...urls.map(({ start, end }) => ({ type: 'url' as const, start, end })),
    ...findMentions(text).map(({ start, end, nameEnd }) => ({
      type: nameEnd < end ? ('list' as const) : ('mention' as const),
      start,
      end,
    })),
    ...findHashtags(text).map(({ start, end }) => ({ type: 'hashtag' as const, start, end })),
    ...findCashtags(text).map(({ start, end }) => ({ type: 'cashtag' as const, start, end })),
  ])
}
