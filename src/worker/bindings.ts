import type {
  D1Database,
  Fetcher,
  ImagesBinding,
  Queue,
  R2Bucket,
  RateLimit,
} from '@cloudflare/workers-types'

/** A queue message. The job itself is in the records: a photo may be a hundred times larger than a message. */
export interface JobMessage {
  readonly job: string
}

/** Bindings in wrangler.toml. Each is optional: the worker then names it on `/healthz` and serves what it still can. */
export interface Bindings {
  /** Fonts and brands. */
  readonly ASSETS?: Fetcher
  /** Images of drawn cards, and photos. */
  readonly CARDS?: R2Bucket
  /** Records of articles, jobs and drawn cards. */
  readonly RECORDS?: D1Database
  /** Wakes the worker for jobs. */
  readonly JOBS?: Queue<JobMessage>
  /** Reads photos other than JPEG, PNG and WebP, writes WebP. */
  readonly IMAGES?: ImagesBinding
  /** Rate limit of new cards per address. */
  readonly DRAW_LIMIT?: RateLimit
}

/** Binding → what is lost without it. */
export const bindingUses = {
  ASSETS: 'no fonts: only plain cards can be shown',
  CARDS: 'no articles, and drawn cards are not kept',
  RECORDS: 'no articles, and drawn cards are not kept',
  JOBS: 'jobs begin minutes late, with the next round',
  IMAGES: 'photos are read as JPEG, PNG and WebP only, and no WebP is written',
  DRAW_LIMIT: 'drawing is not limited',
} as const satisfies Record<keyof Bindings, string>
