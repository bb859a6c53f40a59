import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { counters, durations, gauges, type Level, type Metrics } from '../desk/metrics.ts'
import type { Exposition } from '../http/deps.ts'

/** From a card that lies ready to a page that hangs; the same for all, so that they can be laid over each other. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/**
 * Combinations of labels kept for one measure. Labels are few words by contract; should one ever hold what a sender
 * chose, it is counted as `other` from here on, and memory and the scrape stay small.
 */
const MOST_COMBINATIONS = 500

export interface Prometheus extends Metrics, Exposition {}

type Labels = Readonly<Record<string, string>>

/** Counts in memory, with what is known of the process itself (`process_*`, `nodejs_*`), in Prometheus' text format. */
export function createPrometheus({ version }: { readonly version: string }): Prometheus {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const counterOf = mapMeasures(counters, ({ name, help, labels }) => {
    const counter = new Counter({ name, help, labelNames: labels, registers: [register] })
    return { counter, bounded: createBound() }
  })
  const histogramOf = mapMeasures(durations, ({ name, help, labels }) => {
    const histogram = new Histogram({
      name,
      help,
      labelNames: labels,
      buckets: SECONDS,
      registers: [register],
    })
    return { histogram, bounded: createBound() }
  })
  new Gauge({
    name: 'handbill_build_info',
    help: 'Always 1; the version is in the label.',
    labelNames: ['version'],
    registers: [register],
  }).set({ version }, 1)

  return {
    count(name, labels) {
      const { counter, bounded } = counterOf[name]
      counter.inc(bounded(labels))
    },
    observe(name, labels, seconds) {
      const { histogram, bounded } = histogramOf[name]
      histogram.observe(bounded(labels), seconds)
    },
    watch(name, read) {
      const { name: shown, help, labels } = gauges[name]
      const gauge: Gauge = new Gauge({
        name: shown,
        help,
        labelNames: [...labels],
        registers: [register],
        collect: async () => setLevels(gauge, read),
      })
    },
    contentType: register.contentType,
    text: async () => register.metrics(),
  }
}

/** What cannot be read is left out: everything else is still worth knowing, then more than ever. */
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

/** Passes labels through as long as there are not too many different ones. */
function createBound(): (labels: Labels) => Labels {
  const known = new Set<string>()
  return function bounded(labels) {
    const combination = Object.values(labels).join('\n')
    if (known.has(combination)) return labels
    if (known.size < MOST_COMBINATIONS) {
      known.add(combination)
      return labels
    }
    return Object.fromEntries(Object.keys(labels).map((label) => [label, 'other']))
  }
}

function mapMeasures<name extends string, measure, made>(
  measures: Readonly<Record<name, measure>>,
  make: (measure: measure) => made,
): Record<name, made> {
  const entries = Object.entries<measure>(measures).map(([name, measure]) => [name, make(measure)])
  return Object.fromEntries(entries) as Record<name, made>
}
