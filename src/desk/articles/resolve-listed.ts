import type { Article, SourcedArticle } from '../../article/article.ts'
import { readUrl } from '../../article/canonical-url.ts'
import { AnsweredStatus } from '../../net/fetch-bytes.ts'
import { Problem } from '../../problem.ts'
import { readArticle } from './read-article.ts'
import { type ResolvedArticle, resolveArticle, type ResolvePorts, resolvePage } from './resolve-article.ts'

export interface ListedPage {
  readonly url: string
  readonly brand?: string | undefined
  /** The feed's data of the article; absent: only the page counts. */
  readonly otherwise?: SourcedArticle | undefined
}

/** Statuses that mean the article does not exist, even if the feed lists it. */
const GONE = new Set([404, 410])

/**
 * Reads the page of an article in a feed. The feed fills what the page lacks, and replaces a page that cannot be
 * read (bot protection, login), with a verdict.
 * @param attempt from 1: a page that does not answer is tried twice
 * @throws Problem when the page is gone, or cannot be read and the feed has no data
 */
export async function resolveListed(
  { url, brand, otherwise }: ListedPage,
  attempt: number,
  ports: ResolvePorts,
): Promise<ResolvedArticle> {
  if (otherwise === undefined || ports.pages === undefined) return resolvePage(url, ports, brand)
  const sourced = await readArticle(url, ports.pages).then(
    (page) => completed(page, otherwise),
    (error: unknown) => {
      if (!standsIn(error, attempt)) throw error
      return { ...otherwise, verdicts: [...otherwise.verdicts, unread(error as Problem)] }
    },
  )
  const article = brand === undefined ? sourced.article : { ...sourced.article, brand }
  return { ...(await resolveArticle({ ...sourced, article }, ports)), alias: readUrl(url).url }
}

function standsIn(error: unknown, attempt: number): boolean {
  if (!(error instanceof Problem)) return false
  if (error.code !== 'unreachable') return true
  return error.cause instanceof AnsweredStatus ? !GONE.has(error.cause.status) && attempt > 1 : attempt > 1
}

function unread({ message }: Problem): SourcedArticle['verdicts'][number] {
  return {
    code: 'page-unread',
    severity: 'warning',
    place: 'url',
    message: `The article’s page could not be read (${message}) The card is made of what its feed says.`,
  }
}

/** Fields that the feed may fill. */
const FILLED = ['description', 'section', 'publishedAt', 'image', 'site'] as const satisfies (keyof Article)[]

function completed(page: SourcedArticle, feed: SourcedArticle): SourcedArticle {
  const sources: Record<string, string> = { ...page.sources }
  const article: Record<string, unknown> = { ...page.article }
  const fill = (name: keyof Article) => {
    article[name] = feed.article[name]
    for (const [field, source] of Object.entries(feed.sources))
      if (field === name || field.startsWith(`${name}.`)) sources[field] = source
  }
  for (const name of FILLED)
    if (page.article[name] === undefined && feed.article[name] !== undefined) fill(name)
  for (const name of ['authors', 'tags'] as const)
    if (page.article[name].length === 0 && feed.article[name].length > 0) fill(name)
  return { ...page, article: article as unknown as Article, sources }
}
