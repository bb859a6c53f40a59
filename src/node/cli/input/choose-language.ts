import type { SourcedArticle } from '../../../article/article.ts'
import { directionOfLanguage } from '../../../article/language/direction.ts'
import { readLanguageTag } from '../../../article/language/language-tag.ts'
import { Problem } from '../../../problem.ts'

/** @throws Problem for an invalid language tag, with a suggestion. */
export function parseLanguage(given: string): string {
  const { tag, guess } = readLanguageTag(given)
  if (tag !== undefined) return tag
  const hint = guess === undefined ? 'write it as en, pt-BR or zh-Hant' : `did you mean ${guess}?`
  throw new Problem('invalid-input', `“${given}” is no language tag (BCP 47); ${hint}`, { field: '--lang' })
}

/** Overrides the article's language from the command line, and its direction accordingly. */
export function withLanguage(sourced: SourcedArticle, lang: string): SourcedArticle {
  const { article, sources, verdicts } = sourced
  return {
    article: { ...article, lang, dir: directionOfLanguage(lang) },
    sources: { ...sources, lang: '--lang', dir: `script of ${lang}` },
    verdicts: verdicts.filter(({ place }) => place !== 'lang' && place !== 'dir'),
  }
}
