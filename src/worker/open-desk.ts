import { AUTOMATIC } from '../card/contract/template.ts'
import type { PostWriter } from '../post/write-posts.ts'
import type { CardEngine } from '../card/engine.ts'
import { createArticleStore } from '../desk/articles/article-records.ts'
import type { CardStore } from '../desk/store/card-store.ts'
import type { Images } from '../desk/store/images.ts'
import type { Records } from '../desk/store/records.ts'
import { createDesk, type Desk } from '../desk/desk.ts'
import { createFeedWatch, type FeedWatch } from '../desk/feeds/feed-watch.ts'
import { createAskCms, timeLimits } from '../desk/inbox/ask.ts'
import { createFileKeys } from '../desk/inbox/file-keys.ts'
import { polledSystems } from '../desk/feeds/polled-systems.ts'
import type { Outbound } from '../net/outbound.ts'
import { noMetrics } from '../desk/metrics.ts'
import type { Config } from '../config/config.ts'
import type { BrandShelf } from '../http/deps.ts'
import type { createWaker } from './job-queue.ts'
import { toHex } from '../net/bytes.ts'
import { lazyScaler } from './lazy-engine.ts'
import { logFeed, reportError, logJob } from './log.ts'

const DAY = 86_400_000

/** Milliseconds; longer than a card takes. The lease is renewed three times as often. */
const LEASE_MS = 30_000

interface DeskParts {
  readonly records: Records
  readonly images: Images
  readonly cards: CardStore
  readonly config: Config
  readonly engine: CardEngine
  readonly brands: BrandShelf
  readonly posts: PostWriter
  readonly outbound: Outbound
  readonly wake: ReturnType<typeof createWaker>
}

/** The desk of a worker, with the adapters of its bindings, and the feed watch. */
export function openDesk({ config, outbound, ...made }: DeskParts): { desk: Desk; feeds: FeedWatch } {
  const askCms = createAskCms(async (...request) => fetch(...request), timeLimits.job)
  const desk = createDesk({
    ...made,
    scaleCard: lazyScaler,
    pages: outbound.pages,
    photos: outbound.photos,
    sender: outbound.notices,
    probe: outbound.probe,
    checkPages: config.checkPages,
    articles: createArticleStore(made.records),
    brandFor: (article) => made.brands.brandFor(article),
    async readDelivery(...deferred) {
      const { createReadDelivery } = await import('../desk/inbox/parse-events.ts')
      return createReadDelivery(config.webhooks, askCms)(...deferred)
    },
    fileKeys: createFileKeys(config.webhooks),
    targets: config.notify,
    base: config.baseUrl,
    template: AUTOMATIC,
    keepMs: config.keepDays * DAY,
    leaseMs: LEASE_MS,
    metrics: noMetrics,
    now: Date.now,
    newId: () => crypto.randomUUID(),
    random: Math.random,
    // Other requests to the isolate run between two cards.
    pause: async () => new Promise((resolve) => setTimeout(resolve, 0)),
    reportError,
    logJob,
  })
  const feeds = createFeedWatch([...config.feeds, ...polledSystems(config.webhooks)], {
    records: made.records,
    intake: desk.intake,
    probe: outbound.probe,
    checkBrand: async (brand) => made.brands.brandFor({ brand }),
    base: config.baseUrl,
    metrics: noMetrics,
    now: Date.now,
    newSecret: () => toHex(crypto.getRandomValues(new Uint8Array(32))),
    log: logFeed,
    reportError,
  })
  return { desk, feeds }
}
