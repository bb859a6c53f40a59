import { listOf } from '../../article/cms/lists.ts'
import { ConfigError } from '../../config/config-error.ts'
import type { HookSource } from '../../config/hook-source.ts'
import type { WatchedFeed } from './watched-feed.ts'

/** Items of the first poll; earlier articles are sent by hand or with `handbill batch --to`. */
const BACKLOG = 50

/**
 * Content systems without repeated deliveries, polled like feeds: every `poll` minutes they are asked for changes.
 * What a delivery brought already is not newer than the stored article, so nothing is done twice.
 * @throws ConfigError for a source that cannot be polled
 */
export function polledSystems(sources: readonly HookSource[]): readonly WatchedFeed[] {
  return sources.flatMap((source): WatchedFeed[] => {
    const { poll } = source.settings
    if (poll === undefined) return []
    const list = listOf(source.kind, source.settings)
    if (typeof list === 'string') throw new ConfigError(`HANDBILL_CMS: "poll" of ${source.name} ${list}.`)
    const request = new URL(list.url)
    for (const [name, value] of Object.entries(list.secrets)) request.searchParams.set(name, value)
    const itemsIn = async (text: string) => (await import('./system-items.ts')).itemsOf(text, source)
    const system = { source: source.name, request: request.href, headers: list.headers, itemsIn }
    return [{ name: source.name, url: list.url, every: poll, read: 'feed', backlog: BACKLOG, system }]
  })
}
