import { expect, it } from 'vitest'
import { createPrometheus } from '../../../src/node/server/prometheus.ts'

const lines = async (prometheus: ReturnType<typeof createPrometheus>) => (await prometheus.text()).split('\n')

it('counts by labels', async () => {
  const prometheus = createPrometheus({ version: '1.2.3' })
  prometheus.count('deliveries', { source: 'ghost', outcome: 'accepted' })
  prometheus.count('deliveries', { source: 'ghost', outcome: 'accepted' })
  prometheus.count('deliveries', { source: 'ghost', outcome: 'bad-signature' })
  expect(await lines(prometheus)).toEqual(
    expect.arrayContaining([
      '# TYPE handbill_deliveries_total counter',
      'handbill_deliveries_total{source="ghost",outcome="accepted"} 2',
      'handbill_deliveries_total{source="ghost",outcome="bad-signature"} 1',
      'handbill_build_info{version="1.2.3"} 1',
    ]),
  )
})

it('measures in seconds', async () => {
  const prometheus = createPrometheus({ version: '1' })
  prometheus.observe('drawTime', { template: 'headline', format: 'og' }, 0.004)
  prometheus.observe('drawTime', { template: 'headline', format: 'og' }, 0.3)
  expect(await lines(prometheus)).toEqual(
    expect.arrayContaining([
      '# TYPE handbill_card_draw_seconds histogram',
      'handbill_card_draw_seconds_bucket{le="0.0025",template="headline",format="og"} 0',
      'handbill_card_draw_seconds_bucket{le="0.005",template="headline",format="og"} 1',
      'handbill_card_draw_seconds_bucket{le="+Inf",template="headline",format="og"} 2',
      'handbill_card_draw_seconds_sum{template="headline",format="og"} 0.304',
    ]),
  )
})

it('reads gauges at each scrape, and drops former labels', async () => {
  const prometheus = createPrometheus({ version: '1' })
  let levels = [{ labels: { state: 'waiting' }, value: 3 }]
  prometheus.watch('jobs', async () => levels)
  expect(await lines(prometheus)).toContain('handbill_jobs{state="waiting"} 3')
  levels = [{ labels: { state: 'dead' }, value: 1 }]
  const later = await lines(prometheus)
  expect(later).toContain('handbill_jobs{state="dead"} 1')
  expect(later.filter((line) => line.includes('waiting'))).toEqual([])
})

it('leaves out a gauge that cannot be read', async () => {
  const prometheus = createPrometheus({ version: '1' })
  prometheus.watch('jobs', async () => Promise.reject(new Error('database is locked')))
  expect((await lines(prometheus)).filter((line) => line.startsWith('handbill_jobs{'))).toEqual([])
  expect(await lines(prometheus)).toContain('handbill_build_info{version="1"} 1')
})

it('describes the process', async () => {
  const text = await createPrometheus({ version: '1' }).text()
  for (const name of [
    'process_cpu_seconds_total',
    'process_resident_memory_bytes',
    'nodejs_eventloop_lag_p99_seconds',
  ])
    expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'))
  // Its observer would run at every collection.
  expect(text).not.toContain('nodejs_gc')
})

it('limits the number of label values', async () => {
  const prometheus = createPrometheus({ version: '1' })
  for (let at = 0; at < 2000; at++)
    prometheus.count('deliveries', { source: `made-up-${at}`, outcome: 'ignored' })
  prometheus.count('deliveries', { source: 'made-up-7', outcome: 'ignored' })
  const counted = (await lines(prometheus)).filter((line) => line.startsWith('handbill_deliveries_total{'))
  expect(counted.length).toBe(501)
  expect(counted).toContain('handbill_deliveries_total{source="other",outcome="other"} 1500')
  expect(counted).toContain('handbill_deliveries_total{source="made-up-7",outcome="ignored"} 2')
})

it('escapes label values', async () => {
  const prometheus = createPrometheus({ version: '1' })
  prometheus.count('deliveries', { source: 'a"b\\c\nd', outcome: 'ignored' })
  expect(await lines(prometheus)).toContain(
    'handbill_deliveries_total{source="a\\"b\\\\c\\nd",outcome="ignored"} 1',
  )
})

it('counts observations beyond the last bucket', async () => {
  const prometheus = createPrometheus({ version: '1' })
  prometheus.observe('deliveryTime', { source: 'ghost' }, 10)
  prometheus.observe('deliveryTime', { source: 'ghost' }, 11)
  expect(await lines(prometheus)).toEqual(
    expect.arrayContaining([
      'handbill_delivery_duration_seconds_bucket{le="5",source="ghost"} 0',
      'handbill_delivery_duration_seconds_bucket{le="10",source="ghost"} 1',
      'handbill_delivery_duration_seconds_bucket{le="+Inf",source="ghost"} 2',
      'handbill_delivery_duration_seconds_count{source="ghost"} 2',
      'handbill_delivery_duration_seconds_sum{source="ghost"} 21',
    ]),
  )
})

it('writes what Prometheus can read: every line a comment or a value, every name described once', async () => {
  const prometheus = createPrometheus({ version: '1' })
  prometheus.count('requests', { method: 'GET', route: '/cards/:id/*', status: '200' })
  prometheus.watch('jobs', async () => [{ labels: { state: 'dead' }, value: 1 }])
  const text = await prometheus.text()
  const odd = text
    .split('\n')
    .filter(
      (line) =>
        !/^(?:|# (?:HELP|TYPE) \w+ .+|\w+(?:\{\w+="[^"]*"(?:,\w+="[^"]*")*\})? (?:[\d.eE+-]+|Nan))$/.test(
          line,
        ),
    )
  expect(odd).toEqual([])
  const described = Array.from(text.matchAll(/^# TYPE (\w+)/gm), ([, name]) => name)
  expect(new Set(described).size).toBe(described.length)
})
