import { describe, expect, it } from 'vitest'
import type { SourcedArticle } from '../../src/article/article.ts'
import { articleFromJson } from '../../src/article/json/from-json.ts'
import { idOfUrl } from '../../src/desk/articles/article-id.ts'
import { imagePath } from '../../src/desk/store/card-store.ts'
import { photoPath } from '../../src/desk/store/photo-store.ts'
import { Problem } from '../../src/problem.ts'
import { createFakeEngine } from '../http/fake-engine.ts'
import { createPipeline } from './pipeline.ts'

const url = 'https://news.example/ferry'
const base = 'https://cards.example.org'

function article(fields: object = {}): SourcedArticle {
  return articleFromJson({ url, title: 'The ferry is back', lang: 'en', ...fields })
}

/** An article without an address. */
const bare = (fields: object) => articleFromJson({ title: 'Bare', lang: 'en', ...fields })

const page = (title: string, canonical: string) =>
  `<html lang="en"><head><title>${title}</title><meta property="og:title" content="${title}">` +
  `<link rel="canonical" href="${canonical}"></head><body><p>Words.</p></body></html>`

const png = 'data:image/png;base64,iVBORw0KGgo='

async function titleOf(desk: ReturnType<typeof createPipeline>['desk'], id: string | undefined) {
  const kept = await desk.articles.get(id ?? '')
  return typeof kept === 'object' ? kept.pack.article.title : kept
}

describe('publishing while the caller waits', () => {
  it('keeps the pack with cards of every format, and draws nothing again that it has drawn', async () => {
    const { desk, engine } = createPipeline()
    const first = await desk.publish({ of: article(), base })
    expect(engine.drawn).toHaveLength(6)
    const again = await desk.publish({ of: article(), base })
    expect(engine.drawn).toHaveLength(6)
    expect(again).toMatchObject({ id: first.id, pack: first.pack, current: true })
    const wanted = { id: first.id, format: 'og', type: 'png' } as const
    expect(await desk.cards.find(wanted)).toMatchObject({ kind: 'card', exact: true })
  })

  it('gives one id to one address, and to the same words without an address', async () => {
    const { desk } = createPipeline()
    const idOf = async (of: SourcedArticle) => (await desk.publish({ of, base })).id
    expect(await idOf(article({ title: 'Corrected', url: `${url}?utm_source=x#top` }))).toBe(
      await idOf(article()),
    )
    expect(await idOf(bare({}))).toBe(await idOf(bare({ image: { url: png } })))
    expect(await idOf(bare({}))).not.toBe(await idOf(bare({ section: 'City' })))
  })

  it('reads a page, and knows the article by both its addresses from then on', async () => {
    const { desk, pages } = createPipeline()
    pages.set(`${url}/amp`, page('The ferry is back', url))
    const { id } = await desk.publish({ of: { url: `${url}/amp` }, base })
    expect((await desk.publish({ of: article(), base })).id).toBe(id)
    expect(await desk.articles.byUrl(`${url}/amp`)).toMatchObject({ id })
  })

  it('names the error of an address, and stores nothing', async () => {
    const { desk } = createPipeline()
    await expect(desk.publish({ of: { url: `${url}/gone` }, base })).rejects.toMatchObject({
      code: 'unreachable',
    })
    expect((await desk.articles.list({ limit: 9 })).articles).toEqual([])
  })

  it('keeps the photo by its bytes, and draws with it', async () => {
    const { desk, engine, photos, files } = createPipeline()
    photos.set('https://news.example/p.jpg', Uint8Array.of(1, 2, 3))
    const of = article({ image: { url: 'https://news.example/p.jpg' } })
    const { id } = await desk.publish({ of, base })
    expect(engine.drawn[0]?.photo?.bytes).toEqual(Uint8Array.of(1, 2, 3))
    const { photo } = (await desk.articles.madeOf(id))!
    expect(files.get(photoPath(photo!))).toEqual(Uint8Array.of(1, 2, 3))
  })

  it('makes a pack without a photo that cannot be had, and says so', async () => {
    const { desk } = createPipeline()
    const of = article({ image: { url: 'https://news.example/lost.jpg' } })
    const { pack } = await desk.publish({ of, base })
    expect(pack.verdicts).toMatchObject([{ code: 'photo-missing', severity: 'warning' }])
  })
})

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

