import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer } from '../../../src/node/server/server.ts'

interface Child {
  readonly process: ChildProcess
  readonly url: string
  nextLine(): Promise<string>
}

async function startChild(): Promise<Child> {
  const script = fileURLToPath(new URL('slow-server.ts', import.meta.url))
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const nextLine = async () => {
    const line = await lines.next()
    return line.done ? 'end of output' : line.value
  }
  return { process: child, url: await nextLine(), nextLine }
}

let child: Child
beforeAll(async () => {
  child = await startChild()
})
afterAll(() => {
  child.process.kill('SIGKILL')
})

/** One exchange through an agent, so that a test can see whether the connection is reused. */
async function ask(url: string, options: { method?: string; agent?: Agent; path?: string } = {}) {
  const sent = request(new URL(options.path ?? '/healthz', url), {
    method: options.method ?? 'GET',
    ...(options.agent === undefined ? {} : { agent: options.agent }),
  }).end()
  const [response] = (await once(sent, 'response')) as [import('node:http').IncomingMessage]
  return {
    status: response.statusCode,
    headers: response.headers,
    body: await text(response),
    reused: sent.reusedSocket,
  }
}

/** Sends bytes that no client library would, and returns the status line. */
async function raw(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  // Not end(): Node treats a half-closed connection as abandoned.
  socket.write(bytes, 'latin1')
  return text(socket)
}

const answerNothing = (): Response => new Response('')

describe('the server', () => {
  it('answers over a real connection, and keeps it', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const first = await ask(child.url, { agent })
    expect(first.status).toBe(200)
    expect(JSON.parse(first.body)).toMatchObject({ status: 'ok' })
    const card = await ask(child.url, { agent, path: '/card/headline/og.png?title=Hello' })
    expect(card).toMatchObject({ status: 200, body: 'png headline Hello', reused: true })
    expect(card.headers['content-length']).toBe('18')
    agent.destroy()
  })

  it('answers HEAD with the length and no body', async () => {
    const head = await ask(child.url, { method: 'HEAD', path: '/card/headline/og.png?title=Hello' })
    expect(head).toMatchObject({ status: 200, body: '' })
    expect(head.headers).toMatchObject({ 'content-length': '18', 'content-type': 'image/png' })
  })

  it('answers 304 without a body', async () => {
    const path = '/card/headline/og.png?title=Hello'
    const { headers } = await ask(child.url, { path })
    const again = await fetch(new URL(path, child.url), { headers: { 'if-none-match': headers.etag ?? '' } })
    expect(again.status).toBe(304)
  })

  it.each([
    {
      name: 'a broken percent sign',
      bytes: 'GET /%E0%A4%A HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
      status: /404/,
    },
    {
      name: 'raw bytes in the path',
      bytes: 'GET /card/\xff\xfe/og.png HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
      status: /4\d\d/,
    },
    { name: 'no host', bytes: 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n', status: /400/ },
    {
      name: 'a host that is none',
      bytes: 'GET /healthz HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n',
      status: /400/,
    },
    {
      name: 'a URL of 40,000 letters',
      bytes: `GET /${'a'.repeat(40_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
      status: /431/,
    },
    { name: 'what is not HTTP', bytes: 'hello\r\n\r\n', status: /400/ },
    {
      name: 'a whole URL as the path',
      bytes: 'GET http://localhost/healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
      status: /200/,
    },
    {
      name: 'climbing out',
      bytes: 'GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
      status: /404/,
    },
  ])('answers $name with $status', async ({ bytes, status }) => {
    const answer = await raw(child.url, bytes)
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status.source} `))
    expect(answer).toMatch(/content-type: application\/(?:problem\+)?json/i)
    expect((await ask(child.url)).status).toBe(200)
  })

  it('survives a client that disconnects during its upload', async () => {
    const head =
      'POST /v1/cards HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{'
    const { hostname, port } = new URL(child.url)
    const socket = connect(Number(port), hostname)
    socket.write(head, () => socket.destroy())
    await once(socket, 'close')
    expect((await ask(child.url)).status).toBe(200)
  })

  it('refuses a body by its Content-Length, without reading it', async () => {
    const head =
      'POST /v1/cards HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n' +
      'Connection: close\r\n\r\n'
    expect(await raw(child.url, head)).toMatch(/^HTTP\/1.1 413 Payload Too Large\r\n/)
  })

  it('names a port that is in use', async () => {
    const port = Number(new URL(child.url).port)
    await expect(startServer({ fetch: answerNothing, host: '127.0.0.1', port })).rejects.toThrow(
      `PORT ${port} on 127.0.0.1 is taken by another process: stop it, or set another PORT`,
    )
  })

  it('names a host that is not an address of this machine', async () => {
    await expect(startServer({ fetch: answerNothing, host: '192.0.2.1', port: 0 })).rejects.toThrow(
      'HOST 192.0.2.1 is not an address of this machine',
    )
  })
})

it('finishes the answers under way when asked to stop, and takes no new ones', async () => {
  const stopping = await startChild()
  const agent = new Agent({ keepAlive: true })
  await ask(stopping.url, { agent })
  const slow = ask(stopping.url, { path: '/card/headline/og.png?title=slow' })
  expect(await stopping.nextLine()).toBe('drawing')
  stopping.process.kill('SIGTERM')
  expect(await stopping.nextLine()).toBe('stopping')
  await expect(fetch(new URL('/healthz', stopping.url))).rejects.toThrow('fetch failed')
  expect(await slow).toMatchObject({ status: 200, body: 'png headline slow' })
  expect(await stopping.nextLine()).toBe('stopped')
  const [code] = stopping.process.exitCode === null ? await once(stopping.process, 'exit') : [0]
  expect(code).toBe(0)
  agent.destroy()
})
