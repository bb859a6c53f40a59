import type { Count, Entity } from '../network.ts'
import { mastodon } from '../networks/mastodon.ts'
import { withoutOverlaps } from './entities/entity-order.ts'
import { countGraphemes } from './graphemes.ts'
import { findHashtags } from './entities/hashtags.ts'
import { judge } from './tally.ts'
import { findUrls } from './entities/urls.ts'

/** `@user`, and the server it is on, which does not count. */
const MENTION = /(?<![/\p{L}\p{M}\p{N}_])(@[a-z0-9_]{1,30})(?:@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})?/giu

/** A status: grapheme clusters; an address with a scheme counts 23, `@user@server` as `@user`. */
export function countMastodonText(text: string): Count {
  const mentions = [...text.matchAll(MENTION)].map(({ index, 0: whole, 1: name = '' }) => ({
    start: index,
    end: index + whole.length,
    name,
  }))
  const entities: Entity[] = withoutOverlaps(text, [
    ...findUrls(text)
      .filter(({ hasScheme }) => hasScheme)
      .map(({ start, end }) => ({ type: 'url' as const, start, end })),
    ...mentions.map(({ start, end }) => ({ type: 'mention' as const, start, end })),
    ...findHashtags(text).map(({ start, end }) => ({ type: 'hashtag' as const, start, end })),
  ])
  const names = new Map(mentions.map(({ start, name }) => [start, name]))
  return judge(text, {
    length: countGraphemes(shortened(text, entities, names)),
    max: mastodon.maxText.value,
    unit: 'characters',
    entities,
  })
}

/** The text as it is counted: a stand-in of 23 letters for each address, names without their server. */
function shortened(text: string, entities: readonly Entity[], names: ReadonlyMap<number, string>): string {
  let counted = ''
  let at = 0
  for (const { type, start, end } of entities) {
    if (type === 'hashtag') continue
    counted +=
      text.slice(at, start) + (type === 'url' ? 'x'.repeat(mastodon.urlLength.value) : names.get(start))
    at = end
  }
  return counted + text.slice(at)
}
