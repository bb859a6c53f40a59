import type { Article, SourcedArticle } from '../article/article.ts'
import type { Brand } from '../article/brand/brand.ts'
import type { PageReader } from '../article/page/page-reader.ts'
import type { PictureName } from '../card/contract/elements.ts'
import type { CardScaler } from '../card/scale-card.ts'
import type { CardEngine } from '../card/engine.ts'
import type { PhotoFile } from '../card/photo/photo.ts'
import type { PostWriter } from '../post/write-posts.ts'
import type { Verdict } from '../verdict.ts'
import { removeArticle } from './articles/article-writes.ts'
import type { ArticleStore } from './articles/articles.ts'
import type { CardStore } from './store/card-store.ts'
import type { PhotoSource } from './articles/find-photo.ts'
import { type FileKeys, resolveArticle, resolvePage } from './articles/resolve-article.ts'
import type { Images } from './store/images.ts'
import { API_SOURCE, createIntake, type Intake } from './pipeline/intake.ts'
import { readPageCheck, type StoredPageCheck } from './articles/page-checks.ts'
import { createJobList, type JobList } from './jobs/job-list.ts'
import { createJobQueue, type Job, type JobQueue } from './jobs/jobs.ts'
import { createCachingEngine } from './packs/caching-engine.ts'
import type { SaveOrder } from './pipeline/save-version.ts'
import type { NewEdits, StoredPack } from './pipeline/store-pack.ts'
import { createVersionStore, type VersionStore } from './edits/versions.ts'
import type { Outbound } from '../net/outbound.ts'
import type { JobLog } from './jobs/job-log.ts'
import type { Metrics } from './metrics.ts'
import type { NoticeTarget } from '../config/notify-targets.ts'
import { createDraftStore, type DraftStore } from './store/drafts.ts'
import { createPhotoStore, readPictures } from './store/photo-store.ts'
import { createUploads, type Uploads } from './store/uploads.ts'
import { type Records, unconditional } from './store/records.ts'
import { type JobOutcome, runJob } from './pipeline/run-job.ts'
import type { NoticeSender } from './notify/run-notice.ts'
import type { ReadDelivery } from './pipeline/read-delivery.ts'
import { type ShownCards, createShownCards } from './articles/shown-cards.ts'
import { type Swept, sweep } from './store/sweep.ts'

/** The service behind the routes: accepts articles, stores packs, sends notices. */
export interface Desk {
  readonly articles: ArticleStore
  readonly intake: Intake
  /** The inputs of a stored article with its pictures; undefined if it has no pack. */
  materialOf(id: string): Promise<ArticleMaterial | undefined>
  /** Cards of stored articles, for crawlers. */
  readonly cards: ShownCards
  readonly jobs: JobList
  /** States of the editor's page too long for an address. */
  readonly drafts: DraftStore
  /** Pictures that editors uploaded. */
  readonly uploads: Uploads
  /**
   * Makes and stores a pack while the caller waits.
   * @throws Problem when no pack can be made of the article or address
   */
  publish(order: PublishOrder): Promise<StoredPack>
  /** Versions of manual edits. */
  readonly versions: VersionStore
  /**
   * Saves edits of a stored article and makes its pack with them, while the caller waits.
   * @throws Problem `not-found`, or `version-conflict` when another version was saved since
   */
  save(order: SaveOrder): Promise<StoredPack>
  /** Result of the last check of the article's live page. */
  pageCheck(id: string): Promise<StoredPageCheck | undefined>
  /** @returns false if there was never such an article */
  remove(id: string): Promise<boolean>
  readonly queue: JobQueue
  /** Runs one leased job; never throws. */
  run(job: Job): Promise<JobOutcome>
  /** Deletes unused data. */
  sweep(): Promise<Swept>
}

/** An article with its pack's pictures. */
export interface ArticleMaterial {
  readonly sourced: SourcedArticle
  readonly template: string
  readonly photo: PhotoFile | undefined
  readonly pictures: ReadonlyMap<PictureName, PhotoFile>
  readonly verdicts: readonly Verdict[]
}

export interface PublishOrder {
  /** An article, or the address of one. */
  readonly of: SourcedArticle | { readonly url: string; readonly brand?: string | undefined }
  readonly template?: string | undefined
  /** Edits to save with it; absent: the saved ones stay. */
  readonly edits?: NewEdits | undefined
  /** Public address of this service, as the caller knows it; absent: the desk's own. */
  readonly base?: string | undefined
}

