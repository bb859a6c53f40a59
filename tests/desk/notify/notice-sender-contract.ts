import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { NoticeSender } from '../../../src/desk/notify/run-notice.ts'

interface Received {
  readonly method: string | undefined
  readonly path: string | undefined
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/**
 * Contract of notice senders.
 * @param create one that may also send to the listed hosts
 */
export function noticeSenderContract(create: (allow: readonly string[]) => NoticeSender): void {
  const received: Received[] = []
  let server: Server
  let host: string

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const { method, url: path, headers } = request
      received.push({ method, path, headers, body: Buffer.concat(await request.toArray()).toString() })
      const status = Number(path?.slice(1).split('?')[0])
      if (path === '/hangs-up') request.socket.destroy()
      // An endless response: its body must not be read.
      else if (path === '/202') response.writeHead(status).write('x')
      else response.writeHead(status, { location: '/200' }).end('an answer')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  })

  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  const body = '{"title":"मानसून"}'
  const headers = { 'content-type': 'application/json', 'webhook-id': 'msg_1' }

  test('posts body and headers as they are', async () => {
    const sender = create([host])
    expect(await sender.post(`http://${host}/200?a=b`, headers, body)).toBe(200)
    expect(received.at(-1)).toMatchObject({ method: 'POST', path: '/200?a=b', headers, body })
  })

  test.each([204, 302, 410, 429, 500])('returns the status %i, and follows no redirect', async (status) => {
    const before = received.length
    expect(await create([host]).post(`http://${host}/${status}`, headers, body)).toBe(status)
    expect(received.length - before).toBe(1)
  })

  test('does not wait for the end of an answer', async () => {
    expect(await create([host]).post(`http://${host}/202`, headers, body)).toBe(202)
  })

  test('allows a host on every port', async () => {
    expect(await create(['127.0.0.1']).post(`http://${host}/200`, headers, body)).toBe(200)
  })

  test('refuses addresses that are not public', async () => {
    const before = received.length
    const addresses = [`http://${host}/200`, 'http://10.0.0.1/', 'http://[::1]/', 'http://169.254.169.254/']
    for (const address of addresses)
      await expect(create(['example.org']).post(address, headers, body)).rejects.toMatchObject({
        code: 'forbidden-address',
      })
    expect(received.length).toBe(before)
  })

  test('throws unreachable when there is no answer', async () => {
    const sender = create([host, '127.0.0.1:1'])
    for (const address of [`http://${host}/hangs-up`, 'http://127.0.0.1:1/'])
      await expect(sender.post(address, headers, body)).rejects.toMatchObject({ code: 'unreachable' })
  })
}
