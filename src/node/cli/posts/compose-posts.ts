import type { Article } from '../../../article/article.ts'
import type { Brand } from '../../../article/brand/brand.ts'
import type { PageReader } from '../../../article/page/page-reader.ts'
import { createPostWriter, type PostWriter } from '../../../post/write-posts.ts'
import { loadDesigns } from '../../designs/load-designs.ts'
import { createFontlessShelf } from '../../store/brand-shelf.ts'
import { loadConfig } from '../../server/load-config.ts'
import { createOutbound } from '../../../net/outbound.ts'
import { nodeTransport } from '../../net/transport.ts'
import { namedBrand } from '../pack/pack-options.ts'

/** Everything that `posts` needs; no fonts, no engine. */
export async function composePosts(brand: string | undefined): Promise<{
  writer: PostWriter
  pages: PageReader
  brandFor(article: Article): Brand
}> {
  // Starts no server, so HOST in the environment must not cause errors.
  const { brands, templates, fetchAllow: allow } = loadConfig({ HOST: '127.0.0.1', PORT: '0' })
  const shelf = createFontlessShelf(brands)
  const named = brand === undefined ? undefined : await namedBrand(shelf, brand)
  return {
    writer: createPostWriter((await loadDesigns(templates)).postTemplates),
    pages: createOutbound(nodeTransport, { allow }).pages,
    brandFor: (article) => named ?? shelf.brandFor(article),
  }
}
