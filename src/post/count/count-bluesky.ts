import type { Count } from '../network.ts'
import { bluesky } from '../networks/bluesky.ts'
import { blueskyEntities } from './entities/bluesky-facets.ts'
import { countGraphemes } from './graphemes.ts'
import { judge } from './tally.ts'
import { utf8Length } from './utf8.ts'

/** A Bluesky post: grapheme clusters, and UTF-8 bytes beside them. */
export function countBlueskyText(text: string): Count {
  const bytes = utf8Length(text)
  const most = bluesky.maxBytes.value
  return judge(text, {
    length: countGraphemes(text),
    max: bluesky.maxGraphemes.value,
    unit: 'graphemes',
    refusals: bytes > most ? [`The text has ${bytes} bytes; ${most} are allowed.`] : [],
    entities: blueskyEntities(text),
  })
}
