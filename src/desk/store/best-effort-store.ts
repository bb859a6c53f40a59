import type { CardStore } from './card-store.ts'

export interface Background {
  /** Keeps work alive after the response. */
  defer(work: Promise<void>): void
  /** Called for each failure of the store, which never costs a card. */
  reportError(error: unknown): void
}

/**
 * Best-effort wrapper: writes after the response; read errors count as misses.
 */
export function createBestEffortStore(store: CardStore, { defer, reportError }: Background): CardStore {
  return {
    async get(key) {
      try {
        return await store.get(key)
      } catch (error) {
        reportError(error)
        return undefined
      }
    },
    async put(key, card) {
      defer(store.put(key, card).catch(reportError))
    },
  }
}
