/** Milliseconds after a fault in which its effects are expected: retries, a restart. */
const AFTERMATH_MS = 8_000

/** Results of a soak. */
export class Tally {
  readonly counts = new Map<string, number>()
  /** Addresses of articles that were accepted. */
  readonly accepted = new Set<string>()
  readonly faults: string[] = []
  readonly #latencies = new Map<string, number[]>()
  readonly memory: number[] = []
  /** Milliseconds until the server answered again. */
  readonly starts: number[] = []
  loopDelay = 0
  #faultUntil = 0

  count(name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1)
  }

  /** Starts one of our faults, which lasts `milliseconds`. */
  beginFault(name: string, milliseconds: number): void {
    this.count(`faults: ${name}`)
    this.#faultUntil = performance.now() + milliseconds + AFTERMATH_MS
  }

  get isInFault(): boolean {
    return performance.now() < this.#faultUntil
  }

  time(kind: string, milliseconds: number): void {
    if (this.isInFault) return
    const times = this.#latencies.get(kind) ?? []
    this.#latencies.set(kind, times)
    times.push(milliseconds)
  }

  /** Records a failure. */
  fail(what: string): void {
    this.count('failures')
    if (this.faults.length < 50) this.faults.push(what)
  }

  /** Kind → median and 99th percentile, milliseconds. */
  latencies(): string[] {
    return Array.from(this.#latencies, ([kind, times]) => {
      const sorted = times.toSorted((a, b) => a - b)
      const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
      return `${kind}: ${sorted.length} answers, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`
    })
  }
}
