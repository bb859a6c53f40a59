import type { Entity } from '../network.ts'
import { findCashtags } from './cashtags.ts'
import { withoutOverlaps } from './entity-order.ts'
import { findHashtags } from './hashtags.ts'
import { findMentions } from './mentions.ts'
import { findUrls } from './urls.ts'

/**
 * Everything X makes a link of, in order and without overlaps.
 * @param text in NFC.
 */
export function twitterEntities(text: string): Entity[] {
  return withoutOverlaps(text, [
    ...findUrls(text).map(({ start, end }) => ({ type: 'url' as const, start, end })),
    ...findMentions(text).map(({ start, end, nameEnd }) => ({
      type: nameEnd < end ? ('list' as const) : ('mention' as const),
      start,
      end,
    })),
    ...findHashtags(text).map(({ start, end }) => ({ type: 'hashtag' as const, start, end })),
    ...findCashtags(text).map(({ start, end }) => ({ type: 'cashtag' as const, start, end })),
  ])
}
