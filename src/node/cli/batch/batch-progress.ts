import { Presets, SingleBar } from 'cli-progress'
import type { BatchCounts } from './run-batch.ts'

/** Interval of progress lines without a terminal: shows activity without filling a log. */
const LINE_EVERY_MS = 10_000

export interface Progress {
  update(counts: BatchCounts): void
  /** Ends the bar, so that further output is below it. */
  stop(): void
}

/**
 * A bar with rate and remaining time on a terminal, occasional lines elsewhere, on standard error.
 * @param total undefined if the number of items is unknown
 */
export function createProgress(total: number | undefined, stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? barProgress(total, stream) : lineProgress(total, stream)
}

/** Items made per second in this run: skipped ones would inflate the rate. */
function createPace(total: number | undefined) {
  const started = performance.now()
  return (counts: BatchCounts) => {
    const handled = allOf(counts)
    const made = counts.done + counts.failed
    const rate = made / ((performance.now() - started) / 1000 || 1)
    const left = total === undefined || made === 0 ? undefined : (total - handled) / rate
    return { handled, rate: rate.toFixed(1), left: left === undefined ? '?' : duration(left) }
  }
}

function barProgress(total: number | undefined, stream: NodeJS.WriteStream): Progress {
  const pace = createPace(total)
  const known = '{bar} {percentage} % | {value} of {total} | {rate}/s | {left} left | {failed} failed'
  const format = total === undefined ? '{value} made | {rate}/s | {failed} failed' : known
  const bar = new SingleBar(
    { stream, format, hideCursor: true, clearOnComplete: false, barsize: 24, gracefulExit: false },
    Presets.shades_classic,
  )
  bar.start(total ?? 0, 0, { rate: '0.0', left: '?', failed: 0 })
  return {
    update(counts) {
      const { handled, rate, left } = pace(counts)
      bar.update(handled, { rate, left, failed: counts.failed })
    },
    stop: () => bar.stop(),
  }
}

function lineProgress(total: number | undefined, stream: NodeJS.WriteStream): Progress {
  const pace = createPace(total)
  let last = performance.now()
  return {
    update(counts) {
      if (performance.now() - last < LINE_EVERY_MS) return
      last = performance.now()
      const { handled, rate, left } = pace(counts)
      const of = total === undefined ? '' : ` of ${total}, ${left} left`
      stream.write(`${handled}${of}, ${rate}/s, ${counts.failed} failed\n`)
    },
    stop() {},
  }
}

function allOf({ done, skipped, repeated, failed }: BatchCounts): number {
  return done + skipped + repeated + failed
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`
}
