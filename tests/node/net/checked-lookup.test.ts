import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createOutbound } from '../../../src/net/outbound.ts'
import { nodeTransport } from '../../../src/node/net/transport.ts'

/** Name → addresses, one list per lookup. */
const names: Record<string, string[][]> = {}
let lookups = 0

vi.mock('node:dns/promises', () => ({
  lookup: async (name: string) => {
    lookups++
    const addresses = names[name]?.shift()
    if (!addresses) throw Object.assign(new Error('not found'), { code: 'ENOTFOUND' })
    return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  },
}))

let server: Server
let port: number
let asked = 0

beforeAll(async () => {
  server = createServer((_, response) => {
    asked++
    response.setHeader('content-type', 'text/plain').end('inside')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  ;({ port } = server.address() as AddressInfo)
})

afterAll(() => server.close())

const read = async (host: string, allow: string[] = []) =>
  createOutbound(nodeTransport, { allow, timeoutMs: 1500 }).pages.read(`http://${host}:${port}/`)

it.each([
  ['loopback', ['127.0.0.1']],
  ['the own network', ['192.168.7.7']],
  ['a metadata service', ['169.254.169.254']],
  ['IPv4 in IPv6', ['::ffff:127.0.0.1']],
  ['the site’s IPv4 under an IPv6 prefix', ['2606:4700::5efe:7f00:1']],
  ['one private address among public ones', ['93.184.216.34', '127.0.0.1']],
  ['nothing', []],
])('a name of %s is not connected to', async (_, addresses) => {
  names['news.example.org'] = [[...addresses]]
  asked = 0
  await expect(read('news.example.org')).rejects.toMatchObject({ code: 'forbidden-address' })
  expect(asked).toBe(0)
})

it('a name that does not exist is answered as a private one is', async () => {
  names['news.example.org'] = [['10.0.0.1']]
  const [whenPrivate, whenAbsent] = [await refusal(), await refusal()]
  expect(whenAbsent).toBe(whenPrivate)
})

async function refusal(): Promise<unknown> {
  return read('news.example.org').catch(({ message }: Error) => message)
}

it('a trusted name may be private', async () => {
  names['news.example.org'] = [['127.0.0.1']]
  const { bytes } = await read('news.example.org', ['news.example.org'])
  expect(new TextDecoder().decode(bytes)).toBe('inside')
})

it('a name is looked up once for a connection, against DNS rebinding', async () => {
  names['news.example.org'] = [['127.0.0.1'], ['10.9.9.9']]
  lookups = 0
  await read('news.example.org', ['news.example.org'])
  expect(lookups).toBe(1)
})
