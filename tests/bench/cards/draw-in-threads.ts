import { templates } from '../../../templates/all.ts'
import { noMetrics } from '../../../src/desk/metrics.ts'
import { composeDrawing } from '../../../src/node/drawing/compose-drawing.ts'
import { articleAt, brand } from './draw-handbill.ts'

/** The engine as in a server: behind its gate, drawing in threads. Requires a built dist/. */
export async function openThreads(): Promise<(n: number) => Promise<Uint8Array>> {
  const { engine, start } = await composeDrawing({
    templates,
    metrics: noMetrics,
    threads: undefined,
    reportError: (error) => {
      throw error
    },
  })
  start()
  return async (n) => {
    const article = articleAt(n)
    const plan = await engine.plan({ article, brand, template: 'headline', format: 'og', type: 'png' })
    return (await engine.draw(plan)).bytes
  }
}
