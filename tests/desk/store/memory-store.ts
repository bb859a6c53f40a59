import type { CardStore, StoredCard } from '../../../src/desk/store/card-store.ts'

/** The reference for real stores. */
export function createMemoryStore(): CardStore {
  const cards = new Map<string, StoredCard>()
  return {
    async get(key) {
      return cards.get(key)
    },
    async put(key, { bytes, type, contentType, width, height, verdicts, lines, template }) {
      cards.set(key, { bytes, type, contentType, width, height, verdicts, lines, template })
    },
  }
}
