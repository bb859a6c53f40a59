import { describe, expect, it } from 'vitest'
import { exampleBrand } from '../../../src/article/brand/example-brand.ts'
import type { DrawPriority } from '../../../src/card/engine.ts'
import { createDrawGate } from '../../../src/desk/drawing/draw-gate.ts'
import { type DrawLane, LaneLost } from '../../../src/desk/drawing/lane.ts'
import { noMetrics } from '../../../src/desk/metrics.ts'
import { createFakeEngine } from '../../http/fake-engine.ts'
import { createHeldGate } from './held-lane.ts'

const request = (title: string) =>
  ({
    article: { title, lang: 'en', dir: 'ltr', authors: [], tags: [] },
    brand: exampleBrand,
    template: 'headline',
    format: 'og',
    type: 'png',
  }) as const

/** Name of a title's photo: its first word. */
function photoOf(title: string): string | undefined {
  return title.split(' ')[0]
}

describe('drawings', () => {
  it('that are equal and under way are shared, with a deadline for each caller', async () => {
    const { engine, release } = createHeldGate()
    const plan = await engine.plan(request('Low tide'))
    const impatient = AbortSignal.timeout(5)
    const [left, ...got] = await Promise.allSettled([
      engine.draw(plan, { signal: impatient }),
      ...Array.from({ length: 100 }, async (_, n) => {
        if (n === 50) setTimeout(release, 20)
        return engine.draw(await engine.plan(request('Low tide')))
      }),
    ])
    expect(left).toMatchObject({ status: 'rejected', reason: { name: 'TimeoutError' } })
    expect(got.filter(({ status }) => status === 'fulfilled')).toHaveLength(100)
    expect(engine.drawn).toHaveLength(1)
  })

  it('start by urgency, then in the order of the calls', async () => {
    const { engine, begun, release } = createHeldGate()
    const ask = async (title: string, priority: DrawPriority) =>
      engine.draw(await engine.plan(request(title)), { priority })
    const all = [
      ask('under way', 'job'),
      ask('job 1', 'job'),
      ask('findings', 'findings'),
      ask('preview', 'preview'),
      ask('job 2', 'job'),
      ask('crawler', 'crawler'),
      ask('job 2', 'crawler'),
    ]
    await new Promise((resolve) => setImmediate(resolve))
    release()
    await Promise.all(all)
    expect(begun).toEqual(['under way', 'crawler', 'job 2', 'preview', 'findings', 'job 1'])
  })

  it('that have no waiting caller are not started', async () => {
    const { engine, begun, release } = createHeldGate()
    const first = engine.draw(await engine.plan(request('under way')))
    const asker = new AbortController()
    const second = engine.draw(await engine.plan(request('left')), { signal: asker.signal })
    asker.abort()
    await expect(second).rejects.toThrow('aborted')
    release()
    await first
    expect(begun).toEqual(['under way'])
  })

  it('are refused when too many wait, except for required ones', async () => {
    const { engine, release } = createHeldGate()
    const ask = async (n: number, priority: 'caller' | 'stand-in') =>
      engine.draw(await engine.plan(request(`${priority} ${n}`)), { priority })
    const asked = Promise.allSettled(Array.from({ length: 150 }, async (_, n) => ask(n, 'caller')))
    const standIn = ask(0, 'stand-in')
    await new Promise((resolve) => setImmediate(resolve))
    release()
    const refused = (await asked).filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(49)
    expect(refused[0]).toMatchObject({ reason: { code: 'busy' } })
    expect((await standIn).width).toBe(1200)
  })

  it('go to the thread that has their photo, else to one while no thread has it, else to any', async () => {
    const fake = createFakeEngine()
    const gate = createDrawGate({ engine: fake, metrics: noMetrics })
    const begun: string[] = []
    const holds = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    holds.forEach(({ promise }, at) => {
      const known = new Set<string | undefined>()
      gate.open({
        room: 1,
        knows: ({ request: { article } }) => known.has(photoOf(article.title)),
        async draw(plan) {
          const { title } = plan.request.article
          known.add(photoOf(title))
          begun.push(`${title} in ${at}`)
          await promise
          return fake.draw(plan)
        },
      })
    })
    const ask = async (title: string) => gate.draw(await gate.plan(request(title)))
    const all = ['boat 1', 'pier 1', 'boat 2', 'tide 1', 'boat 3'].map(ask)
    await new Promise((resolve) => setImmediate(resolve))
    expect(begun).toEqual(['boat 1 in 0', 'pier 1 in 1'])
    // The other lane has the boat, so the tide comes before it, and then the rest.
    holds[1]!.resolve()
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(begun.slice(2)).toEqual(['tide 1 in 1', 'boat 2 in 1', 'boat 3 in 1'])
    holds[0]!.resolve()
    await Promise.all(all)
  })

  it('whose thread broke down are drawn by another, a limited number of times', async () => {
    const fake = createFakeEngine()
    const gate = createDrawGate({ engine: fake, metrics: noMetrics })
    let broken = 0
    const breaking = (): DrawLane => ({
      room: 1,
      knows: () => false,
      async draw() {
        broken++
        gate.open(
          broken < 2 ? { room: 1, knows: () => false, draw: async (plan) => fake.draw(plan) } : breaking(),
        )
        throw new LaneLost('out of memory')
      },
    })
    gate.open(breaking())
    await gate.draw(await gate.plan(request('survives')))
    expect([broken, fake.drawn.length]).toEqual([1, 1])

    const hopeless = createDrawGate({ engine: fake, metrics: noMetrics })
    const deadly: DrawLane = {
      room: 1,
      knows: () => false,
      async draw() {
        hopeless.open({ ...deadly })
        throw new LaneLost('out of memory')
      },
    }
    hopeless.open(deadly)
    await expect(hopeless.draw(await hopeless.plan(request('kills')))).rejects.toThrow('out of memory')
  })
})
