import { expect, it } from 'vitest'
import { createTestApp, open } from '../test-app.ts'

const post = { method: 'POST', body: '{}', headers: { 'content-type': 'text/plain' } }

it.each([
  ['http://localhost:8787', 200],
  ['http://127.0.0.1:8787', 200],
  ['http://[::1]:8787', 200],
  ['http://paper.localhost', 200],
  ['http://rebound.example', 403],
  ['http://localhost.rebound.example', 403],
  ['http://127.0.0.1.rebound.example', 403],
  ['http://192.168.1.4:8787', 403],
])('in development mode %s is answered with %d', async (base, status) => {
  const { app } = createTestApp({ settings: open })
  expect((await app.request(`${base}/healthz`)).status).toBe(status)
})

it.each([
  ['https://evil.example', 403],
  ['null', 403],
  ['http://localhost:3000', 415],
])('in development mode a form of %s is answered with %d', async (origin, status) => {
  const { app } = createTestApp({ settings: open })
  const headers = { ...post.headers, origin }
  expect((await app.request('http://localhost/v1/cards', { ...post, headers })).status).toBe(status)
})

it('with keys any host name is answered', async () => {
  const { app } = createTestApp()
  expect((await app.request('https://cards.example.org/healthz')).status).toBe(200)
})
