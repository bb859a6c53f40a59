import { labelWord } from '../language/data/label-words.ts'
import type { LabelName } from '../language/label-names.ts'
import { type Brand, valueFor } from './brand.ts'

/**
 * The label over a story: the brand's own, else the language's. Paid content is always labelled, in English if
 * neither has a word.
 */
export function labelIn(
  name: LabelName,
  lang: string,
  { labels = {} }: Pick<Brand, 'labels'>,
): string | undefined {
  const own = valueFor(lang, labels)?.[name] ?? labels['*']?.[name]
  return own ?? labelWord(name, lang) ?? (name === 'paid' ? labelWord(name, 'en') : undefined)
}
