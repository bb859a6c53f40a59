import type { Job } from './jobs.ts'
import type { JobOutcome } from './run-job.ts'

/** Does the jobs of a process that lives on: several at once, the next as soon as one ends. */
export interface JobRunner {
  /** Says that there may be something to do. */
  wake(): void
  /** Begins nothing more, and resolves when what was begun has ended. */
  stop(): Promise<void>
}

export interface RunnerPorts {
  readonly take: () => Promise<Job | undefined>
  readonly run: (job: Job) => Promise<JobOutcome>
  /** As JobQueue has it. */
  readonly nextDue: () => Promise<number | undefined>
  readonly complain: (error: unknown) => void
  /** Jobs at once: most of them wait for a page or a photo while one draws. */
  readonly lanes: number
}

/** Another process with the same records wakes nobody here, so the table is looked at this often. */
const LOOK_EVERY = 1000
/** Below this a timer only spins. */
const LOOK_AT_SOONEST = 10

export function createJobRunner({ take, run, nextDue, complain, lanes }: RunnerPorts): JobRunner {
  const busy = new Set<Promise<void>>()
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined

  async function lane(): Promise<void> {
    for (let job = await take(); job !== undefined; job = stopped ? undefined : await take()) await run(job)
  }

  function wake(): void {
    for (let free = stopped ? 0 : lanes - busy.size; free > 0; free -= 1) {
      const work = lane()
        .catch(complain)
        .finally(() => {
          busy.delete(work)
          lookLater()
        })
      busy.add(work)
    }
  }

  /** Each lane that finds nothing ends; one timer begins them again. */
  function lookLater(): void {
    if (stopped || timer !== undefined) return
    timer = setTimeout(() => void look(), LOOK_AT_SOONEST)
  }

  async function look(): Promise<void> {
    const due = await nextDue().catch(() => undefined)
    timer = undefined
    if (stopped) return
    if (due === 0) return wake()
    timer = setTimeout(
      () => {
        timer = undefined
        wake()
      },
      Math.min(LOOK_EVERY, Math.max(LOOK_AT_SOONEST, due ?? LOOK_EVERY)),
    )
  }

  wake()
  return {
    wake,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await Promise.all(busy)
    },
  }
}
