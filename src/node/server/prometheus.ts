import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { counters, durations, gauges, type Level, type Metrics } from '../../desk/metrics.ts'
import type { Exposition } from '../../http/deps.ts'
import { collectProcessMetrics } from './process-metrics.ts'

export interface Prometheus extends Metrics, Exposition {}

type Labels = Readonly<Record<string, string>>

/** Upper bounds in seconds, from a cached card to a hanging page; the same for all histograms, so that they compare. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/**
 * Maximum label combinations per metric. Labels have few values by contract; if one ever contains client input,
 * further values count as `other`, so that memory and scrapes stay small.
 */
const MAX_COMBINATIONS = 500

/** Metrics in memory, with those of the process (`process_*`, `nodejs_*`), in Prometheus' text format. */
export function createPrometheus({ version }: { readonly version: string }): Prometheus {
  const register = new Registry()
  const registers = [register]
  collectProcessMetrics(register)
  new Gauge({
    name: 'handbill_build_info',
    help: 'Always 1; the version is in the label.',
    labelNames: ['version'],
    registers,
  }).set({ version }, 1)
  const counterOf = mapMeasures(counters, ({ name, help, labels }) => {
    const bounded = createLabelCap(labels)
    const counter = new Counter({ name, help, labelNames: [...labels], registers })
    return gatherValues((sent, value) => counter.inc(bounded(sent), value))
  })
  const histogramOf = mapMeasures(durations, ({ name, help, labels }) => {
    const bounded = createLabelCap(labels)
    const histogram = new Histogram({ name, help, labelNames: [...labels], buckets: BUCKETS, registers })
    return gatherValues((sent, seconds) => histogram.observe(bounded(sent), seconds))
  })
  return {
    count: (name, labels) => counterOf[name].add(labels, 1),
    observe: (name, labels, seconds) => histogramOf[name].add(labels, seconds),
    watch(name, read) {
      const { name: shown, help, labels } = gauges[name]
      const gauge: Gauge = new Gauge({
        name: shown,
        help,
        labelNames: [...labels],
        registers,
        collect: async () => setLevels(gauge, read),
      })
    },
    contentType: register.contentType,
    async text() {
      for (const { flush } of [...Object.values(counterOf), ...Object.values(histogramOf)]) flush()
      return register.metrics()
    },
  }
}

/** Values of one metric until they are written together. */
const MOST_GATHERED = 256

interface Gathered {
  add(labels: Labels, value: number): void
  /** Writes what is left. */
  flush(): void
}

/**
 * Gathers values and writes them together: one by one they took a quarter of the time of answering a card from
 * memory, together a hundredth.
 */
function gatherValues(write: (labels: Labels, value: number) => void): Gathered {
  const labels: Labels[] = []
  const values: number[] = []
  function flush(): void {
    for (const [at, value] of values.entries()) write(labels[at]!, value)
    labels.length = 0
    values.length = 0
  }
  return {
    add(sent, value) {
      labels.push(sent)
      values.push(value)
      if (values.length === MOST_GATHERED) flush()
    },
    flush,
  }
}

/** Passes the first combinations of labels, and replaces later ones by `other`. Frozen labels are constants of the code. */
function createLabelCap(names: readonly string[]): (labels: Labels) => Labels {
  const known = new Set<string>()
  const other = Object.fromEntries(names.map((name) => [name, 'other']))
  return function bounded(labels) {
    if (Object.isFrozen(labels)) return labels
    let key = ''
    for (const name of names) key += `${labels[name]}\0`
    if (known.has(key)) return labels
    if (known.size >= MAX_COMBINATIONS) return other
    known.add(key)
    return labels
  }
}

/** Skips unreadable gauges: the others are then most useful. */
async function setLevels(
  gauge: Gauge,
  read: () => Promise<readonly Pick<Level<'jobs'>, 'labels' | 'value'>[]>,
): Promise<void> {
  gauge.reset()
  try {
    for (const { labels, value } of await read()) gauge.set(labels, value)
  } catch {
    gauge.reset()
  }
}

function mapMeasures<name extends string, measure, made>(
  measures: Readonly<Record<name, measure>>,
  make: (measure: measure) => made,
): Record<name, made> {
  const entries = Object.entries<measure>(measures).map(([name, measure]) => [name, make(measure)])
  return Object.fromEntries(entries) as Record<name, made>
}
