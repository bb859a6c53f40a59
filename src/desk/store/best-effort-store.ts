import type { CardStore } from './card-store.ts'

export interface Background {
  /** Lets work go on after the answer has been sent. */
  defer(work: Promise<void>): void
  /** A store that fails is said once per failure, and never costs a card. */
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
