import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { counters, durations, gauges, type Level, type Metrics } from '../../desk/metrics.ts'
import type { Exposition } from '../../http/deps.ts'
import { createCounter, createHistogram } from './tally.ts'

export interface Prometheus extends Metrics, Exposition {}

/** Counts in memory, with what is known of the process itself (`process_*`, `nodejs_*`), in Prometheus' text format. */
export function createPrometheus({ version }: { readonly version: string }): Prometheus {
  const register = new Registry()
  collectDefaultMetrics({ register })
  new Gauge({
    name: 'handbill_build_info',
    help: 'Always 1; the version is in the label.',
    labelNames: ['version'],
    registers: [register],
  }).set({ version }, 1)
  const counterOf = mapMeasures(counters, createCounter)
  const histogramOf = mapMeasures(durations, createHistogram)
  const tallies = [...Object.values(counterOf), ...Object.values(histogramOf)]

  return {
    count: (name, labels) => counterOf[name].count(labels),
    observe: (name, labels, seconds) => histogramOf[name].observe(labels, seconds),
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
    async text() {
      const own = tallies.flatMap((tally) => tally.lines()).join('\n')
      return `${own}\n${await register.metrics()}`
    },
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

function mapMeasures<name extends string, measure, made>(
  measures: Readonly<Record<name, measure>>,
  make: (measure: measure) => made,
): Record<name, made> {
  const entries = Object.entries<measure>(measures).map(([name, measure]) => [name, make(measure)])
  return Object.fromEntries(entries) as Record<name, made>
}
