import type { HarfBuzzMemory } from './harfbuzz-memory.ts'

export interface Languages {
  /** `hb_language_t` of a BCP 47 tag; 0 (none) for an invalid tag. */
  pointer(lang: string): number
}

const WELL_FORMED = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i
/** HarfBuzz keeps every tag for ever in a linear list, so invented ones must be limited. */
const MOST_LANGUAGES = 500

export function createLanguages(memory: HarfBuzzMemory): Languages {
  const known = new Map<string, number>()
  return {
    pointer(lang) {
      const found = known.get(lang)
      if (found !== undefined) return found
      if (!WELL_FORMED.test(lang) || known.size >= MOST_LANGUAGES) return 0
      const pointer = memory.withString(lang, (text) => memory.c.hb_language_from_string(text, -1))
      known.set(lang, pointer)
      return pointer
    },
  }
}
