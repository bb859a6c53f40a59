import type { Article } from '../../article/article.ts'
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

/** An article's words with no links in them but those with a scheme. */
export interface Mended {
  readonly title: string
  readonly description: string
  /** What would have become a link, each once. */
  readonly found: readonly string[]
}

export function mendLinks({ title, description = '' }: Pick<Article, 'title' | 'description'>): Mended {
  const found = [title, description].flatMap(findAccidentalLinks).map(({ text }) => text)
  return { title: mend(title), description: mend(description), found: [...new Set(found)] }
}

function mend(text: string): string {
  return findAccidentalLinks(text).reduceRight(
    (mended, { text: name, start, end }) => mended.slice(0, start) + withoutLink(name) + mended.slice(end),
    text,
  )
}

function withoutLink(name: string): string {
  const spaced = name.replace(MISSING_SPACE, '$1. $2')
  return spaced === name ? name.replaceAll('.', `.${UNSEEN}`) : spaced
}