describe('work that fails', () => {
  it('is retried, each time later, and is then dead; and can be restarted', async () => {
    const { desk, pages, work, clock } = createPipeline()
    const address = 'https://news.example/soon'
    await desk.intake.accept('ghost', '1', { kind: 'read', url: address })
    const begun = clock.now
    await work(700_000)
    expect(await desk.jobs.list('waiting', 9)).toMatchObject([{ attempts: 6, fault: 'unreachable' }])
    await work(700_000)
    const [dead] = await desk.jobs.list('dead', 9)
    expect(dead).toMatchObject({ attempts: 7, subject: address, error: expect.stringContaining('404') })
    expect((dead?.endedAt ?? 0) - begun).toBe(500 + (2 + 5 + 15 + 60 + 180 + 600) * 1000)
    pages.set(address, page('Here now', address))
    await desk.jobs.retry(dead!.id)
    await work()
    expect(await desk.articles.byUrl(address)).toMatchObject({ pack: { article: { title: 'Here now' } } })
  })

  it('through its input is dead at once', async () => {
    const { desk, pages, work } = createPipeline()
    pages.set(url, '<html><body></body></html>')
    await desk.intake.accept('ghost', '1', { kind: 'read', url })
    await work()
    expect(await desk.jobs.list('dead', 9)).toMatchObject([{ attempts: 1, fault: 'not-an-article' }])
  })

  it('resumes where it stopped, without fetching again what it has', async () => {
    let broken = true
    const engine = createFakeEngine({
      fault: ({ format }) => (broken && format === 'square' ? new Error('no memory') : undefined),
    })
    const { desk, pages, photos, asked, faults, work } = createPipeline({ engine })
    pages.set(
      url,
      page('Read once', url).replace(
        '</head>',
        '<meta property="og:image" content="https://news.example/p.jpg"></head>',
      ),
    )
    photos.set('https://news.example/p.jpg', Uint8Array.of(9))
    await desk.intake.accept('ghost', '1', { kind: 'read', url })
    await work()
    const drawnBefore = engine.drawn.length
    expect(drawnBefore).toBe(3)
    expect(faults).toMatchObject([{ message: 'no memory' }])
    expect(await desk.jobs.list('waiting', 9)).toMatchObject([{ fault: 'internal' }])
    broken = false
    photos.set('https://news.example/p.jpg', Uint8Array.of(7))
    await work(5000)
    expect(asked).toEqual([url, 'https://news.example/p.jpg'])
    // Six cards, and the photo without text in three shapes.
    expect(engine.drawn).toHaveLength(9)
    expect(engine.drawn.every(({ photo }) => photo?.bytes[0] === 9)).toBe(true)
    expect(await desk.articles.byUrl(url)).toMatchObject({ pack: { article: { title: 'Read once' } } })
  })

  it('of a worker that died is done by another, and ends once', async () => {
    const { desk, work, clock, sent } = createPipeline({ targets: [target] })
    await desk.intake.accept('ghost', '1', { kind: 'publish', sourced: article() })
    clock.now += 500
    const lost = (await desk.queue.lease())!
    clock.now += 10_000
    await work()
    expect(sent).toHaveLength(1)
    // The first worker was only slow, and finishes now.
    await desk.run(lost)
    await work()
    expect(sent).toHaveLength(1)
    expect(await desk.jobs.list('done', 9)).toHaveLength(2)
  })
})

