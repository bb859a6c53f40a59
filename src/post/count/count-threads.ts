import type { Count } from '../network.ts'
import { threads } from '../networks/threads.ts'
import { endOfEmoji } from './emoji.ts'
import { linkEntities } from './entities/link-entities.ts'
import { judge } from './tally.ts'
import { utf8Length } from './utf8.ts'

/** A Threads post: UTF-16 units, an emoji as its UTF-8 bytes; more than five different links are rejected. */
export function countThreadsText(text: string): Count {
  const entities = linkEntities(text, ['url', 'hashtag', 'mention'])
  const links = new Set(entities.filter(({ type }) => type === 'url').map((entity) => entity.text)).size
  const most = threads.maxLinks.value
  return judge(text, {
    length: threadsLength(text),
    max: threads.maxText.value,
    unit: 'characters',
    refusals: links > most ? [`There are ${links} different links; Threads takes ${most}.`] : [],
    entities,
  })
}

function threadsLength(text: string): number {
  let length = 0
  for (let at = 0; at < text.length;) {
    const emojiEnd = endOfEmoji(text, at)
    length += emojiEnd < 0 ? 1 : utf8Length(text.slice(at, emojiEnd))
    at = emojiEnd < 0 ? at + 1 : emojiEnd
  }
  return length
}
