import { expect, it } from 'vitest'
import { composeEngine } from '../../src/node/media/engine.ts'
import { Problem } from '../../src/problem.ts'
import { createRandom } from '../post/count/mutations.ts'
import { createPipeline } from '../desk/pipeline.ts'
import { createFakeEngine } from './fake-engine.ts'
import { createHooks } from './webhooks/hook-app.ts'
import { createTestApp, open } from './test-app.ts'

/**
 * For any input the response is the client's error: never a 5xx, and every error a problem document. Mutations come
 * from a seed, named in failures, so that they can be reproduced.
 */
const SEED = 777
const ROUNDS = 19_000
/** A round with the real engine takes longer. */
const ROUNDS_DRAWN = 1_000

const hostileTexts = [
  '',
  ' ',
  '\0',
  '\ud800',
  '\u202e\u2066',
  'ا'.repeat(300),
  'x'.repeat(1_001),
  '<script>alert(1)</script>',
  '&lt;b&gt;&#x110000;&#0;&bogus;',
  '../../etc/passwd',
  '%E0%A4%A',
  '%',
  '👨‍👩‍👧‍👦'.repeat(40),
  '\u0301'.repeat(500),
  'data:,x',
  'data:image/png;base64,@@@@',
  'data:image/png;base64,',
  'javascript:alert(1)',
  'http://[::1',
  '2026-13-45T99:99:99+99:99',
  '-'.repeat(40),
  'x-'.repeat(17),
  'en-u-nu-xxxxxxxxx',
  '__proto__',
  'constructor',
  '1e999',
]

const hostileValues: unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  [],
  {},
  [[[[]]]],
  { __proto__: null, toString: 1 },
  ['a', null, 3],
  { name: { name: {} } },
  Array(100).fill('a'),
]

const articleFields = [
  'title',
  'description',
  'section',
  'authors',
  'publishedAt',
  'modifiedAt',
  'lang',
  'dir',
  'tags',
  'image',
  'site',
  'brand',
  'url',
  'headline',
  'author',
  'nonsense',
]

const parameters = [
  'title',
  'section',
  'author',
  'date',
  'lang',
  'site',
  'description',
  'brand',
  'kid',
  'exp',
  'sig',
  'x',
]

function mutator(random: () => number, everywhere: boolean) {
  const pick = <item>(items: readonly item[]): item => items[Math.floor(random() * items.length)] as item
  const value = (): unknown => (random() < 0.6 ? pick(hostileTexts) : pick(hostileValues))

  function article(): unknown {
    if (random() < 0.05) return value()
    const fields: Record<string, unknown> = { title: 'A title' }
    for (let count = Math.floor(random() * 5); count > 0; count--) {
      const field = pick(articleFields)
      fields[field] =
        random() < 0.3 ? { url: value(), name: value(), width: value(), '@id': value() } : value()
    }
    return fields
  }

  function body(): string {
    const whole: Record<string, unknown> = { article: article() }
    for (const field of ['template', 'format', 'type']) if (random() < 0.15) whole[field] = value()
    const json = JSON.stringify(random() < 0.05 ? value() : whole) ?? ''
    if (random() > 0.2) return json
    const at = Math.floor(random() * json.length)
    return (
      json.slice(0, at) +
      pick(['', '"', '}', '\\', '\ud800', '\0', ',,']) +
      json.slice(at + Math.floor(random() * 3))
    )
  }

  function path(): string {
    const segment = (): string =>
      pick(['headline', 'og.png', 'og', '.', '..', '%2e%2e', '%', '%00', '%ff.png', 'é', ...hostileTexts])
    const base = random() < 0.6 ? '/card/headline/og.png' : `/card/${segment()}/${segment()}`
    const query = Array.from({ length: Math.floor(random() * 5) }, () => {
      const text = pick(hostileTexts)
      return `${pick(parameters)}=${random() < 0.5 ? encodeURIComponent(text.toWellFormed()) : text.replaceAll('#', '')}`
    })
    const other = [
      `/${segment()}`,
      `/problems/${segment()}`,
      `/cards/${segment()}/${segment()}`,
      `/cards/${segment()}/${segment()}/og.png`,
      `/a/${segment()}`,
      `/a/${segment()}/tags`,
      `/embed/${segment()}`,
      `/o/${segment()}/${segment()}`,
      `/v1/articles/${segment()}`,
      `/v1/jobs/${segment()}`,
      `/preview/${segment()}`,
      `/docs/${segment()}`,
    ]
    const asked = `${pick(['/oembed', '/preview', '/v1/articles', '/v1/jobs', '/v1/deliveries'])}?url=${encodeURIComponent(pick(hostileTexts).toWellFormed())}`
    if (everywhere && random() < 0.1) return asked
    return `${pick([base, base, base, pick(everywhere ? other : other.slice(0, 2))])}?${query.join('&')}`
  }

  /** Where to post what. Packs are slow, so they are requested rarely. */
  function target(): string {
    const kind = everywhere ? random() : 1
    if (kind < 0.02) return '/v1/articles'
    if (kind < 0.04) return '/v1/posts'
    if (kind < 0.2) return '/v1/posts/count'
    if (kind < 0.3) return '/v1/articles?async=true'
    return kind < 0.4 ? '/webhooks/ghost' : '/v1/cards'
  }

  function headers(): Record<string, string> {
    const given: Record<string, string> = {
      'content-type': pick(['application/json', 'application/json', 'text/html', 'application/json;;']),
    }
    if (random() < 0.3)
      given['if-none-match'] = pick(['*', '*', '"', 'W/', '"a", "b"', ',,,', 'x'.repeat(4_000)])
    if (random() < 0.3)
      given['authorization'] = pick(['Bearer', 'Bearer x', 'Basic !', 'bearer  alpha-key', '\xff'])
    if (random() < 0.2) given['content-length'] = pick(['-1', '1e9', 'x', '99999999999999999999'])
    if (random() < 0.2) given['x-request-id'] = pick(['', ' ', '\xfe', 'a'.repeat(200)])
    return given
  }

  return { pick, body, path, target, headers }
}

