import type { PageReader } from '../../../article/page/page-reader.ts'
import { templateList } from '../../../card/contract/template-list.ts'
import type { CardTemplate } from '../../../card/contract/template.ts'
import type { CardEngine } from '../../../card/engine.ts'
import { noMetrics } from '../../../desk/metrics.ts'
import { createPostWriter } from '../../../post/write-posts.ts'
import { loadConfig } from '../../server/load-config.ts'
import { loadDesigns, tellBroken } from '../../designs/load-designs.ts'
import { createOutbound } from '../../../net/outbound.ts'
import { nodeTransport } from '../../net/transport.ts'
import { createPackMaker, type MakerOptions, type PackMaker } from './pack-maker.ts'
import { say } from '../output/say.ts'

/** One pack is drawn before threads would have started. */
async function loadEngine(templates: readonly CardTemplate[]): Promise<CardEngine> {
  return (await import('../../media/engine.ts')).composeEngine({ templates })
}

async function loadThreads(
  templates: readonly CardTemplate[],
  threads: number | undefined,
): Promise<CardEngine> {
  const { composeDrawing } = await import('../../drawing/compose-drawing.ts')
  const drawing = await composeDrawing({
    templates,
    metrics: noMetrics,
    threads,
    reportError: (error) => say((error as Error).message),
  })
  drawing.start()
  return drawing.engine
}

/**
 * Everything that `pack` and `batch` need to make packs.
 * @param inThreads draws on all cores
 */
export async function composeMaker(
  options: MakerOptions,
  { inThreads = false } = {},
): Promise<{ maker: PackMaker; pages: PageReader }> {
  // These commands start no server, so HOST in the environment must not cause errors.
  const config = loadConfig({ HOST: '127.0.0.1', PORT: '0' })
  const { brands, drawThreads, fetchAllow: allow } = config
  const { templates, postTemplates, broken } = await loadDesigns(config.templates)
  for (const design of broken) say(tellBroken(design))
  const { pages, photos } = createOutbound(nodeTransport, { allow })
  return {
    maker: await createPackMaker(options, {
      templates: templateList(templates),
      posts: createPostWriter(postTemplates),
      loadEngine: async () => (inThreads ? loadThreads(templates, drawThreads) : loadEngine(templates)),
      photos,
      brandFolder: brands,
    }),
    pages,
  }
}
