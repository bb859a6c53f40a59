import { LRUCache } from 'lru-cache'
import { hasLongWord, type Patterns, readPatterns } from './hyphenation.ts'

/** Hyphenation patterns by language, read when a text needs them. */
export interface HyphenBook {
  /** Undefined if the text has no long word, or the language no patterns. Rejects if they cannot be read. */
  patternsFor(text: string, lang: string): Promise<Patterns | undefined>
}

/** Source of pattern files. */
export interface PatternSource {
  /** The file's bytes. Rejects if it cannot be read; the next call tries again. */
  read(file: string): Promise<Uint8Array>
}

/** Languages with closed compounds → their file in `fonts/hyphens`. */
const FILES: Readonly<Record<string, string>> = {
  da: 'da',
  de: 'de',
  et: 'et',
  fi: 'fi',
  nb: 'nb',
  nn: 'nb',
  no: 'nb',
  nl: 'nl',
  sv: 'sv',
}

/** Maximum of languages cached; German takes 5 MB. */
const MOST_KEPT = 2

export function createHyphenBook(source: PatternSource): HyphenBook {
  const known = new LRUCache<string, Patterns>({ max: MOST_KEPT })
  return {
    async patternsFor(text, lang) {
      const language = lang.toLowerCase().split('-')[0] ?? ''
      const file = Object.hasOwn(FILES, language) ? FILES[language] : undefined
      if (file === undefined || !hasLongWord(text)) return undefined
      const found = known.get(file)
      if (found) return found
      const bytes = await source.read(`hyphens/${file}.txt`)
      const patterns = readPatterns(new TextDecoder().decode(bytes))
      known.set(file, patterns)
      return patterns
    },
  }
}
