import { describe, expect, it } from 'vitest'
import { createPipeline } from '../pipeline.ts'
import { url, base, article, target } from '../ferry.ts'

describe('notices', () => {
  it('report a pack that is ready, once for each that is new', async () => {
    const { desk, sent, work } = createPipeline({ targets: [target] })
    await desk.publish({ of: article(), base })
    await work()
    await desk.publish({ of: article(), base })
    await work()
    expect(sent).toHaveLength(1)
    expect(sent[0]?.url).toBe(target.url)
    expect(JSON.parse(sent[0]!.body)).toMatchObject({
      type: 'pack.ready',
      timestamp: '2026-11-20T08:00:00.000Z',
      data: {
        url,
        title: 'The ferry is back',
        cards: expect.arrayContaining([expect.objectContaining({ format: 'og' })]),
      },
    })
    await desk.publish({ of: article({ title: 'Another' }), base })
    await work()
    expect(sent).toHaveLength(2)
  })

  it('wake the workers once the pack is published', async () => {
    const { desk, woken } = createPipeline({ targets: [target, { ...target, url: `${target.url}/2` }] })
    await desk.publish({ of: article(), base })
    const waiting = await desk.jobs.list('waiting', 9)
    expect(waiting).toHaveLength(2)
    expect(woken.toSorted()).toEqual(waiting.map(({ id }) => id).toSorted())
  })

  it('wake the workers once a version is saved', async () => {
    const { desk, woken, work } = createPipeline({ targets: [target] })
    const { id } = await desk.publish({ of: article(), base })
    await work()
    woken.length = 0
    const edits = { 'title.card': 'Ferry back' }
    await desk.save({ id, edits, base: 0, savedBy: 'Mara', address: base })
    const waiting = await desk.jobs.list('waiting', 9)
    expect(waiting).toMatchObject([{ kind: 'notice' }])
    expect(woken).toEqual(waiting.map((job) => job.id))
  })

  it('wake the workers once a delivery has its pack', async () => {
    const { desk, woken, clock } = createPipeline({ targets: [target] })
    await desk.intake.accept('ghost', '1', { kind: 'publish', sourced: article() })
    clock.now += 60_000
    woken.length = 0
    await desk.run((await desk.queue.lease())!)
    const waiting = await desk.jobs.list('waiting', 9)
    expect(waiting).toMatchObject([{ kind: 'notice' }])
    expect(woken).toEqual(waiting.map((job) => job.id))
  })

  it('report one that has failed for good', async () => {
    const { desk, pages, sent, work } = createPipeline({ targets: [target] })
    pages.set(url, '<html></html>')
    await desk.intake.accept('ghost', '1', { kind: 'read', url, ref: '7' })
    await work()
    expect(JSON.parse(sent[0]!.body)).toMatchObject({
      type: 'pack.failed',
      data: { source: 'ghost', ref: '7', url, fault: 'not-an-article' },
    })
  })

  it('are sent again, the same body under the same id, until they are taken', async () => {
    const { desk, sent, counted, work } = createPipeline({ targets: [target], answers: [500, 300, 299] })
    await desk.publish({ of: article(), base })
    await work(400_000)
    expect(sent).toHaveLength(3)
    expect(Object.fromEntries(counted)).toMatchObject({
      'notices pack.ready retry': 2,
      'notices pack.ready sent': 1,
    })
    expect(new Set(sent.map(({ body }) => body)).size).toBe(1)
    expect(new Set(sent.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    const times = sent.map(({ headers }) => Number(headers['webhook-timestamp']))
    expect(times.map((time) => time - times[0]!)).toEqual([0, 5, 305])
  })

  it('are given up when the receiver answers 410', async () => {
    const { desk, sent, counted, work } = createPipeline({ targets: [target], answers: [410] })
    await desk.publish({ of: article(), base })
    await work(400_000)
    expect(sent).toHaveLength(1)
    expect([...counted].filter(([name]) => name.startsWith('notices'))).toEqual([
      ['notices pack.ready dead', 1],
    ])
    expect(await desk.jobs.list('dead', 9)).toMatchObject([{ kind: 'notice', fault: 'not-found' }])
  })
})
