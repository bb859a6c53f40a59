import type { Article } from '../../article/article.ts'
import { bylineOf } from '../../article/byline.ts'
import { detailKeys, type EditKey, type Edits } from '../../article/edits/edit-keys.ts'
import { editEntries, inOrder } from '../../article/edits/edits-query.ts'
import { partsOf } from '../../article/edits/edit-values.ts'
import type { Verdict } from '../../verdict.ts'
import type { ArticleVersion, UnderEdits } from './versions.ts'

/**
 * The article's values beneath edits. An earlier edit keeps the value it replaced, unless its editor has confirmed
 * the change of the article since (`keep`).
 */
export function underEdits(edits: Edits, article: Article, before: ArticleVersion): UnderEdits {
  return Object.fromEntries(
    editEntries(edits).flatMap(([key, value]) => {
      const now = valueUnder(key, article)
      if (now === undefined) return []
      const known = before.edits[key] === value ? before.under[key] : undefined
      return [[key, known === undefined || isKept(edits, key, now) ? now : known]]
    }),
  )
}

/** The edits to save, without `keep`, which is in `under` by then. Ignored findings stay ignored. */
export function savedEdits(edits: Edits): Edits {
  const { keep, ...others } = edits
  const left = partsOf(keep ?? '').filter((token) => !TOKEN.test(token))
  return inOrder(left.length === 0 ? others : { ...others, keep: left.join(',') })
}

/** Findings on edits whose article has changed beneath them. */
export function changedUnder(
  { edits, under }: Pick<ArticleVersion, 'edits' | 'under'>,
  article: Article,
): Verdict[] {
  return editEntries(edits).flatMap(([key]) => {
    const now = valueUnder(key, article)
    const then = under[key]
    if (now === undefined || then === undefined || now === then || isKept(edits, key, now)) return []
    const keep = [...partsOf(edits.keep ?? ''), tokenOf(key, now)].join(',')
    return [
      {
        code: 'article-changed' as const,
        severity: 'warning' as const,
        place: key,
        message: messageOf(key, then, now),
        fixes: [
          { say: key.startsWith('text.') ? 'Write it anew' : 'Take the new one', set: { [key]: null } },
          { say: 'Keep mine', set: { keep } },
        ],
      },
    ]
  })
}

function messageOf(key: EditKey, then: string, now: string): string {
  const name = nameOf(key)
  if (key.startsWith('text.'))
    return `The headline changed since you wrote this post: it is now ${quoted(now)}.`
  if (isPicture(key) || isDetail(key)) return `The ${name} changed since your edit.`
  if (now === '') return `The ${name} was taken out since your edit: it was ${quoted(then)}.`
  return `The ${name} changed since your edit: it is now ${quoted(now)}.`
}

/** The article's own value of an edited field; undefined if it has none, as for a design. */
function valueUnder(key: EditKey, article: Article): string | undefined {
  const [first] = key.split('.')
  switch (first) {
    case 'title':
    case 'text':
      return article.title
    case 'standfirst':
      return article.description ?? ''
    case 'section':
      return article.section ?? ''
    case 'byline':
      return bylineOf(article) ?? ''
    case 'credit':
      return article.image?.credit ?? ''
    case 'lang':
      return article.lang
    case 'kind':
      return article.kind ?? ''
    case 'photo':
    case 'focus':
    case 'crop':
      return article.image?.url ?? ''
    default:
      return isDetail(key) ? JSON.stringify(article.details?.[first as 'quote'] ?? null) : undefined
  }
}

function nameOf(key: EditKey): string {
  const [first = ''] = key.split('.')
  if (isPicture(key)) return 'photo'
  return { title: 'headline', lang: 'language' }[first] ?? first
}

function isPicture(key: EditKey): boolean {
  return /^(?:photo|focus|crop)(?:\.|$)/.test(key)
}

function isDetail(key: EditKey): boolean {
  return (detailKeys as readonly string[]).includes(key)
}

function isKept({ keep = '' }: Edits, key: EditKey, now: string): boolean {
  return partsOf(keep).includes(tokenOf(key, now))
}

/** As made by `tokenOf`; keys of findings have an `@` instead: `photo-small@og/photo`. */
const TOKEN = /~[\da-z]{1,7}$/

/** Identifies an edit and the article's value that its editor saw: FNV-1a, 32 bits, enough to tell two headlines apart. */
function tokenOf(key: EditKey, value: string): string {
  let hash = 0x811c9dc5
  for (const char of value) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return `${key}~${hash.toString(36)}`
}

const EXCERPT = 80

function quoted(text: string): string {
  const letters = [...text]
  return letters.length > EXCERPT ? `“${letters.slice(0, EXCERPT).join('')}…”` : `“${text}”`
}
