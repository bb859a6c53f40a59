import type { Direction } from '../article.ts'
import { chooseLanguage } from './choose-language.ts'
import { directionOfLanguage, directionOfText } from './direction.ts'
import type { Found } from '../draft.ts'
import { readLanguageTag } from './language-tag.ts'
import { quoted } from '../ledger.ts'
import { type Bench, wrong } from '../read-field.ts'

/** The language as given, or found from the text; a wrong tag is refused where the sender can mend it. */
export function readLanguage(declared: readonly Found[], text: string, bench: Bench): string {
  const [given] = declared
  if (given !== undefined && bench.options.strict) {
    const { tag, guess } = readLanguageTag(given.value)
    if (tag === undefined) {
      const hint = guess === undefined ? 'write it as en, pt-BR or zh-Hant' : `did you mean ${guess}?`
      throw wrong(
        'lang',
        `is ${quoted(given.value)}, which is no language tag (BCP 47); ${hint}`,
        bench,
        guess,
      )
    }
    bench.sources.lang = given.source
    return tag
  }
  const { lang, source, guess } = chooseLanguage(declared, text)
  bench.sources.lang = source
  if (guess !== undefined) bench.say('field-guessed', 'info', 'lang', guess)
  return lang
}

/** The direction as given, or the language's, or the letters'. */
export function readDirection(found: Found | undefined, lang: string, text: string, bench: Bench): Direction {
  const given = found?.value.trim().toLowerCase()
  if (found !== undefined && (given === 'ltr' || given === 'rtl') && bench.options.strict) {
    bench.sources.dir = found.source
    return given
  }
  // A page's own attribute is a theme's as often as the article's: the language says more, and the letters most.
  const usual = directionOfLanguage(lang)
  if (usual === 'ltr' && directionOfText(text) === 'rtl') {
    bench.sources.dir = 'letters of the text'
    bench.say(
      'field-guessed',
      'warning',
      'dir',
      `The language is ${lang}, but most letters run from right to left.`,
    )
    return 'rtl'
  }
  bench.sources.dir = `script of ${lang}`
  return usual
}
