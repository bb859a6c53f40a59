import { findAccidentalLinks } from '../count/entities/accidental-links.ts'

/**
 * Problem: `ended.So` and `ASP.NET` become links on networks that link without a scheme; each costs 23 characters, and
 *   the first such link may become the preview.
 * Method: a full stop that lacks its space gets it; any other name keeps its letters, with a joiner that is not seen,
 *   weighs one character and ends the link.
 * Limits: a site named in a headline is words there, too: the article's own link is the only one in a post.
 */

/** Zero width non-joiner: no network takes it into a host name, and no line breaks at it. */
const UNSEEN = '\u200c'

/** A sentence, its full stop, and the next one without a space between. */
const MISSING_SPACE = /^(\p{Ll}{2,})\.(\p{Lu}\p{Ll}+)$/u

/** What would become a link in a text, each once. */
export function accidentalLinksIn(text: string): readonly string[] {
  return [...new Set(findAccidentalLinks(text).map(({ text: name }) => name))]
}

/** A text with no links in it but those with a scheme. */
export function mendLinks(text: string): string {
  return findAccidentalLinks(text).reduceRight(
    (mended, { text: name, start, end }) => mended.slice(0, start) + withoutLink(name) + mended.slice(end),
    text,
  )
}

function withoutLink(name: string): string {
  const spaced = name.replace(MISSING_SPACE, '$1. $2')
  return spaced === name ? name.replaceAll('.', `.${UNSEEN}`) : spaced
}
