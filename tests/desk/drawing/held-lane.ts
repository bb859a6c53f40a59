import { createDrawGate } from '../../../src/desk/drawing/draw-gate.ts'
import type { DrawLane } from '../../../src/desk/drawing/lane.ts'
import { type Metrics, noMetrics } from '../../../src/desk/metrics.ts'
import { createFakeEngine, type FakeEngine } from '../../http/fake-engine.ts'

/** A gate in front of one lane that waits for permission to draw. */
export function createHeldGate(metrics: Metrics = noMetrics) {
  const fake = createFakeEngine()
  /** Titles in the order of their start. */
  const begun: string[] = []
  let hold = Promise.withResolvers<void>()
  const lane: DrawLane = {
    room: 1,
    knows: () => false,
    async draw(plan) {
      begun.push(plan.request.article.title)
      await hold.promise
      return fake.draw(plan)
    },
  }
  const gate = createDrawGate({ engine: fake, metrics })
  gate.open(lane)
  const engine: FakeEngine & typeof gate = { ...gate, drawn: fake.drawn }
  return {
    engine,
    begun,
    lane,
    release: () => hold.resolve(),
    hold: () => void (hold = Promise.withResolvers<void>()),
  }
}
