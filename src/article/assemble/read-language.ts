import { type ArticleText, chooseLanguage } from '../language/choose-language.ts'
import { type Direction, directionOfLanguage, directionOfText } from '../language/direction.ts'
import type { Found } from './found.ts'
import { readLanguageTag } from '../language/language-tag.ts'
import { quoted } from './ledger.ts'
import { type AssemblyContext, invalidField } from './read-field.ts'

/** The given language, or the one detected from the text; an invalid tag is refused if strict. */
export function readLanguage(
  declared: readonly Found[],
  text: ArticleText,
  context: AssemblyContext,
): string {
  const [given] = declared
  if (given !== undefined && context.options.strict) {
    const { tag, guess } = readLanguageTag(given.value)
    if (tag === undefined) {
      const hint = guess === undefined ? 'write it as en, pt-BR or zh-Hant' : `did you mean ${guess}?`
      throw invalidField(
        'lang',
        `is ${quoted(given.value)}, which is no language tag (BCP 47); ${hint}`,
        context,
        guess,
      )
    }
    context.sources.lang = given.source
    return tag
  }
  const { lang, source, guess } = chooseLanguage(declared, text)
  context.sources.lang = source
  if (guess !== undefined) context.report('field-guessed', 'info', 'lang', guess)
  return lang
}

/** The given direction, or the language's, or that of the letters. */
export function readDirection(
  found: Found | undefined,
  lang: string,
  text: string,
  context: AssemblyContext,
): Direction {
  const given = found?.value.trim().toLowerCase()
  if (found !== undefined && (given === 'ltr' || given === 'rtl') && context.options.strict) {
    context.sources.dir = found.source
    return given
  }
  // A page's own attribute is often the theme's: the language is more reliable, and the letters most.
  const usual = directionOfLanguage(lang)
  if (usual === 'ltr' && directionOfText(text) === 'rtl') {
    context.sources.dir = 'letters of the text'
    context.report(
      'field-guessed',
      'warning',
      'dir',
      `The language is ${lang}, but most letters run from right to left.`,
    )
    return 'rtl'
  }
  context.sources.dir = `script of ${lang}`
  return usual
}
