import type { Job } from './jobs.ts'

/** Runs the jobs of a long-lived process, several at once. */
export interface JobRunner {
  /** Call when a job may be ready. */
  wake(): void
  /** Starts no further jobs; resolves when the running ones have ended. */
  stop(): Promise<void>
}

export interface RunnerPorts {
  readonly lease: () => Promise<Job | undefined>
  readonly run: (job: Job) => Promise<unknown>
  /** As JobQueue has it. */
  readonly nextDue: () => Promise<number | undefined>
  readonly reportError: (error: unknown) => void
  /** Jobs run at once: most wait for a page or a photo while one draws. */
  readonly concurrency: number
}

/** Polling interval, milliseconds: another process that adds jobs cannot wake this one. */
const LOOK_EVERY = 1000
/** Wake-ups within this many milliseconds share one query. */
const LOOK_AT_SOONEST = 20

export function createJobRunner({ lease, run, nextDue, reportError, concurrency }: RunnerPorts): JobRunner {
  const busy = new Set<Promise<void>>()
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let lookAt = Infinity

  async function worker(): Promise<void> {
    for (let job = await lease(); job !== undefined; job = stopped ? undefined : await lease()) await run(job)
  }

  function startWorkers(): void {
    for (let free = concurrency - busy.size; free > 0; free -= 1) {
      const work = worker()
        .catch(reportError)
        .finally(() => {
          busy.delete(work)
          // A worker that finds no job ends; one timer starts it again.
          lookIn(LOOK_AT_SOONEST)
        })
      busy.add(work)
    }
  }

  /** One timer, for the earliest of all requests. */
  function lookIn(milliseconds: number): void {
    const at = performance.now() + milliseconds
    if (stopped || at >= lookAt) return
    clearTimeout(timer)
    lookAt = at
    timer = setTimeout(() => void look(), milliseconds)
  }

  async function look(): Promise<void> {
    lookAt = Infinity
    const due = (await nextDue().catch(reportError)) ?? LOOK_EVERY
    if (stopped) return
    if (due === 0) startWorkers()
    else lookIn(Math.min(LOOK_EVERY, Math.max(LOOK_AT_SOONEST, due)))
  }

  lookIn(0)
  return {
    wake: () => lookIn(LOOK_AT_SOONEST),
    async stop() {
      stopped = true
      clearTimeout(timer)
      await Promise.all(busy)
    },
  }
}
