import { LRUCache } from 'lru-cache'
import type { PreviewRight } from './preview-link.ts'

/** Cards one holder of a link may have drawn a minute; a state of the page has nine. Who only looks tries some twenty states. */
const A_MINUTE: Readonly<Record<PreviewRight, number>> = { look: 200, try: 1200, save: 3000 }
const MINUTE = 60_000
/** Holders that are remembered. */
const REMEMBERED = 5_000

/** How much the holder of a link may have drawn: the same link in many hands is one holder. */
export interface LinkBudget {
  take(holder: string, may: PreviewRight): boolean
}

/** In the memory of one process or isolate: enough to keep a link that went round from taking the whole machine. */
export function createLinkBudget(now: () => number): LinkBudget {
  /** Holder → when all that was drawn is allowed for. */
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
