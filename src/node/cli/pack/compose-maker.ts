import { postTemplates, templates } from '../../../../templates/all.ts'
import type { PageReader } from '../../../article/page/page-reader.ts'
import { templateList } from '../../../card/contract/template-list.ts'
import type { CardEngine } from '../../../card/engine.ts'
import { createPostWriter } from '../../../post/write-posts.ts'
import { loadConfig } from '../../server/load-config.ts'
import { createOutbound } from '../../../net/outbound.ts'
import { nodeTransport } from '../../net/transport.ts'
import { createPackMaker, type MakerOptions, type PackMaker } from './pack-maker.ts'

async function loadEngine(): Promise<CardEngine> {
  return (await import('../../media/engine.ts')).composeEngine()
}

/** Everything `pack` and `batch` make packs with. */
export function composeMaker(options: MakerOptions): { maker: PackMaker; pages: PageReader } {
  // Where a server would listen is none of their business: a HOST in the environment must not stop them.
  const { brands, fetchAllow: allow } = loadConfig({ HOST: '127.0.0.1', PORT: '0' })
  const { pages, photos } = createOutbound(nodeTransport, { allow })
  return {
    maker: createPackMaker(options, {
      templates: templateList(templates),
      posts: createPostWriter(postTemplates),
      loadEngine,
      photos,
      brandFolder: brands,
    }),
    pages,
  }
}
