import { type DrawPriority, drawPriorities } from '../../card/engine.ts'

/** How many may wait, by who waits: more could not be served before they leave. Stand-ins are few, jobs bound themselves. */
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
  /** False when too many of its kind wait already. */
  hasRoom(priority: DrawPriority): boolean
  add(item: Item): void
  /** Before all others of its kind: it has waited already. */
  addFirst(item: Item): void
  remove(item: Item): void
  /** Takes out the first that fits, the most urgent kind first. */
  take(fits: (item: Item) => boolean): Item | undefined
  waiting(priority: DrawPriority): number
}

/** Who waits for a lane: by urgency, then by when they came. */
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
