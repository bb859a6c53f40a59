/**
 * Counters and timers by name, with their required labels. A label's value is one of a few words (a route's
 * template, a format, a verdict), never an id, an address or other input: each new combination stays in memory for
 * the process's life.
 */
export const counters = {
  requests: {
    name: 'handbill_http_requests_total',
    help: 'Requests answered, by the template of their route.',
    labels: ['method', 'route', 'status'],
  },
  cardsDrawn: {
    name: 'handbill_cards_drawn_total',
    help: 'Cards drawn.',
    labels: ['template', 'format', 'type'],
  },
  cardsFailed: {
    name: 'handbill_cards_failed_total',
    help: 'Cards that could not be drawn through a fault of our own.',
    labels: ['template', 'format'],
  },
  /** `outcome`: `queued`, `joined` to an equal request, `refused` because the queue was full, `given-up` before it started. */
  drawRequests: {
    name: 'handbill_draw_requests_total',
    help: 'Requests for cards that had to be drawn, by what became of them.',
    labels: ['outcome'],
  },
  lanesLost: {
    name: 'handbill_draw_threads_lost_total',
    help: 'Drawings whose thread broke down; they are begun again in another one.',
    labels: [],
  },
  /** `found`: `recent` in memory, `stored` in the card store, `nowhere` if it had to be drawn. */
  cardLookups: {
    name: 'handbill_card_lookups_total',
    help: 'Cards looked for before drawing, by where they were found.',
    labels: ['found'],
  },
  /**
   * `source`: as configured, never from the request. `outcome`: as in the delivery log: `accepted`, `repeated`,
   * `ignored`, `refused`, `failed`.
   */
  deliveries: {
    name: 'handbill_deliveries_total',
    help: 'Webhook deliveries, by source and outcome.',
    labels: ['source', 'outcome'],
  },
  /** `outcome`: `fine`, `flawed`, `broken`. */
  pageChecks: {
    name: 'handbill_page_checks_total',
    help: 'Live pages read as crawlers do, by what was found.',
    labels: ['outcome'],
  },
  /** `outcome`: `recent`, `stored`, and for the fallback card `late`, `removed`, `limited`, `failed`, `foreign`. */
  pageCards: {
    name: 'handbill_page_cards_total',
    help: 'Cards asked for by the address of a page, by what was answered.',
    labels: ['outcome'],
  },
  /** `feed`: its configured name. `outcome`: `changed`, `unchanged`, `failed`. */
  feedLooks: {
    name: 'handbill_feed_looks_total',
    help: 'Looks at watched feeds, by feed and outcome.',
    labels: ['feed', 'outcome'],
  },
  /** `event`: `published`, `removed`. */
  feedItems: {
    name: 'handbill_feed_items_total',
    help: 'Items taken from watched feeds, by feed and event.',
    labels: ['feed', 'event'],
  },
  /** `outcome`: `done`, `retry`, `dead`. */
  jobsEnded: {
    name: 'handbill_jobs_ended_total',
    help: 'Attempts at jobs that have ended.',
    labels: ['kind', 'outcome'],
  },
  /** `event`: `pack.ready`, `pack.failed`, `page.broken`; `outcome`: `sent`, `retry`, `dead`. */
  notices: {
    name: 'handbill_notices_total',
    help: 'Webhooks sent out.',
    labels: ['event', 'outcome'],
  },
} as const satisfies Record<string, Measure>

/** In seconds, Prometheus' base unit. */
export const durations = {
  requestTime: {
    name: 'handbill_http_request_duration_seconds',
    help: 'From the request to the answer, by the template of its route.',
    labels: ['route'],
  },
  drawTime: {
    name: 'handbill_card_draw_seconds',
    help: 'Drawing one card, encoding included.',
    labels: ['template', 'format'],
  },
  drawWait: {
    name: 'handbill_draw_wait_seconds',
    help: 'From the request for a card to the begin of its drawing, by who waits.',
    labels: ['priority'],
  },
  deliveryTime: {
    name: 'handbill_delivery_duration_seconds',
    help: 'From a webhook delivery to its answer.',
    labels: ['source'],
  },
  jobTime: {
    name: 'handbill_job_duration_seconds',
    help: 'One attempt at a job.',
    labels: ['kind'],
  },
} as const satisfies Record<string, Measure>

/** Current values, read when metrics are requested. */
export const gauges = {
  /** `state`: `waiting`, `running`, `dead`. */
  jobs: {
    name: 'handbill_jobs',
    help: 'Jobs there are now, by state.',
    labels: ['state'],
  },
  drawQueue: {
    name: 'handbill_draw_queue',
    help: 'Cards that wait to be drawn, by who waits for them.',
    labels: ['priority'],
  },
  drawing: {
    name: 'handbill_draw_running',
    help: 'Cards that are being drawn.',
    labels: [],
  },
  drawLanes: {
    name: 'handbill_draw_threads',
    help: 'Threads that draw; while they start, the process itself counts as one.',
    labels: [],
  },
} as const satisfies Record<string, Measure>

interface Measure {
  /** Name in Prometheus. */
  readonly name: string
  readonly help: string
  readonly labels: readonly string[]
}

export type CounterName = keyof typeof counters
export type DurationName = keyof typeof durations
export type GaugeName = keyof typeof gauges

type Labels<measure extends Measure> = Readonly<Record<measure['labels'][number], string>>

/** One value of a gauge. */
export interface Level<name extends GaugeName> {
  readonly labels: Labels<(typeof gauges)[name]>
  readonly value: number
}

/** Counts and times events. Its functions neither throw nor block, and take about a microsecond. */
export interface Metrics {
  count<name extends CounterName>(name: name, labels: Labels<(typeof counters)[name]>): void
  /** @param seconds difference of `performance.now()` values, divided by 1000 */
  observe<name extends DurationName>(
    name: name,
    labels: Labels<(typeof durations)[name]>,
    seconds: number,
  ): void
  /** Registers how a gauge is read; once per gauge, at start. */
  watch<name extends GaugeName>(name: name, read: () => Promise<readonly Level<name>[]>): void
}

/** For platforms and tests without metrics. */
export const noMetrics: Metrics = {
  count: () => undefined,
  observe: () => undefined,
  watch: () => undefined,
}
