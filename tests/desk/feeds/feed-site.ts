import { createFeedWatch, type FeedWatchPorts } from '../../../src/desk/feeds/feed-watch.ts'
import type { LookLog } from '../../../src/desk/feeds/look.ts'
import type { WatchedFeed } from '../../../src/desk/feeds/watched-feed.ts'
import type { Probed, ProbeOptions } from '../../../src/net/probe.ts'
import { Problem } from '../../../src/problem.ts'
import { createPipeline } from '../pipeline.ts'

export const FEED = 'https://news.example/feed'
const MINUTE = 60_000

export interface Item {
  readonly at: number
  readonly title?: string
  readonly url?: string
  readonly guid?: string
  readonly date?: string
}

export const urlOf = (at: number) => `https://news.example/story/${at}`

export function rss(items: readonly (Item | number)[], channel = ''): string {
  const written = items.map((given) => {
    const {
      at,
      title = `Story ${at} is told`,
      url = urlOf(at),
      guid = url,
      date,
    } = typeof given === 'number' ? { at: given } : given
    const dated = date === undefined ? '' : `<pubDate>${date}</pubDate>`
    return `<item><title>${title}</title><link>${url}</link><guid isPermaLink="false">${guid}</guid>${dated}</item>`
  })
  return `<rss version="2.0"><channel><title>The River Post</title>${channel}${written.join('')}</channel></rss>`
}

type Answer = {
  readonly body: string
  readonly status?: number
  readonly headers?: Record<string, string>
  readonly cut?: boolean
}

/** A feed watch over a pipeline with a stopped clock, and a site of responses by address. */
export function createFeedSite(options: Partial<WatchedFeed> = {}, ports: Partial<FeedWatchPorts> = {}) {
  const pipeline = createPipeline()
  const { desk, records, clock } = pipeline
  const answers = new Map<string, Answer>()
  const asked: { url: string; options: ProbeOptions }[] = []
  const logged: LookLog[] = []
  const feed: WatchedFeed = { name: 'news', url: FEED, every: 5, read: 'feed', backlog: 50, ...options }
  const watch = createFeedWatch([feed], {
    records,
    intake: desk.intake,
    async probe(url, given): Promise<Probed> {
      asked.push({ url, options: given })
      const answer = answers.get(url)
      if (answer === undefined) throw new Problem('unreachable', `${url} refuses the connection.`)
      const { body, status = 200, headers = {}, cut = false } = answer
      const isKnown = headers.etag !== undefined && given.headers?.['if-none-match'] === headers.etag
      const bytes = new TextEncoder().encode(isKnown ? '' : body)
      return { url, status: isKnown ? 304 : status, headers: new Headers(headers), redirects: [], bytes, cut }
    },
    checkBrand: async () => undefined,
    base: undefined,
    metrics: { count: () => undefined, observe: () => undefined, watch: () => undefined },
    now: () => clock.now,
    newSecret: () => 'a secret of the hub',
    log: (entry) => void logged.push(entry),
    reportError(error) {
      throw error
    },
    ...ports,
  })
  answers.set(FEED, { body: rss([1]) })

  /** Polls until nothing is due within the given minutes, and runs all jobs. */
  async function look(minutes = 5): Promise<void> {
    clock.now += minutes * MINUTE
    for (let looks = 0; looks < 100; looks += 1) {
      while (await watch.lookAtNext());
      const due = await watch.dueIn()
      if (due === undefined || due > MINUTE) break
      clock.now += due
    }
    await pipeline.work()
  }

  async function published(): Promise<string[]> {
    const { articles } = await desk.articles.list({ limit: 1000 })
    return articles.map(({ url }) => url!.replace('https://news.example/story/', '')).toSorted()
  }

  return {
    ...pipeline,
    watch,
    answers,
    asked,
    logged,
    look,
    published,
    set: (body: string, more: Omit<Answer, 'body'> = {}) => void answers.set(FEED, { body, ...more }),
  }
}
