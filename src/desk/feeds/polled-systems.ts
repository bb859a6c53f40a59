import type { CmsEvent } from '../../article/cms/cms-event.ts'
import { type CmsList, listOf } from '../../article/cms/lists.ts'
import { entryAt } from '../../article/feed/batch-entry.ts'
import type { FeedItem } from '../../article/feed/feed-list.ts'
import { digestOfWords } from '../../article/feed/item-digest.ts'
import { ConfigError } from '../../config/config-error.ts'
import type { HookSource } from '../../config/hook-source.ts'
import { Problem } from '../../problem.ts'
import type { WatchedFeed } from './watched-feed.ts'
import { toArticleEvent } from '../inbox/article-event.ts'

/** Of the first look: what was published before is sent by hand, or by `handbill batch --to`. */
const BACKLOG = 50

/**
 * Sources whose system never sends again, as feeds: every `poll` minutes it is asked what has changed, and what a
 * delivery has brought already is as old as what is stored, so that nothing comes of it twice.
 * @throws ConfigError for a source that cannot be asked
 */
export function polledSystems(sources: readonly HookSource[]): readonly WatchedFeed[] {
  return sources.flatMap((source): WatchedFeed[] => {
    const { poll } = source.settings
    if (poll === undefined) return []
    const list = listOf(source.kind, source.settings)
    if (typeof list === 'string') throw new ConfigError(`HANDBILL_CMS: "poll" of ${source.name} ${list}.`)
    const request = new URL(list.url)
    for (const [name, value] of Object.entries(list.secrets)) request.searchParams.set(name, value)
    const itemsIn = (text: string) => itemsOf(text, list, source)
    const system = { source: source.name, request: request.href, headers: list.headers, itemsIn }
    return [{ name: source.name, url: list.url, every: poll, read: 'feed', backlog: BACKLOG, system }]
  })
}

function itemsOf(text: string, list: CmsList, source: HookSource): readonly FeedItem[] {
  const events = list.eventsIn(parsed(text, source))
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
