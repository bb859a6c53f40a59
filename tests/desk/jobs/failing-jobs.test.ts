import { describe, expect, it } from 'vitest'
import { createFakeEngine } from '../../http/fake-engine.ts'
import { createPipeline } from '../pipeline.ts'
import { url, article, page, target } from '../ferry.ts'

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
