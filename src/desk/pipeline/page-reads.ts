import { LRUCache } from 'lru-cache'
import { Problem } from '../../problem.ts'
import type { Intake } from './intake.ts'

/** Reads pages that crawlers of a card's address lead to, no oftener than their sites should bear. */
export interface PageReads {
  /**
   * Reads a page for the first time and makes its pack; those who ask meanwhile share the work.
   * @throws Problem when the page cannot be read or holds no article, `too-many-requests` when its host has had enough
   */
  first(url: string): Promise<void>
  /** Has a page read again behind the answer, if that is due. Never throws, and does not wait. */
  refresh(url: string, changedAt: number): void
}

export interface PageReadPorts {
  readonly intake: Intake
  /** Makes and stores the pack of the page at an address. */
  readonly publish: (url: string) => Promise<unknown>
  readonly now: () => number
  /** Lets work go on after an answer. */
  readonly defer: (work: Promise<unknown>) => void
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** New pages of one host in a minute: an evening edition goes through, a made-up address a second does not. */
const NEW_PER_MINUTE = 60
/** A page that could not be read is left alone this long; its crawlers get the stand-in at once. */
const FAILED_MS = MINUTE
const REMEMBERED = 5000

/** The source of packs that were made because somebody asked for a page's card. */
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

  /** Counts one more new page of a host, in the minute that runs. */
  function allow(host: string): boolean {
    const count = (begun.get(host) ?? 0) + 1
    // The minute begins with the first.
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
        // It goes on when nobody waits any more.
        defer(work.catch(() => undefined))
      }
      return work
    },

    refresh(url, changedAt) {
      const period = periodOf(now() - changedAt)
      if ((refreshed.get(url) ?? changedAt) > now() - period) return
      refreshed.set(url, now())
      // Named by the period, so that of several processes one reads it.
      const delivery = `${url}@${period}.${Math.floor(now() / period)}`
      const reading = intake.accept(PAGE_SOURCE, delivery, { kind: 'read', url, at: now() })
      // What cannot be queued now is due again with the next period.
      defer(reading.catch(() => undefined))
    },
  }
}

/** How often a page is read again: headlines change in the first hour, hardly after a day. */
function periodOf(age: number): number {
  if (age < HOUR) return 2 * MINUTE
  return age < 24 * HOUR ? 15 * MINUTE : 6 * HOUR
}