const target = { url: 'https://hooks.example/in', secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' }

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

describe('the sweep', () => {
  it('deletes what no article has shown for its retention time, and keeps what is shown', async () => {
    const { desk, files, clock } = createPipeline()
    const { id, pack: first } = await desk.publish({ of: article(), base })
    clock.now += 5000
    const { pack: second } = await desk.publish({ of: article({ title: 'Corrected' }), base })
    const has = (version: string) => files.has(imagePath(version))
    const [old, current] = [first.cards[0]!.version, second.cards[0]!.version]
    clock.now += 1000
    expect(await desk.sweep()).toMatchObject({ cards: 0 })
    const wanted = { id, format: 'og', type: 'png', version: old } as const
    expect(await desk.cards.find(wanted)).toMatchObject({ exact: true, version: old })
    clock.now += 1
    expect(await desk.sweep()).toMatchObject({ cards: 6 })
    expect([has(old), has(current)]).toEqual([false, true])
    expect(await desk.cards.find(wanted)).toMatchObject({ kind: 'card', exact: false, version: current })
  })

  it('deletes the cards of a removed article at once, but not those that another shares', async () => {
    const { desk, files } = createPipeline()
    const words = { title: 'Same words', lang: 'en' }
    const one = await desk.publish({ of: articleFromJson({ ...words, section: 'A' }), base })
    const other = await desk.publish({ of: articleFromJson({ ...words, section: 'B' }), base })
    await desk.remove(one.id)
    expect(await desk.sweep()).toMatchObject({ cards: 6 })
    expect(files.has(imagePath(one.pack.cards[0]!.version))).toBe(false)
    expect(files.has(imagePath(other.pack.cards[0]!.version))).toBe(true)
  })

  it('keeps photos that packs use, or waiting jobs will', async () => {
    const { desk, files, clock, work } = createPipeline()
    const { id } = await desk.publish({ of: article({ image: { url: png } }), base })
    const other = article({ url: `${url}/2`, image: { url: 'data:image/png;base64,AAAA' } })
    await desk.intake.accept('ghost', '1', { kind: 'publish', sourced: other })
    clock.now += 3 * 86_400_000
    expect(await desk.sweep()).toMatchObject({ photos: 0 })
    await work()
    await desk.remove(id)
    expect(await desk.sweep()).toMatchObject({ photos: 1 })
    expect([...files.keys()].filter((path) => path.startsWith('photos/'))).toHaveLength(1)
  })
})

describe('cards for crawlers', () => {
  it('are drawn again when their image was lost, from what they were made of', async () => {
    const { desk, files, engine } = createPipeline()
    const { id, pack } = await desk.publish({ of: article(), base })
    const { version } = pack.cards[0]!
    files.delete(imagePath(version))
    const wanted = { id, format: 'og', type: 'png' } as const
    expect(await desk.cards.find(wanted)).toMatchObject({ kind: 'card', exact: true })
    expect(engine.drawn).toHaveLength(7)
  })

  it('are the last good ones when nothing can be drawn', async () => {
    let broken = false
    const engine = createFakeEngine({ fault: () => (broken ? new Error('no memory') : undefined) })
    const { desk, files } = createPipeline({ engine })
    const { id, pack: first } = await desk.publish({ of: article(), base })
    const { pack } = await desk.publish({ of: article({ title: 'Corrected' }), base })
    files.delete(imagePath(pack.cards[0]!.version))
    broken = true
    expect(await desk.cards.find({ id, format: 'og', type: 'png' })).toMatchObject({
      kind: 'card',
      exact: false,
      version: first.cards[0]!.version,
    })
    files.clear()
    expect(await desk.cards.find({ id, format: 'og', type: 'png' })).toMatchObject({ kind: 'nothing-yet' })
  })

  it('are never of another type than was asked for, of an old version neither', async () => {
    const { desk } = createPipeline()
    const { id, pack: first } = await desk.publish({ of: article(), base })
    await desk.publish({ of: article({ title: 'Corrected' }), base })
    await desk.cards.find({ id, format: 'og', type: 'webp' })
    const wanted = { id, format: 'og', type: 'jpg', version: first.cards[0]!.version } as const
    expect(await desk.cards.find(wanted)).toMatchObject({ exact: false, card: { type: 'jpg' } })
  })

  it('come in another type when asked for, and are found the next time, after a sweep too', async () => {
    const { desk, engine, clock } = createPipeline()
    const { id } = await desk.publish({ of: article(), base })
    const wanted = { id, format: 'og', type: 'webp' } as const
    expect(await desk.cards.find(wanted)).toMatchObject({ kind: 'card', exact: true, card: { type: 'webp' } })
    await desk.cards.find(wanted)
    expect(engine.drawn).toHaveLength(7)
    // An article names it now, so a sweep keeps it.
    clock.now += 100_000
    expect(await desk.sweep()).toMatchObject({ cards: 0 })
    await desk.cards.find(wanted)
    expect(engine.drawn).toHaveLength(7)
    await desk.publish({ of: article({ title: 'Corrected' }), base })
    expect(await desk.cards.find(wanted)).toMatchObject({ card: { lines: { headline: ['Corrected'] } } })
  })

  it('stay when the sweep comes, in another type too, while their article shows them', async () => {
    const { desk, clock, files } = createPipeline()
    const { id } = await desk.publish({ of: article(), base })
    const wanted = { id, format: 'og', type: 'webp' } as const
    const found = await desk.cards.find(wanted)
    clock.now += 10_000
    await desk.sweep()
    expect(found.kind === 'card' && files.has(imagePath(found.version))).toBe(true)
  })
})
