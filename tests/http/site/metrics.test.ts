import { describe, expect, it } from 'vitest'
import { createDrawGate } from '../../../src/desk/drawing/draw-gate.ts'
import { createLocalLane } from '../../../src/desk/drawing/local-lane.ts'
import { type Metrics, noMetrics } from '../../../src/desk/metrics.ts'
import type { CardEngine } from '../../../src/card/engine.ts'
import { createFakeEngine } from '../fake-engine.ts'
import { createTestApp, open } from '../test-app.ts'

/** Records its calls. */
function createNotes() {
  const notes: string[] = []
  const metrics: Metrics = {
    ...noMetrics,
    count: (name, labels) => void notes.push(`${name} ${Object.values(labels).join(' ')}`),
    observe: (name, labels, seconds) => {
      if (!(seconds >= 0 && seconds < 60)) throw new Error(`${seconds} are no seconds`)
      notes.push(`${name} ${Object.values(labels).join(' ')} timed`)
    },
  }
  return { metrics, notes }
}

const exposition = { contentType: 'text/plain; version=0.0.4', text: async () => 'up 1\n' }
const asReader = { headers: { authorization: 'Bearer beta-key' } }

describe('GET /metrics', () => {
  it('answers the text to any key', async () => {
    const { app } = createTestApp({ exposition })
    const response = await app.request('/metrics', asReader)
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('up 1\n')
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4')
    expect(response.headers.get('content-length')).toBe('5')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it.each([{}, { authorization: 'Bearer wrong' }, { 'x-forwarded-for': '127.0.0.1', host: '127.0.0.1' }])(
    'needs a key: %j',
    async (headers) => {
      const { app } = createTestApp({ exposition })
      const response = await app.request('/metrics', { headers })
      expect(response.status).toBe(401)
      expect(await response.text()).not.toContain('up 1')
    },
  )

  it('needs no key in development mode', async () => {
    const { app } = createTestApp({ exposition, settings: open })
    expect((await app.request('/metrics')).status).toBe(200)
  })

  it('names the other sources where nothing is measured', async () => {
    const { app } = createTestApp()
    const response = await app.request('/metrics', asReader)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({
      code: 'not-found',
      detail: expect.stringContaining('Cloudflare'),
    })
  })
})

describe('requests', () => {
  it.each([
    ['GET', '/healthz', 'GET /healthz 200'],
    ['HEAD', '/card/headline/og.png?title=A', 'HEAD /card/:template/:file 200'],
    ['GET', '/card/headline/og.png', 'GET /card/:template/:file 422'],
    ['GET', '/card/nothing/og.png?title=A', 'GET /card/:template/:file 404'],
    ['POST', '/v1/cards', 'POST /v1/cards 415'],
    ['PUT', '/v1/cards', 'PUT /v1/cards 405'],
    ['GET', '/nowhere/at/all', 'GET none 404'],
    ['PROPFIND', '/healthz', 'other /healthz 405'],
  ])('counts %s %s by its template', async (method, path, expected) => {
    const { metrics, notes } = createNotes()
    const { app } = createTestApp({ metrics, settings: open })
    await app.request(path, { method })
    const route = expected.split(' ')[1]
    expect(notes.filter((note) => note.startsWith('request'))).toEqual([
      `requests ${expected}`,
      `requestTime ${route} timed`,
    ])
  })
})

function gateTo(engine: CardEngine, metrics: Metrics) {
  const gate = createDrawGate({ engine, metrics })
  gate.open(createLocalLane(engine, async () => undefined))
  return gate
}

describe('cards', () => {
  const path = '/card/headline/og.png?title=A'

  it('are counted when drawn, and as found when asked for again', async () => {
    const { metrics, notes } = createNotes()
    const engine = gateTo(createFakeEngine(), metrics)
    const { app } = createTestApp({ engine, metrics, settings: open })
    for (let times = 0; times < 2; times++) await app.request(path)
    expect(notes.filter((note) => note.startsWith('card') || note.startsWith('draw'))).toEqual([
      'cardLookups nowhere',
      'drawRequests queued',
      'drawWait crawler timed',
      'cardsDrawn headline og png',
      'drawTime headline og timed',
      'cardLookups recent',
    ])
  })

  it('are counted as failed by a fault of our own only', async () => {
    const { metrics, notes } = createNotes()
    const broken = createFakeEngine({ fault: () => new Error('trap') })
    const { app } = createTestApp({ engine: gateTo(broken, metrics), settings: open })
    await app.request(path)
    await app.request('/card/made-up/og.png?title=A')
    expect(notes.filter((note) => note.startsWith('cards'))).toEqual([
      'cardsFailed headline og',
      'cardsFailed headline og',
    ])
  })
})
