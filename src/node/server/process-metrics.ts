import { createRequire } from 'node:module'
import type { Registry } from 'prom-client'

/**
 * prom-client's default metrics, without `gc`: its observer runs at every collection, which took a tenth of the time
 * of answering a card from memory.
 */
const names = [
  'eventLoopLag',
  'heapSizeAndUsed',
  'heapSpacesSizeAndUsed',
  'osMemoryHeap',
  'processCpuTotal',
  'processMaxFileDescriptors',
  'processOpenFileDescriptors',
  'processResources',
  'processStartTime',
  'version',
] as const

/** Milliseconds between samples of the event-loop delay. */
const PRECISION_MS = 10

type Collect = (registry: Registry, options: { readonly eventLoopMonitoringPrecision: number }) => void

const require = createRequire(import.meta.url)

/** Adds the metrics of the process, `process_*` and `nodejs_*`; their values are read when scraped. */
export function collectProcessMetrics(registry: Registry): void {
  for (const name of names) {
    const collect = require(`prom-client/lib/metrics/${name}`) as Collect
    collect(registry, { eventLoopMonitoringPrecision: PRECISION_MS })
  }
}
