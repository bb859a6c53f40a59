import { exampleBrand } from '../../src/article/brand/example-brand.ts'
import type { ReadPage } from '../../src/article/page/page-reader.ts'
import { createArticleStore } from '../../src/desk/articles/article-records.ts'
import { createCardStore } from '../../src/desk/store/card-store.ts'
import { createDesk } from '../../src/desk/desk.ts'
import { type Metrics, noMetrics } from '../../src/desk/metrics.ts'
import type { NoticeTarget } from '../../src/config/notify-targets.ts'
import type { FileKeys } from '../../src/desk/articles/resolve-article.ts'
import type { ReadDelivery } from '../../src/desk/pipeline/read-delivery.ts'
import type { Outbound } from '../../src/net/outbound.ts'
import { Problem } from '../../src/problem.ts'
import { createFakeEngine, type FakeEngine } from '../http/fake-engine.ts'
import { scaleCard } from '../../src/node/media/scale-card.ts'
import { posts } from '../post/post-writer.ts'
import { memoryImages } from './store/memory-images.ts'
import { emptyRecords } from './store/sqlite-desk.ts'

export interface SentNotice {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

interface PipelineOptions {
  readonly engine?: FakeEngine | undefined
  readonly targets?: readonly NoticeTarget[]
  /** Responses of notice receivers in order; then 204. */
  readonly answers?: number[]
  readonly readDelivery?: ReadDelivery
  readonly fileKeys?: FileKeys
  readonly probe?: Outbound['probe']
  readonly checkPages?: boolean
}

/** A desk over empty records with a stopped clock, pages and photos from maps, and no runner. */
export function createPipeline({
  engine = createFakeEngine(),
  targets = [],
  answers = [],
  readDelivery,
  fileKeys,
  probe,
  checkPages,
}: PipelineOptions = {}) {
  const records = emptyRecords()
  const { images, files } = memoryImages()
  const clock = { now: 1_795_161_600_000 }
  const pages = new Map<string, string>()
  const photos = new Map<string, Uint8Array>()
  const asked: string[] = []
  const sent: SentNotice[] = []
  const faults: unknown[] = []
  const woken: string[] = []
  /** `name {labels}` → count. */
  const counted = new Map<string, number>()
  const metrics: Metrics = {
    ...noMetrics,
    count(name, labels) {
      const key = `${name} ${Object.values(labels).join(' ')}`
      counted.set(key, (counted.get(key) ?? 0) + 1)
    },
  }
  let ids = 0
  const desk = createDesk({
    records,
    images,
    articles: createArticleStore(records),
    cards: createCardStore(records, images, () => clock.now),
    engine,
    scaleCard,
    posts,
    brandFor: () => exampleBrand,
    pages: {
      async read(url): Promise<ReadPage> {
        asked.push(url)
        const page = pages.get(url)
        if (page === undefined) throw new Problem('unreachable', `${url} answered with status 404.`)
        return { url, bytes: new TextEncoder().encode(page), contentType: 'text/html; charset=utf-8' }
      },
    },
    photos: {
      async read(url, authorization) {
        asked.push(authorization === undefined ? url : `${url} ${authorization}`)
        const photo = photos.get(url)
        if (photo === undefined) throw new Problem('unreachable', `${url} answered with status 404.`)
        return photo
      },
    },
    sender: {
      async post(url, headers, body) {
        sent.push({ url, headers, body })
        return answers.shift() ?? 204
      },
    },
    targets,
    readDelivery,
    fileKeys,
    probe,
    checkPages,
    base: 'https://cards.example.org',
    template: 'headline',
    keepMs: 1000,
    leaseMs: 10_000,
    metrics,
    now: () => clock.now,
    newId: () => `id-${ids++}`,
    random: () => 0,
    pause: async () => undefined,
    wake: async (jobs) => void woken.push(...jobs),
    reportError: (error) => void faults.push(error),
  })

  /** Runs everything due within `milliseconds`. */
  async function work(milliseconds = 1000): Promise<number> {
    const until = clock.now + milliseconds
    let done = 0
    for (;;) {
      for (let job = await desk.queue.lease(); job !== undefined; job = await desk.queue.lease()) {
        await desk.run(job)
        done += 1
      }
      const due = await desk.queue.nextDue()
      if (due === undefined || clock.now + due > until) break
      clock.now += due
    }
    clock.now = until
    return done
  }

  return { desk, records, engine, files, clock, pages, photos, asked, sent, faults, woken, counted, work }
}
