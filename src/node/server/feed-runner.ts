import type { FeedWatch } from '../../desk/feeds/feed-watch.ts'

/** Polls feeds when they are due, as long as the process lives. */
export interface FeedRunner {
  /** Call when a feed may be due. */
  wake(): void
  /** Starts no further polls; resolves when the running ones have ended. */
  stop(): Promise<void>
}

/** Concurrent polls: most of a poll is waiting for a server. */
const CONCURRENCY = 4
/** Milliseconds: another process that makes a feed due cannot wake this one. */
const LONGEST_SLEEP = 10_000
/** Milliseconds, after an internal error and between rounds. */
const SHORTEST_SLEEP = 250

export function createFeedRunner(
  watch: Pick<FeedWatch, 'lookAtNext' | 'dueIn'>,
  reportError: (error: unknown) => void,
): FeedRunner {
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let round: Promise<unknown> | undefined

  async function look(): Promise<void> {
    for (let looked = true; looked; looked = !stopped && (await watch.lookAtNext()));
  }

  async function runScheduled(): Promise<void> {
    await Promise.all(Array.from({ length: CONCURRENCY }, look))
    const due = await watch.dueIn().catch((error: unknown) => {
      reportError(error)
      return LONGEST_SLEEP
    })
    // No feeds are configured, so none will be due before the next start.
    if (due !== undefined) sleep(Math.min(LONGEST_SLEEP, Math.max(SHORTEST_SLEEP, due)))
  }

  function sleep(milliseconds: number): void {
    if (stopped) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      round = runScheduled()
    }, milliseconds)
  }

  sleep(0)
  return {
    wake: () => sleep(0),
    async stop() {
      stopped = true
      clearTimeout(timer)
      await round
    },
  }
}
