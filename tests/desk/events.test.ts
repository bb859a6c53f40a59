import { describe, expect, it } from 'vitest'
import { idOfUrl } from '../../src/desk/articles/article-id.ts'
import { Problem } from '../../src/problem.ts'
import { createPipeline } from './pipeline.ts'
import { url, article, page, titleOf } from './ferry.ts'

describe('events that are accepted', () => {
  it('become packs, and answer with the id at once where it can be known', async () => {
    const { desk, work, pages } = createPipeline()
    const { id, repeated } = await desk.intake.accept('ghost', 'd1', { kind: 'publish', sourced: article() })
    expect([repeated, await desk.articles.get(id!), await desk.articles.isExpected(id!)]).toEqual([
      false,
      undefined,
      true,
    ])
    pages.set('https://news.example/read', page('Read from its page', 'https://news.example/read'))
    const read = await desk.intake.accept('prismic', 'd1', { kind: 'read', url: 'https://news.example/read' })
    expect(read.id).toBeUndefined()
    expect(await work()).toBe(2)
    expect(await titleOf(desk, id)).toBe('The ferry is back')
    expect(await desk.articles.byUrl('https://news.example/read')).toMatchObject({
      pack: { article: { title: 'Read from its page' } },
    })
    const known = await desk.intake.accept('prismic', 'd2', {
      kind: 'read',
      url: 'https://news.example/read',
    })
    expect(known.id).toMatch(/^[a-z2-7]{16}$/)
  })

  it('are accepted once, however often they are delivered', async () => {
    const { desk, work } = createPipeline()
    const event = { kind: 'publish', sourced: article() } as const
    const [first, second] = await Promise.all([
      desk.intake.accept('ghost', 'd1', event),
      desk.intake.accept('ghost', 'd1', event),
    ])
    expect([first.repeated, second.repeated].toSorted()).toEqual([false, true])
    expect(await work()).toBe(1)
    expect(await desk.intake.accept('ghost', 'd1', event)).toEqual({ id: first.id, repeated: true })
    expect((await desk.intake.accept('strapi', 'd1', event)).repeated).toBe(false)
  })

  it('in a burst about one article end in one piece of work, the latest', async () => {
    const { desk, engine, work } = createPipeline()
    const publish = async (delivery: string, title: string, at: number) =>
      desk.intake.accept('ghost', delivery, { kind: 'publish', sourced: article({ title }), ref: '7', at })
    await publish('1', 'Draft', 10)
    await publish('2', 'Final', 30)
    const { id } = await publish('3', 'Late and old', 20)
    expect(await work()).toBe(2)
    expect(await titleOf(desk, id)).toBe('Final')
    expect(new Set(engine.drawn.map(({ article: { title } }) => title))).toEqual(
      new Set(['Final', 'Late and old']),
    )
    expect((await desk.jobs.list('replaced', 9)).length).toBe(1)
  })

  it('that are older never overwrite newer ones, and never bring back what was removed', async () => {
    const { desk, work, clock } = createPipeline()
    const at = clock.now - 1000
    const publish = async (delivery: string, title: string, when: number) =>
      desk.intake.accept('ghost', delivery, {
        kind: 'publish',
        sourced: article({ title }),
        ref: '7',
        at: when,
      })
    const { id } = await publish('1', 'New', at)
    await work()
    await publish('2', 'Old', at - 1)
    await work()
    expect(await titleOf(desk, id)).toBe('New')
    await desk.intake.accept('ghost', '3', { kind: 'remove', ref: '7', at: at + 5 })
    await work()
    expect(await titleOf(desk, id)).toBe('removed')
    await publish('4', 'Older than its removal', at + 4)
    await work()
    expect(await titleOf(desk, id)).toBe('removed')
    await publish('5', 'Published again', at + 6)
    await work()
    expect(await titleOf(desk, id)).toBe('Published again')
  })

  it('find the article by what the CMS calls it when its address has changed', async () => {
    const { desk, work } = createPipeline()
    const publish = async (delivery: string, address: string) =>
      desk.intake.accept('ghost', delivery, { kind: 'publish', sourced: article({ url: address }), ref: '7' })
    const { id } = await publish('1', url)
    await work()
    expect((await publish('2', `${url}-renamed`)).id).toBe(id)
    await work()
    expect(await desk.articles.byUrl(`${url}-renamed`)).toMatchObject({ id })
    expect(await desk.articles.byUrl(url)).toMatchObject({ id })
  })

  it('from a clock that is ahead do not block later events', async () => {
    const { desk, work, clock } = createPipeline()
    const publish = async (delivery: string, title: string, at?: number) =>
      desk.intake.accept('ghost', delivery, { kind: 'publish', sourced: article({ title }), at })
    const { id } = await publish('1', 'From tomorrow', clock.now + 86_400_000)
    await work()
    await publish('2', 'From today')
    await work()
    expect(await titleOf(desk, id)).toBe('From today')
  })

  it('keep their photo out of the queue', async () => {
    const { desk, records, work, engine } = createPipeline()
    const large = `data:image/png;base64,${'A'.repeat(4_000_000)}`
    await desk.intake.accept('ghost', '1', { kind: 'publish', sourced: article({ image: { url: large } }) })
    expect(await records.first('SELECT length(work) < 5000 AS short FROM jobs', [])).toEqual({ short: 1 })
    await work()
    expect(engine.drawn[0]?.photo?.bytes).toHaveLength(3_000_000)
  })

  it.each([
    [{ kind: 'read', url: 'ftp://news.example/' }, 'url'],
    [{ kind: 'remove' }, 'url'],
  ] as const)('are refused when they name nothing: %j', async (event, field) => {
    const { desk } = createPipeline()
    await expect(desk.intake.accept('ghost', '1', event)).rejects.toMatchObject({
      code: 'invalid-input',
      field,
    })
  })

  it('are refused while the records are down', async () => {
    const { desk, records } = createPipeline()
    records.close()
    const event = { kind: 'publish', sourced: article() } as const
    await expect(desk.intake.accept('ghost', '1', event)).rejects.toMatchObject({ code: 'unavailable' })
  })
})

