import type { CmsEvent } from '../../article/cms/cms-event.ts'
import { eventsOfList } from '../../article/cms/list-events.ts'
import { entryAt } from '../../article/feed/batch-entry.ts'
import type { FeedItem } from '../../article/feed/feed-list.ts'
import { digestOfWords } from '../../article/feed/item-digest.ts'
import type { HookSource } from '../../config/hook-source.ts'
import { Problem } from '../../problem.ts'
import { toArticleEvent } from '../inbox/article-event.ts'

/** A content system's list as items of a feed. */
export function itemsOf(text: string, source: HookSource): readonly FeedItem[] {
  const events = eventsOfList(source.kind, source.settings, parsed(text, source))
  return events.flatMap((event, at) => (event.kind === 'publish' ? [itemOf(event, at, source)] : []))
}

function parsed(text: string, { name }: HookSource): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    throw new Problem('malformed-json', `The API of ${name} answers no JSON.`, { field: 'url', cause })
  }
}

type Publication = Extract<CmsEvent, { kind: 'publish' }>

function itemOf(event: Publication, at: number, source: HookSource): FeedItem {
  const place = `item ${at + 1}`
  const entry = entryAt(place, () => {
    const read = toArticleEvent(event, source)
    if (read.kind !== 'publish') throw new Problem('invalid-input', `${place} is no article.`)
    return { kind: 'article', place, found: read.sourced }
  })
  const { modifiedAt: _, ...words } = event.json
  return {
    guid: event.ref,
    url: entry.kind === 'article' ? entry.found.article.url : undefined,
    words: digestOfWords([JSON.stringify(words)]),
    stamp: event.at,
    read: () => entry,
  }
}
