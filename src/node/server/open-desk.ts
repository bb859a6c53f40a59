import { AUTOMATIC } from '../../card/contract/template.ts'
import { randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { type Desk, createDesk } from '../../desk/desk.ts'
import { createAskCms, timeLimits } from '../../desk/inbox/ask.ts'
import { createFeedWatch, type FeedWatch } from '../../desk/feeds/feed-watch.ts'
import { createFileKeys } from '../../desk/inbox/file-keys.ts'
import { polledSystems } from '../../desk/feeds/polled-systems.ts'
import { createReadDelivery } from '../../desk/inbox/parse-events.ts'
import { createJobRunner, type JobRunner } from '../../desk/jobs/job-runner.ts'
import type { Metrics } from '../../desk/metrics.ts'
import { createYieldQueue } from '../../desk/jobs/yield-queue.ts'
import type { Config } from '../../config/config.ts'
import type { Outbound } from '../../net/outbound.ts'
import type { AppDeps } from '../../http/deps.ts'
import { scaleCard } from '../media/scale-card.ts'
import type { Store } from '../store/open-store.ts'
import { createFeedRunner, type FeedRunner } from './feed-runner.ts'
import type { Log } from './log.ts'

const DAY = 86_400_000
const HOUR = DAY / 24

/** Milliseconds until jobs of a killed process are taken over. A running process renews its lease three times as often. */
const LEASE_MS = 10_000

/** Concurrent jobs. Most of a job's time is waiting for pages and photos; cards are drawn one at a time. */
const CONCURRENCY = 4

/** A failed attempt is retried; a dead job needs the operator. */
const gravity = { done: 'info', retry: 'warning', dead: 'error' } as const

/** An unchanged feed, every five minutes, is of no interest. */
const looked = { changed: 'info', unchanged: 'debug', failed: 'warning' } as const

export interface RunningDesk {
  readonly desk: Desk
  readonly feeds: FeedWatch
  /** Lets running jobs finish and starts no more. */
  stop(): Promise<void>
}

interface DeskSurroundings extends Pick<AppDeps, 'engine' | 'brands' | 'posts'> {
  readonly config: Config
  readonly outbound: Outbound
  readonly store: Store
  readonly metrics: Metrics
  readonly log: Log
}

/** The desk of one node; jobs run in this process, and the store is swept every hour. */
export function openDesk({ config, outbound, store, metrics, log, ...made }: DeskSurroundings): RunningDesk {
  const reportError = (error: unknown) => log.say('error', (error as Error).stack ?? String(error))
  let runner: JobRunner | undefined
  const desk = createDesk({
    ...made,
    ...store,
    scaleCard,
    brandFor: (article) => made.brands.brandFor(article),
    pages: outbound.pages,
    photos: outbound.photos,
    sender: outbound.notices,
    probe: outbound.probe,
    checkPages: config.checkPages,
    readDelivery: createReadDelivery(config.webhooks, createAskCms(fetch, timeLimits.job)),
    fileKeys: createFileKeys(config.webhooks),
    targets: config.notify,
    base: config.baseUrl ?? `http://${config.host}:${config.port}`,
    template: AUTOMATIC,
    keepMs: config.keepDays * DAY,
    leaseMs: LEASE_MS,
    metrics,
    newId: () => crypto.randomUUID(),
    random: Math.random,
    pause: createYieldQueue(async () => setImmediate()),
    wake: async () => runner?.wake(),
    reportError,
    logJob: (entry) => log.say(gravity[entry.outcome], `job ${entry.outcome}`, { ...entry }),
  })
  runner = createJobRunner({
    lease: async () => desk.queue.lease(),
    run: async (job) => desk.run(job),
    nextDue: async () => desk.queue.nextDue(),
    reportError,
    concurrency: CONCURRENCY,
  })
  let feedRunner: FeedRunner | undefined
  const feeds = createFeedWatch([...config.feeds, ...polledSystems(config.webhooks)], {
    records: store.records,
    intake: desk.intake,
    probe: outbound.probe,
    checkBrand: async (brand) => made.brands.brandFor({ brand }),
    base: config.baseUrl,
    metrics,
    now: store.now,
    newSecret: () => randomBytes(32).toString('hex'),
    log: (entry) =>
      log.say(entry.note === undefined ? looked[entry.outcome] : 'warning', `feed ${entry.outcome}`, {
        ...entry,
      }),
    reportError,
    wake: () => feedRunner?.wake(),
  })
  feedRunner = createFeedRunner(feeds, reportError)
  // Fixes times set by a clock that was ahead.
  void desk.queue
    .pullBack()
    .then(() => runner.wake())
    .catch(reportError)
  const sweeping = setInterval(() => {
    void desk.sweep().catch(reportError)
    void feeds.sweep().catch(reportError)
  }, HOUR)
  return {
    desk,
    feeds,
    async stop() {
      clearInterval(sweeping)
      await Promise.all([runner.stop(), feedRunner.stop()])
    },
  }
}
