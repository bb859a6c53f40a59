import type { SourcedArticle } from '../../../article/article.ts'
import type { Focus } from '../../../article/image.ts'
import { Problem } from '../../../problem.ts'

/** Reads `0.3,0.4`: shares of the photo's width and height. @throws Problem for anything else. */
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

/** An article whose photo's focus the command line gives; crops of the article's own give way. */
export function withFocus({ article, sources, verdicts }: SourcedArticle, focus: Focus): SourcedArticle {
  return {
    article: { ...article, image: { ...article.image, focus, crops: undefined } },
    sources: { ...sources, 'image.focus': '--focus' },
    verdicts,
  }
}