type TestApp = Pick<ReturnType<typeof createTestApp>, 'app' | 'log'>

/** Sends mutations to each app in turn; returns the statuses seen, and each response that is not the client's error. */
async function attack(apps: readonly TestApp[], rounds: number, { everywhere = false } = {}) {
  const random = createRandom(SEED)
  const { pick, body, path, target: postTarget, headers } = mutator(random, everywhere)
  const seen = new Set<number>()
  const wrong: string[] = []
  for (let round = 0; round < rounds; round++) {
    const posts = random() < 0.5
    const target = posts ? postTarget() : path()
    const init = posts
      ? { method: 'POST', headers: headers(), body: body() }
      : { method: pick(['GET', 'GET', 'GET', 'HEAD', 'DELETE', 'OPTIONS']), headers: headers() }
    const { app, log } = pick(apps)
    const response = await app.request(new Request(`http://localhost${target}`, init))
    seen.add(response.status)
    // A crawler gets a picture even if drawing fails; the log has the error.
    const fault = log.at(-1)?.fault
    if (!isSound(response) || fault !== undefined) {
      const request = JSON.stringify({ target, init }).slice(0, 2_000)
      wrong.push(`seed ${SEED}, round ${round}: ${response.status} ${String(fault)} ${request}`)
    }
  }
  return { seen: [...seen].sort(), wrong }
}

/** All pages are unavailable. */
const noPages = {
  read: async () => Promise.reject(new Problem('unreachable', 'It does not answer.', { field: 'url' })),
}

it('answers every input with a status below 500', { timeout: 120_000 }, async () => {
  const engine = createFakeEngine()
  const { desk } = createPipeline({ engine })
  const { hooks } = createHooks()
  const whole = { engine, desk, articles: desk.articles, hooks, pages: noPages }
  const apps = [createTestApp({ ...whole, settings: open }), createTestApp(whole)]
  const { seen, wrong } = await attack(apps, ROUNDS, { everywhere: true })
  expect(wrong).toEqual([])
  // The mutations must reach all code: some get a card, others fail in every possible way.
  expect(seen).toEqual([200, 204, 304, 400, 401, 403, 404, 405, 413, 415, 422])
})

it('draws every input it accepts', { timeout: 120_000 }, async () => {
  const engine = await composeEngine()
  const { wrong } = await attack([createTestApp({ engine, settings: open })], ROUNDS_DRAWN)
  expect(wrong).toEqual([])
})

function isSound({ status, headers }: Response): boolean {
  if (status < 400) return true
  const type = headers.get('content-type') ?? ''
  // Pages are answered with pages, and senders of deliveries accept only plain JSON.
  if (/^(?:text\/html|application\/json)/.test(type)) return status < 500
  return status < 500 && type === 'application/problem+json' && headers.get('cache-control') === 'no-store'
}
