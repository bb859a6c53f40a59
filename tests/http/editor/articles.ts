import type { Article } from '../../../src/article/article.ts'
import type { PageReader } from '../../../src/article/page/page-reader.ts'
import { formatNames } from '../../../src/card/contract/formats.ts'
import { addressesOf } from '../../../src/desk/packs/addresses.ts'
import type { StoredArticle } from '../../../src/desk/articles/articles.ts'
import { makePack } from '../../../src/desk/packs/pack.ts'
import { Problem } from '../../../src/problem.ts'
import { posts } from '../../post/post-writer.ts'
import { createFakeEngine } from '../fake-engine.ts'
import { riverPost } from '../test-app.ts'

/** An article with the pack that the desk would make of it. */
export async function packed(
  id: string,
  article: Article,
  findings: Parameters<typeof createFakeEngine>[0] = {},
): Promise<StoredArticle> {
  const { pack } = await makePack(
    { article, sources: { title: 'og:title', lang: 'html lang' }, verdicts: [] },
    {
      engine: createFakeEngine(findings),
      posts,
      brand: riverPost,
      template: 'headline',
      formats: formatNames,
      type: 'auto',
      addresses: addressesOf('https://cards.example.org', id),
    },
  )
  return { id, pack, createdAt: Date.UTC(2026, 10, 20, 8), updatedAt: Date.UTC(2026, 10, 20, 9) }
}

/** The page of an article on a publisher's site. */
export function pageOf({ title, description = '', lang, image }: Article): string {
  const photo = image?.url === undefined ? '' : `<meta property="og:image" content="${escaped(image.url)}">`
  return (
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escaped(title)}</title>` +
    `<meta property="og:type" content="article"><meta property="og:title" content="${escaped(title)}">` +
    `<meta name="description" content="${escaped(description)}">${photo}</head><body><h1>${escaped(title)}</h1></body></html>`
  )
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)
}

export interface FakePages extends PageReader {
  /** All requested addresses. */
  readonly asked: string[]
}

/** A reader with known addresses; an address may also give a problem. */
export function fakePages(known: Readonly<Record<string, string | Problem>>): FakePages {
  const asked: string[] = []
  return {
    asked,
    async read(url) {
      asked.push(url)
      const found = known[url] ?? new Problem('unreachable', `${url} answered with status 404.`)
      if (found instanceof Problem) throw found
      return { url, bytes: new TextEncoder().encode(found), contentType: 'text/html; charset=utf-8' }
    },
  }
}
