import { findAccidentalLinks } from '../count/entities/accidental-links.ts'

/**
 * Problem: `ended.So` and `ASP.NET` become links on networks that link without a scheme; each costs 23 characters,
 * and the first may become the preview.
 * Method: a full stop without its space gets it; any other name gets an invisible joiner, which weighs one
 * character and prevents the link.
 * Limits: a site named in a headline becomes text too: the article's own link is the only one in a post.
 */

/** Zero width non-joiner: no network accepts it in a host name, and no line breaks at it. */
const UNSEEN = '\u200c'

/** End of a sentence and start of the next without a space. */
const MISSING_SPACE = /^(\p{Ll}{2,})\.(\p{Lu}\p{Ll}+)$/u

/** Unintended links in a text, without duplicates. */
export function accidentalLinksIn(text: string): readonly string[] {
  return [...new Set(findAccidentalLinks(text).map(({ text: name }) => name))]
}

/** A text with no links except those with a scheme. */
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
