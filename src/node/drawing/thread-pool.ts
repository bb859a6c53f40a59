import type { DrawGate } from '../../desk/drawing/draw-gate.ts'
import type { DrawLane } from '../../desk/drawing/lane.ts'
import { startThread, type ThreadLane } from './thread-lane.ts'

/** Milliseconds; a thread that ended is replaced at once, later ones with growing delay if they do not live. */
const FIRST_WAIT_MS = 100
const LONGEST_WAIT_MS = 30_000
/** A thread that lived this long did not end because of its start. */
const LIVED_MS = 60_000

interface PoolOptions {
  readonly gate: Pick<DrawGate, 'open' | 'close'>
  /** Initially open; draws until the first thread is ready, and while no thread runs. */
  readonly local: DrawLane
  readonly threads: number
  readonly reportError: (error: unknown) => void
  /** Default: a Node worker thread. */
  readonly start?: (() => ThreadLane) | undefined
}

/**
 * Keeps this many threads drawing. Until one is ready, this process draws; a crashed thread is replaced, and its
 * cards are drawn by another.
 */
export function startThreadPool({ gate, local, threads, reportError, start = startThread }: PoolOptions) {
  const alive = new Set<ThreadLane>()
  let ready = 0
  let stopped = false

  async function run(waitMs: number): Promise<void> {
    const begun = performance.now()
    const lane = start()
    alive.add(lane)
    try {
      await lane.ready
      if (ready++ === 0) gate.close(local)
      gate.open(lane)
      await lane.ended
      gate.close(lane)
      if (--ready === 0) gate.open(local)
    } catch (error) {
      if (!stopped) reportError(error)
    }
    alive.delete(lane)
    if (stopped) return
    const next = performance.now() - begun > LIVED_MS ? FIRST_WAIT_MS : Math.min(waitMs * 2, LONGEST_WAIT_MS)
    setTimeout(() => void run(next), waitMs).unref()
  }

  for (let started = 0; started < threads; started++) void run(FIRST_WAIT_MS)

  return {
    async stop(): Promise<void> {
      stopped = true
      await Promise.all([...alive].map(async (lane) => lane.stop()))
    },
  }
}
