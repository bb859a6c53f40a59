import { labelWord } from '../language/data/label-words.ts'
import type { LabelName } from '../language/label-names.ts'
import { isKind, type Kind } from './kinds.ts'
import { sectionWords } from './section-words.ts'

/** Labels that are names of sections too; others (“Fokus”, “Result”, “Just now”) are ambiguous there. */
const LABELS: readonly LabelName[] = [
  'live',
  'opinion',
  'editorial',
  'interview',
  'explainer',
  'review',
  'obituary',
  'video',
  'gallery',
  'paid',
]

/** Tags are free-form: only those that name a form, not a subject (“data”, “profile”, “letters”). */
const TAG_KINDS: ReadonlySet<Kind> = new Set([
  'live',
  'opinion',
  'interview',
  'explainer',
  'obituary',
  'paid',
  'gallery',
])

/** Words that as tags name a subject. */
const AMBIGUOUS_TAGS =
  /^(?:live|views|blogs?|background|analysis|deaths|photos?|pictures|direct|diretta|canlı|fotos?|bilder|comment|columns?|leaders?|analyse|analyses|análisis|analisi|foto|trends?|idées|livres)$/u

/** The kind named by a section or tag, in the article's language or in English. */
export function kindOfWord(word: string, lang: string): Kind | undefined {
  const name = folded(word)
  for (const table of tablesOf(lang)) {
    const kind = table.get(name)
    if (kind !== undefined) return kind
  }
  return undefined
}

/** Like `kindOfWord`, for a tag. */
export function kindOfTag(tag: string, lang: string): Kind | undefined {
  const kind = AMBIGUOUS_TAGS.test(folded(tag)) ? undefined : kindOfWord(tag, lang)
  return kind !== undefined && TAG_KINDS.has(kind) ? kind : undefined
}

const tables = new Map<string, ReadonlyMap<string, Kind>>()

function tablesOf(lang: string): readonly ReadonlyMap<string, Kind>[] {
  const language = lang.split('-', 1)[0] ?? ''
  return [tableOf(language), tableOf('en')]
}

/** Cached per language; bounded by the number of languages with words. */
function tableOf(language: string): ReadonlyMap<string, Kind> {
  if (!Object.hasOwn(sectionWords, language) && labelWord('opinion', language) === undefined) return NONE
  const known = tables.get(language)
  if (known !== undefined) return known
  const table = new Map<string, Kind>()
  for (const [kind, words] of Object.entries(sectionWords[language] ?? {})) {
    for (const word of words.split('|'))
      if (isKind(kind) && !table.has(folded(word))) table.set(folded(word), kind)
  }
  for (const label of LABELS) {
    const word = labelWord(label, language)
    const kind: Kind = label === 'editorial' ? 'opinion' : (label as Kind)
    if (word !== undefined && !table.has(folded(word))) table.set(folded(word), kind)
  }
  tables.set(language, table)
  return table
}

const NONE: ReadonlyMap<string, Kind> = new Map()

/** Ignores case, spaces and the form of apostrophes. */
function folded(word: string): string {
  return word.normalize('NFC').toLowerCase().replaceAll("'", '’').replace(/\s+/gu, ' ').trim()
}
