import type { SourcedArticle } from '../../../article/article.ts'
import { directionOfLanguage } from '../../../article/language/direction.ts'
import { readLanguageTag } from '../../../article/language/language-tag.ts'
import { Problem } from '../../../problem.ts'

/** @throws Problem when it is no language tag, with the one that was probably meant. */
export function parseLanguage(given: string): string {
  const { tag, guess } = readLanguageTag(given)
  if (tag !== undefined) return tag
  const hint = guess === undefined ? 'write it as en, pt-BR or zh-Hant' : `did you mean ${guess}?`
  throw new Problem('invalid-input', `“${given}” is no language tag (BCP 47); ${hint}`, { field: '--lang' })
}

/** An article whose language the command line knows better than its source; the direction follows it. */
export function withLanguage(sourced: SourcedArticle, lang: string): SourcedArticle {
  const { article, sources, verdicts } = sourced
  return {
    article: { ...article, lang, dir: directionOfLanguage(lang) },
    sources: { ...sources, lang: '--lang', dir: `script of ${lang}` },
    verdicts: verdicts.filter(({ place }) => place !== 'lang' && place !== 'dir'),
  }
}
