import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { exampleBrand } from '../../../src/article/brand/example-brand.ts'
import type { CardRequest } from '../../../src/card/plan/card-plan.ts'
import { photoFile } from '../../../src/card/photo/photo.ts'
import { createDrawGate } from '../../../src/desk/drawing/draw-gate.ts'
import { createLocalLane } from '../../../src/desk/drawing/local-lane.ts'
import { noMetrics } from '../../../src/desk/metrics.ts'
import { startThread, type ThreadLane } from '../../../src/node/drawing/thread-lane.ts'
import { startThreadPool } from '../../../src/node/drawing/thread-pool.ts'
import { composeEngine } from '../../../src/node/media/engine.ts'
import { scenePhoto } from '../../card/photo/scene-photo.ts'

// Threads run the build.
execFileSync(process.execPath, [join(import.meta.dirname, '../../../src/tools/build.js')])
const engine = await composeEngine()
const gate = createDrawGate({ engine, metrics: noMetrics })
const local = createLocalLane(engine, async () => undefined)
gate.open(local)
const started: ThreadLane[] = []
const faults: unknown[] = []
const pool = startThreadPool({
  gate,
  local,
  threads: 1,
  reportError: (error) => faults.push(error),
  start() {
    const lane = startThread()
    started.push(lane)
    return lane
  },
})
await started[0]!.ready
afterAll(async () => pool.stop())

const request = (more: Partial<CardRequest> = {}): CardRequest => ({
  article: { title: 'जंगल की आग बुझी', lang: 'hi', dir: 'ltr', authors: [], tags: [] },
  brand: exampleBrand,
  template: 'auto',
  format: 'og',
  type: 'auto',
  ...more,
})

describe('a drawing thread', () => {
  it.each([
    ['of letters', async () => request()],
    ['as WebP', async () => request({ type: 'webp' })],
    ['as SVG', async () => request({ type: 'svg' })],
    ['with a photo', async () => request({ photo: await photoFile(await scenePhoto(800, 533)) })],
    [
      'with a photo that cannot be read',
      async () => request({ photo: await photoFile(new TextEncoder().encode('<html>')) }),
    ],
  ])('draws what the process would draw: a card %s', async (_, make) => {
    const plan = await engine.plan(await make())
    const { timings: _timings, ...here } = await engine.draw(plan)
    const { timings, ...there } = await gate.draw(plan)
    expect(there).toEqual(here)
    expect(timings['type']).toBeGreaterThan(0)
  })

  it('that crashes is replaced, and its card drawn by the next one', async () => {
    const plan = await engine.plan(request({ format: 'story', type: 'webp' }))
    const drawing = gate.draw(plan)
    await started[0]!.stop()
    expect((await drawing).width).toBe(1080)
    await expect(started[0]!.draw(plan)).rejects.toThrow('broke down')
    await expect.poll(() => started.length, { timeout: 10_000 }).toBe(2)
    await started[1]!.ready
    expect((await gate.draw(await engine.plan(request({ format: 'square' })))).height).toBe(1080)
    expect(faults).toEqual([])
  })
})
