import { LRUCache } from 'lru-cache'
import { Problem } from '../../problem.ts'
import type { Intake } from './intake.ts'

/** Reads the pages named in cards' addresses that crawlers request, with a rate limit per site. */
export interface PageReads {
  /**
   * Reads a page for the first time and makes its pack; concurrent callers share the work.
   * @throws Problem when the page cannot be read or holds no article, `too-many-requests` when its host's limit is
   * reached
   */
  first(url: string): Promise<void>
  /** Reads a page again after the response, if due. Never throws, and does not block. */
  refresh(url: string, changedAt: number): void
}

export interface PageReadPorts {
  readonly intake: Intake
  /** Makes and stores the pack of the page at an address. */
  readonly publish: (url: string) => Promise<unknown>
  readonly now: () => number
  /** Keeps work alive after the response. */
  readonly defer: (work: Promise<unknown>) => void
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** New pages of one host per minute: enough for an evening edition, too few for a flood of invented addresses. */
const NEW_PER_MINUTE = 60
/** A page that could not be read is not tried again for this long; crawlers get the fallback card at once. */
const FAILED_MS = MINUTE
const REMEMBERED = 5000

/** Source of packs made because a page's card was requested. */
const PAGE_SOURCE = 'page'

export function createPageReads({ intake, publish, now, defer }: PageReadPorts): PageReads {
  const running = new Map<string, Promise<void>>()
  const failed = new LRUCache<string, Problem>({
    max: REMEMBERED,
    ttl: FAILED_MS,
    ttlResolution: 0,
    perf: { now },
  })
  const begun = new LRUCache<string, number>({
    max: REMEMBERED,
    ttl: MINUTE,
    ttlResolution: 0,
    perf: { now },
  })
  const refreshed = new LRUCache<string, number>({ max: REMEMBERED })

  /** Counts one more new page of a host in the current minute. */
  function allow(host: string): boolean {
    const count = (begun.get(host) ?? 0) + 1
    // The minute starts with the first page.
    begun.set(host, count, { noUpdateTTL: true })
    return count <= NEW_PER_MINUTE
  }

  async function read(url: string): Promise<void> {
    try {
      await publish(url)
      refreshed.set(url, now())
    } catch (error) {
      if (error instanceof Problem) failed.set(url, error)
      throw error
    } finally {
      running.delete(url)
    }
  }

  return {
    async first(url) {
      const known = failed.get(url)
      if (known !== undefined) throw known
      let work = running.get(url)
      if (work === undefined) {
        if (!allow(new URL(url).host))
          throw new Problem(
            'too-many-requests',
            'Too many new pages of this host were asked for in a minute.',
          )
        work = read(url)
        running.set(url, work)
        // Continues even if no caller waits any more.
        defer(work.catch(() => undefined))
      }
      return work
    },

    refresh(url, changedAt) {
      const period = periodOf(now() - changedAt)
      if ((refreshed.get(url) ?? changedAt) > now() - period) return
      refreshed.set(url, now())
      // Named by the period, so that only one of several processes reads it.
      const delivery = `${url}@${period}.${Math.floor(now() / period)}`
      const reading = intake.accept(PAGE_SOURCE, delivery, { kind: 'read', url, at: now() })
      // If it cannot be queued now, it is due again in the next period.
      defer(reading.catch(() => undefined))
    },
  }
}

/** How often a page is read again, in ms: headlines change in the first hour, rarely after a day. */
function periodOf(age: number): number {
  if (age < HOUR) return 2 * MINUTE
  return age < 24 * HOUR ? 15 * MINUTE : 6 * HOUR
}
