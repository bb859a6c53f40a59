import type { SourcedArticle } from '../../../article/article.ts'
import type { Focus } from '../../../article/image.ts'
import { Problem } from '../../../problem.ts'

/** Parses `0.3,0.4`: fractions of the photo's width and height. @throws Problem for anything else. */
export function parseFocus(given: string): Focus {
  const parts = given.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const [x, y] = parts
  if (parts.length === 2 && isShare(x) && isShare(y)) return { x, y }
  const message = `“${given}” is no point of the photo; write two numbers from 0 to 1, across and down, as 0.3,0.4.`
  throw new Problem('invalid-input', message, { field: '--focus' })
}

function isShare(value: number | undefined): value is number {
  return value !== undefined && value >= 0 && value <= 1
}

/** Sets the photo's focus from the command line; the article's own crops are dropped. */
export function withFocus({ article, sources, verdicts }: SourcedArticle, focus: Focus): SourcedArticle {
  return {
    article: { ...article, image: { ...article.image, focus, crops: undefined } },
    sources: { ...sources, 'image.focus': '--focus' },
    verdicts,
  }
}
