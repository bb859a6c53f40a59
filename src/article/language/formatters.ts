import { LRUCache } from 'lru-cache'

/** A newsroom has a handful of languages and offsets; a service for many has some hundred. */
const REMEMBERED = 300

const days = new LRUCache<string, Intl.DateTimeFormat>({ max: REMEMBERED })
const lists = new LRUCache<string, Intl.ListFormat>({ max: REMEMBERED })

/**
 * A date formatter. Cached, because creating one costs more than typesetting a card, and memory that the garbage
 * collector does not see.
 */
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
