import { decode } from 'fast-png'
import { describe, expect, it } from 'vitest'
import { createDrawBudget } from '../../../src/node/server/draw-budget.ts'
import { articleFromJson } from '../../../src/article/json/from-json.ts'
import { createHeldGate } from '../../desk/drawing/held-lane.ts'
import { createPipeline } from '../../desk/pipeline.ts'
import { signUrl } from '../../../src/http/access/signing.ts'
import { createTestApp } from '../test-app.ts'

const key = { id: 'k1', secret: 's3cret' }
const base = 'https://cards.example.org'

async function setUp() {
  const held = createHeldGate()
  held.release()
  const pipeline = createPipeline({ engine: held.engine })
  const publish = async (name: string) =>
    pipeline.desk.publish({
      of: articleFromJson({ url: `https://news.example/${name}`, title: name, lang: 'en' }),
      base,
    })
  const allowRender = createDrawBudget()
  const { app } = createTestApp({ engine: held.engine, desk: pipeline.desk, allowRender, now: Date.now })
  return { ...held, app, publish }
}

const asBytes = async (response: Response) => new Uint8Array(await response.arrayBuffer())

describe('under load', () => {
  it('a hundred requests for one card without a key cause one drawing', async () => {
    const { app, engine, publish, begun } = await setUp()
    const { id } = await publish('ferry')
    const before = begun.length
    const answers = await Promise.all(
      Array.from({ length: 100 }, async () => app.request(`/cards/${id}/story.webp`)),
    )
    expect(begun).toHaveLength(before + 1)
    expect(engine.drawn).toHaveLength(before + 1)
    const types = answers.map((answer) => `${answer.status} ${answer.headers.get('content-type')}`)
    expect(new Set(types)).toEqual(new Set(['200 image/webp']))
  })

  it('clients without a key get existing cards past their limit of new ones', async () => {
    const { app, publish, begun } = await setUp()
    const ids = await Promise.all(Array.from({ length: 12 }, async (_, n) => (await publish(`a${n}`)).id))
    const before = begun.length
    const formats = ['og', 'twitter', 'youtube', 'square', 'portrait', 'story']
    const answers = await Promise.all(
      ids.flatMap((id) => formats.map(async (format) => app.request(`/cards/${id}/${format}.webp`))),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    expect(begun).toHaveLength(before + 40)
    const types = answers.map((answer) => answer.headers.get('content-type'))
    expect(types.filter((type) => type === 'image/png')).toHaveLength(72 - 40)
  })

  it('crawlers get the brand’s card, API clients a Retry-After', async () => {
    const { app, hold, release } = await setUp()
    hold()
    const links = await Promise.all(
      Array.from({ length: 210 }, async (_, n) => signUrl(`/card/headline/og.png?title=Story+${n}`, key)),
    )
    const crawlers = links.map(async (link) => app.request(link))
    const callers = Array.from({ length: 110 }, async (_, n) =>
      app.request('/v1/cards', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer alpha-key' },
        body: JSON.stringify({ article: { title: `Story ${n}`, lang: 'en' } }),
      }),
    )
    const refused = (await Promise.race([
      Promise.all(callers).then(() => undefined),
      ...callers.map(async (caller) => {
        const answer = await caller
        return answer.status === 503 ? answer : new Promise<never>(() => undefined)
      }),
    ]))!
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/)
    expect(await refused.json()).toMatchObject({ code: 'busy' })
    // The last one came when the queue was full.
    const last = await crawlers.at(-1)!
    expect([last.status, last.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(decode(await asBytes(last))).toMatchObject({ width: 1200, height: 630 })
    release()
    const statuses = (await Promise.all([...crawlers, ...callers])).map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([200, 503]))
    expect(statuses.slice(0, 210)).toEqual(crawlers.map(() => 200))
  })
})