describe('a delivery that only the CMS can explain', () => {
  const delivery = { payload: { documents: ['X1', 'X2'] }, headers: {}, at: 1_795_161_600_000 }
  const ask = { kind: 'ask', delivery } as const

  it('is asked about until the CMS answers, and then does what it means, once', async () => {
    let answers = 0
    const pipeline = createPipeline({
      async readDelivery(source, deferred) {
        expect([source, deferred]).toEqual(['prismic', delivery])
        answers += 1
        if (answers < 3) throw new Problem('unavailable', 'The CMS answered 500.')
        return {
          events: [
            { kind: 'publish', ref: 'X1', sourced: article() },
            { kind: 'remove', ref: 'X2' },
          ],
          problems: [],
          next: undefined,
        }
      },
    })
    const { desk, work } = pipeline
    expect(await desk.intake.accept('prismic', 'd1', ask)).toEqual({ id: undefined, repeated: false })
    expect(await desk.intake.accept('prismic', 'd1', ask)).toEqual({ id: undefined, repeated: true })
    await work(60_000)
    expect(answers).toBe(3)
    expect(await titleOf(desk, (await idOfUrl(url)) ?? '')).toBe('The ferry is back')
    expect(await desk.jobs.list('dead', 9)).toEqual([])
  })

  it('is dead if no API can be queried, and says so', async () => {
    const { desk, work } = createPipeline()
    await desk.intake.accept('prismic', 'd1', ask)
    await work(3_600_000)
    expect(await desk.jobs.list('dead', 9)).toMatchObject([
      { fault: 'unavailable', error: 'No API of a CMS can be asked.' },
    ])
  })
})
