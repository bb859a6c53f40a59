import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { counters, durations, gauges } from '../../src/desk/metrics.ts'
import { createPrometheus } from '../../src/node/server/prometheus.ts'

const file = join(import.meta.dirname, '../../docs/grafana-dashboard.json')
const dashboard = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly panels: readonly { readonly targets: readonly { readonly expr: string }[] }[]
}
const shown = new Set(
  dashboard.panels.flatMap(({ targets }) =>
    targets.flatMap(({ expr }) => expr.match(/\b(?:handbill|nodejs|process)_\w+/g) ?? []),
  ),
)

test('the dashboard shows every metric, and no other', async () => {
  const text = await createPrometheus({ version: '1.2.3' }).text()
  const told = new Set(text.match(/^# TYPE (\S+)/gm)?.map((line) => line.slice('# TYPE '.length)))
  for (const { name } of Object.values(gauges)) told.add(name)
  const unknown = [...shown].filter((name) => !told.has(name.replace(/_bucket$/, '')))
  expect(unknown).toEqual([])
  const ours = [...Object.values(counters), ...Object.values(durations), ...Object.values(gauges)]
  const unseen = ours.filter(({ name }) => !shown.has(name) && !shown.has(`${name}_bucket`))
  expect(unseen.map(({ name }) => name)).toEqual([])
})
