export interface Timings {
  /** Ends the step that began at the last call (or at the start) and gives it a name. */
  mark(step: string): void
  readonly steps: Readonly<Record<string, number>>
}

/** Times the steps of one card for Server-Timing. On Workers the clock stands still during synchronous work: zeros there. */
export function startTimings(): Timings {
  const steps: Record<string, number> = {}
  let last = performance.now()
  return {
    steps,
    mark(step) {
      const now = performance.now()
      steps[step] = (steps[step] ?? 0) + now - last
      last = now
    },
  }
}