export interface DeskPorts {
  readonly records: Records
  readonly images: Images
  readonly articles: ArticleStore
  readonly cards: CardStore
  readonly engine: CardEngine
  readonly scaleCard: CardScaler
  readonly posts: PostWriter
  brandFor(article: Pick<Article, 'brand' | 'url'>): Brand | Promise<Brand>
  readonly photos?: PhotoSource | undefined
  readonly pages?: PageReader | undefined
  readonly sender?: NoticeSender | undefined
  readonly targets: readonly NoticeTarget[]
  readonly base: string | undefined
  /** Reads any address as crawlers do; absent: live pages are not checked. */
  readonly probe?: Outbound['probe'] | undefined
  /** Whether live pages are checked after publishing. */
  readonly checkPages?: boolean | undefined
  /** The default template. */
  readonly template: string
  /** How long unnamed cards are stored, milliseconds. */
  readonly keepMs: number
  readonly leaseMs: number
  readonly metrics: Metrics
  readonly now: () => number
  readonly newId: () => string
  readonly random: () => number
  /** Yields to other work of the process. */
  readonly pause: () => Promise<void>
  /** Asks a CMS to complete a deferred delivery; absent: deferred deliveries fail. */
  readonly readDelivery?: ReadDelivery | undefined
  /** Keys of content systems' own files; absent: files are fetched without a key. */
  readonly fileKeys?: FileKeys | undefined
  /** Wakes the workers. */
  readonly wake: (jobs: readonly string[], delayMs: number) => Promise<void>
  readonly reportError: (error: unknown) => void
  readonly logJob?: ((entry: JobLog) => void) | undefined
}

/** The desk over a platform's ports; migrations must have been run. */
export function createDesk(ports: DeskPorts): Desk {
  const { records, images, articles, now, newId, leaseMs, wake } = ports
  const photoStore = createPhotoStore(records, images, now)
  const engine = createCachingEngine(ports.engine, ports.cards, ports)
  const queue = createJobQueue(records, { now, newId, leaseMs })
  const intake = createIntake({ ...ports, photoStore })
  const versions = createVersionStore(records)
  const parts = { ...ports, engine, trial: ports.engine, photoStore, queue, intake, versions }
  return {
    articles,
    intake,
    versions,
    cards: createShownCards(parts),
    jobs: createJobList(records, { now, wake }),
    drafts: createDraftStore(records, now),
    uploads: createUploads(photoStore),
    queue,

    async publish({ of, template = ports.template, edits, base }) {
      const changedAt = now()
      const resolved = await ('url' in of ? resolvePage(of.url, parts, of.brand) : resolveArticle(of, parts))
      const order = {
        resolved,
        source: API_SOURCE,
        template,
        changedAt,
        condition: unconditional,
        base,
        edits,
        priority: 'caller' as const,
        last: () => [],
      }
      // Loaded with the first pack, because counting and shortening import tables of every language.
      const { storePack } = await import('./pipeline/store-pack.ts')
      const kept = await storePack(order, parts)
      if (kept.notices.length > 0) await wake(kept.notices, 0)
      return kept
    },

    async materialOf(id) {
      const made = await articles.madeOf(id)
      if (made === undefined) return undefined
      const { sourced, template, photo, pictures } = made
      const file = photo === undefined ? undefined : await photoStore.read(photo)
      return {
        sourced,
        template,
        photo: file,
        pictures: await readPictures(pictures, photoStore),
        verdicts: [],
      }
    },

    async save(order) {
      const { saveVersion } = await import('./pipeline/save-version.ts')
      const kept = await saveVersion(order, parts)
      if (kept.notices.length > 0) await wake(kept.notices, 0)
      return kept
    },

    pageCheck: async (id) => readPageCheck(records, id),

    async remove(id) {
      const known = (await articles.get(id)) !== undefined || (await articles.isExpected(id))
      if (!known) return false
      const time = now()
      const removing = {
        id,
        names: [],
        changedAt: time,
        now: time,
        writer: newId(),
        condition: unconditional,
      }
      await records.batch(removeArticle(removing))
      return true
    },

    async run(job) {
      const outcome = await runJob(job, parts)
      if (outcome.waiting.length > 0) await wake(outcome.waiting, 0)
      return outcome
    },

    async sweep() {
      await queue.pullBack()
      return sweep(records, images, { now: now(), keepMs: ports.keepMs })
    },
  }
}
