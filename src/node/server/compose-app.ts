import manifest from '../../../package.json' with { type: 'json' }
import { readJobLevels } from '../../desk/jobs/job-levels.ts'
import { createHookDesk } from '../../desk/inbox/hook-desk.ts'
import { createApp } from '../../http/app.ts'
import { answerCachedCards } from '../../http/cards/answer-cached.ts'
import { createCardCache } from '../../http/cards/card-cache.ts'
import { createPostWriter } from '../../post/write-posts.ts'
import type { Config } from '../../config/config.ts'
import { loadDesigns, tellBroken } from '../designs/load-designs.ts'
import { createBrandShelf } from '../store/brand-shelf.ts'
import { composeDrawing } from '../drawing/compose-drawing.ts'
import { createOutbound } from '../../net/outbound.ts'
import { nodeTransport } from '../net/transport.ts'
import { createLocalKeyRing } from '../store/key-ring.ts'
import { openDesk } from './open-desk.ts'
import { localPageFiles } from '../files/page-files.ts'
import { openStore } from '../store/open-store.ts'
import { createDrawBudget } from './draw-budget.ts'
import { createPrometheus } from './prometheus.ts'
import type { Log } from './log.ts'

/** No image has this name: reading it shows whether images are readable. */
const PROBE = 'ready'

/** Builds the HTTP app with all parts for Node, and starts the waiting jobs. */
export async function composeApp(config: Config, log: Log) {
  const store = await openStore(config, (error) =>
    log.say('error', `cards are not stored in ${config.data}: ${(error as Error).message}`),
  )
  const metrics = createPrometheus({ version: manifest.version })
  if (store) metrics.watch('jobs', async () => readJobLevels(store.records))
  const outbound = createOutbound(nodeTransport, { allow: config.fetchAllow })
  const { templates, postTemplates, broken } = await loadDesigns(config.templates)
  for (const design of broken) log.say('error', tellBroken(design))
  const drawing = await composeDrawing({
    templates,
    metrics,
    threads: config.drawThreads,
    store: store?.bestEffortCards,
    reportError: (error) => log.say('error', (error as Error).message),
  })
  const made = {
    engine: drawing.engine,
    brands: await createBrandShelf(config.brands),
    posts: createPostWriter(postTemplates),
  }
  const running = store && openDesk({ ...made, outbound, config, store, metrics, log })
  const cardCache = createCardCache()
  const telling = { metrics, newId: () => crypto.randomUUID(), log: log.request }
  const app = createApp({
    ...made,
    ...telling,
    cardCache,
    pages: outbound.pages,
    photos: outbound.photos,
    store: store?.bestEffortCards,
    articles: store?.articles,
    desk: running?.desk,
    feeds: running?.feeds,
    hooks:
      store &&
      running &&
      createHookDesk(config.webhooks, {
        records: store.records,
        intake: running.desk.intake,
        fetch,
        reportError: (error) =>
          log.say('error', `a delivery was not written down: ${(error as Error).message}`),
      }),
    pageFiles: localPageFiles,
    storedKeys: store && createLocalKeyRing(store.records),
    allowRender: createDrawBudget(),
    exposition: metrics,
    settings: {
      version: manifest.version,
      baseUrl: config.baseUrl,
      listensAt: config.development ? undefined : `http://${config.host}:${config.port}`,
      apiKeys: config.apiKeys,
      signingKeys: config.signingKeys,
      development: config.development,
      playground: config.playground,
    },
    checks: {
      records: async () => {
        if (store === undefined) throw new Error(`nothing can be stored in ${config.data}`)
        await store.records.first('SELECT 1', [])
      },
      images: async () => store?.images.read(PROBE),
    },
    runtime: {
      runtime: `Node ${process.versions.node}`,
      platform: `${process.platform} ${process.arch}`,
    },
    now: Date.now,
  })
  return {
    app,
    first: answerCachedCards(cardCache, telling),
    startThreads: drawing.start,
    stop: async () => running?.stop(),
    /** Called after everything else has ended. */
    close: async () => store?.close(),
  }
}
