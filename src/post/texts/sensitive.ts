import { HARMLESS } from './words/harmless-phrases.ts'
import { SENSITIVE_AS, SENSITIVE_STEMS } from './words/sensitive-stems.ts'

/**
 * Problem: an emoji under the news of a death offends.
 * Method: words of death and violence in the headline, section or tags, by language. Scripts without spaces are
 * searched anywhere, others at the beginning of a word.
 * Limits: a film called “Murder” has no emoji either, which does no harm.
 */
const WITHOUT_SPACES = new Set(['ja', 'zh', 'th', 'ko', 'lo', 'km', 'my', 'bo'])

const patterns = new Map<string, RegExp>()

function patternOf(lang: string): RegExp | undefined {
  const own = lang.split('-')[0] ?? ''
  const language = Object.hasOwn(SENSITIVE_AS, own) ? (SENSITIVE_AS[own] ?? own) : own
  if (!Object.hasOwn(SENSITIVE_STEMS, language)) return undefined
  let pattern = patterns.get(language)
  if (pattern === undefined) {
    const stems = (SENSITIVE_STEMS[language] ?? '')
      .replaceAll(' ', '|')
      .replaceAll('_', ' ')
      .replaceAll('$', '(?![\\p{L}\\p{M}])')
    // Arabic and Hebrew prefixes may precede a word; a short Latin stem must not match inside one.
    const before = WITHOUT_SPACES.has(language) ? '' : '(?<![\\p{L}\\p{M}])[والبكשהובכלמ]{0,2}'
    pattern = new RegExp(`${before}(?:${stems})`.normalize('NFC'), 'iu')
    patterns.set(language, pattern)
  }
  return pattern
}

/** Whether a story is about a death or violence, judged by headline, section and tags. */
export function isSensitive({
  title,
  section = '',
  tags,
  lang,
}: {
  readonly title: string
  readonly section?: string | undefined
  readonly tags: readonly string[]
  readonly lang: string
}): boolean {
  const told = [title, section, ...tags].join(' | ').normalize('NFC').replace(HARMLESS, '')
  return patternOf(lang)?.test(told) ?? false
}
