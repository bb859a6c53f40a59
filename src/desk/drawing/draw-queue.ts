import { type DrawPriority, drawPriorities } from '../../card/engine.ts'

/**
 * Queue limits by priority: more could not be served before the client gives up. Fallback cards are few, jobs limit
 * themselves.
 */
const MOST_WAITING: Readonly<Record<DrawPriority, number>> = {
  'stand-in': Infinity,
  crawler: 200,
  caller: 100,
  preview: 60,
  findings: 120,
  job: Infinity,
}

export interface Queued {
  readonly priority: DrawPriority
}

export interface DrawQueue<Item extends Queued> {
  /** False if the queue of this priority is full. */
  hasRoom(priority: DrawPriority): boolean
  add(item: Item): void
  /** Adds it before all others of its priority, because it has already waited. */
  addFirst(item: Item): void
  remove(item: Item): void
  /** Removes the first item that fits, most urgent priority first. */
  take(fits: (item: Item) => boolean): Item | undefined
  waiting(priority: DrawPriority): number
}

/** Waiting items, by priority, then by arrival. */
export function createDrawQueue<Item extends Queued>(): DrawQueue<Item> {
  const lines = new Map<DrawPriority, Item[]>(drawPriorities.map((priority) => [priority, []]))
  const lineOf = (priority: DrawPriority) => lines.get(priority) ?? []
  return {
    hasRoom: (priority) => lineOf(priority).length < MOST_WAITING[priority],
    add: (item) => void lineOf(item.priority).push(item),
    addFirst: (item) => void lineOf(item.priority).unshift(item),
    remove(item) {
      for (const line of lines.values()) {
        const at = line.indexOf(item)
        if (at >= 0) line.splice(at, 1)
      }
    },
    take(fits) {
      for (const line of lines.values()) {
        const at = line.findIndex(fits)
        if (at >= 0) return line.splice(at, 1)[0]
      }
      return undefined
    },
    waiting: (priority) => lineOf(priority).length,
  }
}
