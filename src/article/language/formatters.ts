import { LRUCache } from 'lru-cache'

/** Languages times offsets of a newsroom are a handful; a service for many has some hundred. */
const REMEMBERED = 300

const days = new LRUCache<string, Intl.DateTimeFormat>({ max: REMEMBERED })
const lists = new LRUCache<string, Intl.ListFormat>({ max: REMEMBERED })

/** A formatter of days. Kept, because making one costs more than a card's type, and memory the collector cannot see. */
export function dayFormatter(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([lang, options])
  let format = days.get(key)
  if (format === undefined) days.set(key, (format = new Intl.DateTimeFormat(lang, options)))
  return format
}

/** A formatter that joins names with “and”. */
export function listFormatter(lang: string): Intl.ListFormat {
  let format = lists.get(lang)
  if (format === undefined) lists.set(lang, (format = new Intl.ListFormat(lang, { type: 'conjunction' })))
  return format
}
