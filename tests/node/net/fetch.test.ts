import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPageReader } from '../../../src/node/net/fetch-page.ts'
import { createPhotoReader } from '../../../src/node/net/fetch-photo.ts'
import { isPublicAddress } from '../../../src/node/net/safe-address.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

const html = '<html lang="en"><title>Hello</title>'
const page: Answer = (_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(html)

const answers: Readonly<Record<string, Answer>> = {
  '/page': page,
  '/untyped': (_, response) => response.end(html),
  '/gzip': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync(html)),
  '/brotli': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'br' })
      .end(brotliCompressSync(html)),
  '/damaged-gzip': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      .end(gzipSync(html).subarray(0, 20)),
  '/bomb': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      .end(gzipSync(new Uint8Array(50_000_000))),
  '/endless': (_, response) => {
    response.setHeader('content-type', 'text/html')
    const pour = (): void => {
      while (!response.destroyed && response.write('x'.repeat(100_000)));
      response.once('drain', pour)
    }
    pour()
  },
  '/says-large': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '999999999' }).write('x'),
  '/slow-head': () => undefined,
  '/slow-body': (_, response) => {
    response.setHeader('content-type', 'text/html').write('<html>')
    const timer = setInterval(() => response.write(' '), 20)
    response.on('close', () => clearInterval(timer))
  },
  '/breaks-off': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' }).write('half')
    setTimeout(() => response.destroy(), 10)
  },
  '/missing': (_, response) => response.writeHead(404).end('no'),
  '/pdf': (_, response) => response.setHeader('content-type', 'application/pdf').end('%PDF'),
  '/feed': (_, response) =>
    response.setHeader('content-type', 'application/rss+xml').end(`<rss>${'x'.repeat(5_000_000)}`),
  '/photo': (_, response) => response.setHeader('content-type', 'image/jpeg').end('bytes'),
  '/svg': (_, response) => response.setHeader('content-type', 'image/svg+xml').end('<svg/>'),
  '/to-page': (_, response) => response.writeHead(302, { location: '/page#top' }).end(),
  '/to-loop': (_, response) => response.writeHead(302, { location: '/to-loop' }).end(),
  '/to-metadata': (_, response) =>
    response.writeHead(307, { location: 'http://169.254.169.254/latest/' }).end(),
  '/to-localhost': ({ headers }, response) =>
    response.writeHead(301, { location: `http://localhost:${headers.host?.split(':')[1]}/page` }).end(),
  '/to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/to-password': (_, response) => response.writeHead(302, { location: 'http://a:b@example.com/' }).end(),
}

let server: Server
let base: string
let asked: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const answer = answers[request.url ?? '']
    if (answer === undefined) response.writeHead(404).end()
    else answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const pages = createPageReader({ allow: ['127.0.0.1'], timeoutMs: 1500 })

async function text(path: string): Promise<string> {
  return new TextDecoder().decode((await pages.read(base + path)).bytes)
}

describe('createPageReader', () => {
  it('reads a page with its type and final address', async () => {
    const { url, contentType, bytes } = await pages.read(`${base}/to-page`)
    expect([url, contentType, new TextDecoder().decode(bytes)]).toEqual([
      `${base}/page`,
      'text/html; charset=utf-8',
      html,
    ])
  })

  it.each(['/page', '/untyped', '/gzip', '/brotli'])('reads %s', async (path) => {
    expect(await text(path)).toBe(html)
  })

  it('reads more of a feed than of a page', async () => {
    expect((await text('/feed')).length).toBeGreaterThan(4_999_999)
  })

  it.each([
    ['/missing', 'unreachable', 'status 404'],
    ['/pdf', 'unsupported-media', 'application/pdf'],
    ['/damaged-gzip', 'unreachable', 'damaged data'],
    ['/bomb', 'too-large', 'larger than 4 MB'],
    ['/endless', 'too-large', 'larger than 4 MB'],
    ['/says-large', 'too-large', 'larger than 4 MB'],
    ['/breaks-off', 'unreachable', 'broke off'],
    ['/slow-head', 'unreachable', 'within 1.5 s'],
    ['/slow-body', 'unreachable', 'within 1.5 s'],
    ['/to-loop', 'unreachable', 'redirects more than 5 times'],
    ['/to-metadata', 'forbidden-address', '169.254.169.254'],
    ['/to-localhost', 'forbidden-address', 'localhost'],
    ['/to-file', 'invalid-input', 'Only http and https'],
    ['/to-password', 'invalid-input', 'user name or password'],
  ])('refuses %s: %s', async (path, code, words) => {
    await expect(pages.read(base + path)).rejects.toMatchObject({
      name: 'Problem',
      code,
      field: 'url',
      message: expect.stringContaining(words) as string,
    })
  })

  it.each([
    ['nonsense', 'invalid-input'],
    ['ftp://example.com/', 'invalid-input'],
    ['file:///etc/passwd', 'invalid-input'],
    ['http://ann:secret@example.com/', 'invalid-input'],
    ['http://localhost:1/', 'forbidden-address'],
    ['http://10.0.0.1/', 'forbidden-address'],
    ['http://[::1]/', 'forbidden-address'],
    ['http://[::ffff:127.0.0.1]/', 'forbidden-address'],
    ['http://2130706433/', 'forbidden-address'],
    ['http://0x7f.1/', 'forbidden-address'],
    ['http://0/', 'forbidden-address'],
  ])('refuses %s: %s', async (url, code) => {
    await expect(createPageReader({ timeoutMs: 1500 }).read(url)).rejects.toMatchObject({ code })
  })

  it('asks nothing of a loopback server that is not allowed', async () => {
    asked = []
    const careful = createPageReader({ timeoutMs: 1500 })
    await expect(careful.read(`${base}/page`)).rejects.toMatchObject({ code: 'forbidden-address' })
    await expect(careful.read(base.replace('127.0.0.1', 'localhost'))).rejects.toMatchObject({
      code: 'forbidden-address',
    })
    expect(asked).toEqual([])
  })

  it('trusts a host at one port only, where a port is given', async () => {
    const { host } = new URL(base)
    const narrow = createPageReader({ allow: [host.toUpperCase()], timeoutMs: 1500 })
    expect((await narrow.read(`${base}/page`)).bytes.length).toBe(html.length)
    await expect(narrow.read('http://127.0.0.1:9/')).rejects.toMatchObject({ code: 'forbidden-address' })
  })

  it('says when nothing listens', async () => {
    await expect(pages.read('http://127.0.0.1:9/')).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('refuses the connection') as string,
    })
  })

  it('does not repeat a password', async () => {
    await expect(pages.read('http://ann:secret@example.com/')).rejects.toMatchObject({
      message: expect.not.stringContaining('secret') as string,
    })
  })
})

describe('createPhotoReader', () => {
  const photos = createPhotoReader({ allow: ['127.0.0.1'], timeoutMs: 1500 })

  it('reads pictures only', async () => {
    expect(new TextDecoder().decode(await photos.read(`${base}/photo`))).toBe('bytes')
    await expect(photos.read(`${base}/page`)).rejects.toMatchObject({ code: 'unsupported-media' })
    await expect(photos.read(`${base}/svg`)).rejects.toMatchObject({ code: 'unsupported-media' })
  })
})

describe('isPublicAddress', () => {
  it.each(['8.8.8.8', '93.184.216.34', '2606:2800:220:1::1'])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each([
    '127.0.0.1',
    '127.255.0.9',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '100.100.100.200',
    '168.63.129.16',
    '192.0.0.192',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd00:ec2::254',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'ff02::1',
    'not an address',
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false))
})
