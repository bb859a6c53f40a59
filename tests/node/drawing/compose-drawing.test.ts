import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { templates } from '../../../templates/all.ts'
import { exampleBrand } from '../../../src/article/brand/example-brand.ts'
import { noMetrics } from '../../../src/desk/metrics.ts'
import { composeDrawing } from '../../../src/node/drawing/compose-drawing.ts'

const PLANS = 20

it('other requests are answered between the plans of many cards', async () => {
  const { engine } = await composeDrawing({
    templates,
    metrics: noMetrics,
    threads: 0,
    reportError: (error) => {
      throw error
    },
  })
  let planned = 0
  const plans = Array.from({ length: PLANS }, async (_, n) => {
    const article = { title: `Boat ${n} is late`, lang: 'en', dir: 'ltr', authors: [], tags: [] } as const
    await engine.plan({ article, brand: exampleBrand, template: 'auto', format: 'og', type: 'auto' })
    planned++
  })
  await setImmediate()
  expect(planned).toBeLessThan(PLANS / 2)
  await Promise.all(plans)
  expect(planned).toBe(PLANS)
})
