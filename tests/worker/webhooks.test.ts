import { createHmac } from 'node:crypto'
import type { TestHarness } from 'wrangler'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Stores, startWorker } from './start-worker.ts'

const KEY = 'a-key-that-is-long-enough'
const GHOST = 'a ghost secret that is long enough'
const STANDARD = Buffer.from('0123456789abcdef0123456789abcdef')
const TOKEN = 'a-token-that-is-long-enough'

let server: TestHarness
let url: URL

beforeAll(async () => {
  server = await startWorker({
    vars: {
      HANDBILL_BASE_URL: 'https://cards.example.org',
      HANDBILL_CMS: JSON.stringify({ strapi: { address: 'https://news.example/{slug}' } }),
    },
    secrets: {
      HANDBILL_API_KEYS: `tests:${KEY}`,
      HANDBILL_SIGNING_KEYS: 'k1:a-secret-that-is-long-enough',
      HANDBILL_WEBHOOK_SECRETS: JSON.stringify({
        ghost: [GHOST],
        standard: [`whsec_${STANDARD.toString('base64')}`],
        strapi: [TOKEN],
      }),
    },
  })
  await server.getWorker<Stores>().applyD1Migrations('RECORDS')
  ;({ url } = await server.listen())
})

afterAll(async () => server?.close())

async function deliver(source: string, body: string, headers: Record<string, string>) {
  return fetch(new URL(`/webhooks/${source}`, url), { method: 'POST', body, headers })
}

function ghostHeaders(body: string, time = Date.now()) {
  const hex = createHmac('sha256', GHOST).update(`${body}${time}`).digest('hex')
  return { 'content-type': 'application/json', 'x-ghost-signature': `sha256=${hex}, t=${time}` }
}

function standardHeaders(body: string) {
  const seconds = String(Math.floor(Date.now() / 1000))
  const signature = createHmac('sha256', STANDARD).update(`msg_1.${seconds}.${body}`).digest('base64')
  return { 'webhook-id': 'msg_1', 'webhook-timestamp': seconds, 'webhook-signature': `v1,${signature}` }
}

describe('webhooks at the edge', () => {
  it('are verified, taken once, and written down in D1', async () => {
    const current = { id: 'a1', title: 'घाट पर दीप', status: 'published', url: 'https://news.example/boat/' }
    const ghost = JSON.stringify({ post: { current, previous: {} } })
    const headers = ghostHeaders(ghost)
    const accepted = await deliver('ghost', ghost, headers)
    expect(accepted.status).toBe(200)
    expect(await accepted.json()).toMatchObject({ status: 'accepted', articles: [{ event: 'publish' }] })
    expect(await (await deliver('ghost', ghost, headers)).json()).toMatchObject({ status: 'repeated' })
    expect((await deliver('ghost', `${ghost} `, headers)).status).toBe(401)
    expect((await deliver('ghost', ghost, ghostHeaders(ghost, Date.now() - 301_000))).status).toBe(401)

    const standard = '{"type":"article.published","data":{"url":"https://news.example/b","title":"B"}}'
    expect((await deliver('standard', standard, standardHeaders(standard))).status).toBe(200)
    const strapi = '{"event":"entry.publish","model":"a","entry":{"documentId":"d","title":"S","slug":"s"}}'
    expect((await deliver('strapi', strapi, { authorization: `Bearer ${TOKEN}` })).status).toBe(200)
    expect((await deliver('strapi', strapi, { authorization: 'Bearer wrong' })).status).toBe(401)
    expect((await deliver('ghost', 'x'.repeat(1_048_577), {})).status).toBe(413)

    const log = await fetch(new URL('/v1/deliveries', url), { headers: { authorization: `Bearer ${KEY}` } })
    const { deliveries } = (await log.json()) as { deliveries: { source: string; outcome: string }[] }
    expect(deliveries.map(({ source, outcome }) => `${source} ${outcome}`)).toEqual([
      'ghost refused',
      'strapi refused',
      'strapi accepted',
      'standard accepted',
      'ghost refused',
      'ghost refused',
      'ghost repeated',
      'ghost accepted',
    ])
    expect(JSON.stringify(deliveries)).not.toContain(TOKEN)
  })

  it('serve the plugin and give their own address', async () => {
    const plugin = await (await fetch(new URL('/docs/setup/wordpress/handbill.php', url))).text()
    expect(plugin).toMatch(/^<\?php/)
    expect((await fetch(new URL('/docs/setup/wordpress/handbill.zip', url))).status).toBe(200)
    const page = await (await fetch(new URL('/docs/setup/ghost', url))).text()
    expect(page).toContain('https://cards.example.org/webhooks/ghost')
  })
})
