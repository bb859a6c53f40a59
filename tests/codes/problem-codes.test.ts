import { describe, expect, test } from 'vitest'
import { articleFromPage } from '../../src/article/page/from-page.ts'
import { signPreview } from '../../src/http/access/preview-link.ts'
import { signUrl } from '../../src/http/access/signing.ts'
import { checkHost } from '../../src/net/outbound-url.ts'
import { Problem, type ProblemCode, problemStatus } from '../../src/problem.ts'
import { checkFont } from '../../src/type/fonts/check-font.ts'
import { createHeldGate } from '../desk/drawing/held-lane.ts'
import { createPipeline } from '../desk/pipeline.ts'
import { memoryShelf } from '../http/kept-articles.ts'
import { createTestApp, NOW, open, riverPost } from '../http/test-app.ts'
import { createHooks } from '../http/webhooks/hook-app.ts'

type App = ReturnType<typeof createTestApp>['app']

const key = { id: 'k1', secret: 's3cret' }
const card = '/card/headline/og.png?title=Hello'

const aCard = {
  article: { title: 'Hello', lang: 'en', dir: 'ltr', authors: [], tags: [] },
  brand: riverPost,
  template: 'headline',
  format: 'og',
  type: 'png',
} as const

async function getSigned(path: string, app: App = createTestApp().app) {
  return app.request(await signUrl(path, key))
}

async function post(path: string, body: string, headers: Record<string, string> = {}) {
  const usual = { 'content-type': 'application/json', authorization: 'Bearer alpha-key' }
  const { desk } = createPipeline()
  const { app } = createTestApp({ desk, articles: desk.articles })
  return app.request(path, { method: 'POST', body, headers: { ...usual, ...headers } })
}

const postArticle = async (article: unknown) => post('/v1/articles', JSON.stringify(article))

function thrown(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}

/** Every code, with a request or call that causes it. The compiler reports missing ones. */
const refusals: Readonly<Record<ProblemCode, () => Promise<unknown>>> = {
  'malformed-json': async () => post('/v1/cards', '{"article":'),
  'invalid-input': async () => postArticle({ lang: 'en' }),
  'unknown-template': async () => getSigned('/card/nope/og.png?title=x'),
  'unknown-format': async () => getSigned('/card/headline/ogg.png?title=x'),
  'unknown-type': async () => getSigned('/card/headline/og.gif?title=x'),
  'not-found': async () => createTestApp().app.request('/nowhere'),
  'method-not-allowed': async () => createTestApp().app.request('/healthz', { method: 'DELETE' }),
  'too-large': async () => post('/v1/cards', `"${'x'.repeat(40_000_000)}"`),
  'unsupported-media': async () => post('/v1/cards', 'a=1', { 'content-type': 'text/plain' }),
  'not-a-font': async () => thrown(() => checkFont('fonts/plain.ttf', new Uint8Array(4))),
  'not-an-article': async () =>
    thrown(() => articleFromPage(new TextEncoder().encode('<p>Sign in</p>'), { url: undefined })),
  unreachable: async () => postArticle({ url: 'https://news.example/nowhere' }),
  'forbidden-address': async () =>
    checkHost(new URL('http://169.254.169.254/'), [], 'url').catch((refusal: unknown) => refusal),
  'bad-signature': async () => createTestApp().app.request(card),
  expired: async () => createTestApp().app.request(await signUrl(card, key, { expires: NOW - 1 })),
  unauthorised: async () => post('/v1/cards', '{}', { authorization: '' }),
  async 'not-public'() {
    const { app } = createTestApp({ articles: memoryShelf({ gone: 'removed' }) })
    return app.request('/oembed?url=http://localhost/a/gone')
  },
  'delivery-refused': async () =>
    createHooks().app.request('/webhooks/ghost', { method: 'POST', body: '{}' }),
  'read-only-key': async () => post('/v1/articles', '{}', { authorization: 'Bearer beta-key' }),
  async 'read-only-link'() {
    const link = await signPreview({ expires: NOW + 60, may: 'look' }, key)
    const body = JSON.stringify({ may: 'save' })
    return post(link.replace('/preview', '/preview/link'), body, { authorization: '' })
  },
  'cross-site': async () => post('/preview/session', '{}', { 'sec-fetch-site': 'cross-site' }),
  'too-many-requests': async () => getSigned(card, createTestApp({ allowRender: async () => false }).app),
  async 'not-implemented'() {
    const { app } = createTestApp({ articles: memoryShelf({}) })
    return app.request('/oembed?url=http://localhost/a/english&format=yaml')
  },
  async 'version-conflict'() {
    const { desk } = createPipeline()
    const { app } = createTestApp({ desk, articles: desk.articles })
    const ask = async (path: string, body: object) =>
      app.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer alpha-key' },
        body: JSON.stringify(body),
      })
    const { id } = (await (await ask('/v1/articles', { title: 'Ferry', lang: 'en' })).json()) as {
      id: string
    }
    await ask(`/v1/articles/${id}/versions`, { edits: { section: 'Sea' }, base: 0 })
    return ask(`/v1/articles/${id}/versions`, { edits: { section: 'Harbour' }, base: 0 })
  },
  async busy() {
    const { engine } = createHeldGate()
    const plan = (n: number) => engine.plan({ ...aCard, article: { ...aCard.article, title: `Story ${n}` } })
    const all = Array.from({ length: 102 }, async (_, n) => engine.draw(await plan(n)))
    return Promise.race(all).catch((error: unknown) => error)
  },
  'wrong-host': async () =>
    createTestApp({ settings: open }).app.request('http://rebound.example/v1/cards', { method: 'POST' }),
  unavailable: async () => createTestApp().app.request('/v1/jobs'),
}

/** The code of a refusal, and its status if status line and body agree. */
async function given(refusal: unknown) {
  if (refusal instanceof Problem) return { code: refusal.code, status: problemStatus[refusal.code] }
  if (!(refusal instanceof Response)) throw new Error('neither a problem nor an answer')
  const { code, status } = (await refusal.json()) as { code: string; status: number }
  return { code, status: status === refusal.status ? status : undefined }
}

describe('every problem code is given', () => {
  test.each(Object.entries(refusals))('%s', async (code, refuse) => {
    expect(await given(await refuse())).toEqual({ code, status: problemStatus[code as ProblemCode] })
  })
})
