import { LRUCache } from 'lru-cache'
import type { PreviewRight } from './preview-link.ts'

/** Cards per minute and link holder. A state of the page has nine, so `look` allows some twenty states. */
const A_MINUTE: Readonly<Record<PreviewRight, number>> = { look: 200, try: 1200, save: 3000 }
const MINUTE = 60_000
/** Number of holders in memory. */
const REMEMBERED = 5_000

/** Rate limit for drawing, per link holder: everyone who uses the same link counts as one holder. */
export interface LinkBudget {
  take(holder: string, may: PreviewRight): boolean
}

/** In the memory of one process or isolate: enough to keep a widely shared link from taking the whole machine. */
export function createLinkBudget(now: () => number): LinkBudget {
  /** Holder → time at which the budget is full again. */
  const paidUntil = new LRUCache<string, number>({ max: REMEMBERED })
  return {
    take(holder, may) {
      const time = now()
      const paid = Math.max(time, paidUntil.get(holder) ?? 0) + MINUTE / A_MINUTE[may]
      if (paid > time + MINUTE) return false
      paidUntil.set(holder, paid)
      return true
    },
  }
}
