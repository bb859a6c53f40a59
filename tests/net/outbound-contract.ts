import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Outbound, OutboundOptions } from '../../src/net/outbound.ts'
import { noticeSenderContract } from '../desk/notify/notice-sender-contract.ts'

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
  '/to-inside': (_, response) => response.writeHead(302, { location: 'http://db.internal/' }).end(),
  '/to-page-late': (_, response) => {
    setTimeout(() => response.writeHead(302, { location: '/page-late' }).end(), 600)
  },
  '/page-late': (...request) => void setTimeout(() => page(...request), 600),
  '/key': ({ headers }, response) =>
    response.setHeader('content-type', 'image/jpeg').end(headers.authorization ?? 'none'),
  '/to-key': (_, response) => response.writeHead(302, { location: '/key' }).end(),
  '/to-key-elsewhere': ({ headers }, response) =>
    response.writeHead(302, { location: `http://localhost:${headers.host?.split(':')[1]}/key` }).end(),
  '/who': ({ headers }, response) =>
    response.setHeader('content-type', 'text/plain').end(headers['user-agent']),
  '/to-password': (_, response) => response.writeHead(302, { location: 'http://a:b@example.com/' }).end(),
}

/** The code and message for a refused host, without its name. */
async function refusal(pages: Outbound['pages'], host: string): Promise<unknown> {
  return pages
    .read(`http://${host}/`)
    .catch(({ code, message }: { code: string; message: string }) => [code, message.replace(host, 'HOST')])
}

function seen(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

/** Calls the adapter under test; failures are Problems, or look like one. */
export type Connect = (options: OutboundOptions) => Outbound

/**
 * Contract of transports under the outbound policy: an address is read, refused or given up with the same code and
 * message on every platform.
 * @param start provides the adapter when the tests run
 */
export function outboundContract(start: () => Promise<Connect>): void {
  let server: Server
  let base: string
  let connect: Connect
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
    connect = await start()
  })

  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  const trusting = () => connect({ allow: ['127.0.0.1'], timeoutMs: 1500 })
  const strict = () => connect({ timeoutMs: 1500 })

  async function text(path: string): Promise<string> {
    return new TextDecoder().decode((await trusting().pages.read(base + path)).bytes)
  }

  describe('pages', () => {
    it('are read with their type and final address', async () => {
      const { url, contentType, bytes } = await trusting().pages.read(`${base}/to-page`)
      expect([url, contentType, new TextDecoder().decode(bytes)]).toEqual([
        `${base}/page`,
        'text/html; charset=utf-8',
        html,
      ])
    })

    it.each(['/page', '/untyped', '/gzip', '/brotli'])('such as %s are read', async (path) => {
      expect(await text(path)).toBe(html)
    })

    it('send Handbill’s user agent', async () => {
      expect(await text('/who')).toMatch(/^Mozilla\/5\.0 \(compatible; Handbill\//)
    })

    it('may be smaller than feeds', async () => {
      expect((await text('/feed')).length).toBeGreaterThan(4_999_999)
    })

    it.each([
      ['/missing', 'unreachable', 'answered with status 404'],
      ['/pdf', 'unsupported-media', 'is application/pdf, which is not read here'],
      ['/damaged-gzip', 'unreachable', 'sent damaged data'],
      ['/bomb', 'too-large', 'is larger than 4 MB'],
      ['/endless', 'too-large', 'is larger than 4 MB'],
      ['/says-large', 'too-large', 'is larger than 4 MB'],
      ['/breaks-off', 'unreachable', 'broke off the connection'],
      ['/slow-head', 'unreachable', 'did not answer wholly within 1.5 s'],
      ['/slow-body', 'unreachable', 'did not answer wholly within 1.5 s'],
      ['/to-loop', 'unreachable', 'redirects more than 5 times'],
      ['/to-metadata', 'forbidden-address', '169.254.169.254 is not a public address'],
      ['/to-localhost', 'forbidden-address', 'localhost is not a public address'],
      ['/to-inside', 'forbidden-address', 'db.internal is not a public address'],
      ['/to-file', 'invalid-input', 'Only http and https addresses are read'],
      ['/to-password', 'invalid-input', 'must not carry a user name or password'],
    ])('such as %s are refused: %s', async (path, code, words) => {
      // Only slow responses should reach the timeout, however busy the machine is.
      const reader = path.startsWith('/slow')
        ? trusting()
        : connect({ allow: ['127.0.0.1'], timeoutMs: 20_000 })
      await expect(reader.pages.read(base + path)).rejects.toMatchObject({
        name: 'Problem',
        code,
        field: 'url',
        message: expect.stringContaining(words) as string,
      })
    })

    it('have one deadline for all hops together', async () => {
      const hasty = connect({ allow: ['127.0.0.1'], timeoutMs: 1000 })
      await expect(hasty.pages.read(`${base}/to-page-late`)).rejects.toMatchObject({
        code: 'unreachable',
        message: expect.stringContaining('/page-late did not answer wholly within 1 s') as string,
      })
    })

    it('are unreachable where nothing listens', async () => {
      await expect(trusting().pages.read('http://127.0.0.1:9/')).rejects.toMatchObject({
        code: 'unreachable',
        message: 'http://127.0.0.1:9/ refuses the connection.',
      })
    })
  })

  describe('probes', () => {
    const options = { maxBytes: 1000, timeoutMs: 1500 }

    it('return an answer of any status, and the redirects to it', async () => {
      const { url, status, redirects, bytes, cut, headers } = await trusting().probe(
        `${base}/to-page`,
        options,
      )
      expect([url, status, seen(bytes), cut]).toEqual([`${base}/page`, 200, html, false])
      expect(redirects).toEqual([{ from: `${base}/to-page`, status: expect.any(Number) as number }])
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(await trusting().probe(`${base}/missing`, options)).toMatchObject({ status: 404, redirects: [] })
    })

    it('keep what came of an answer that never ends', async () => {
      const { bytes, cut } = await trusting().probe(`${base}/endless`, options)
      expect([bytes.length, cut]).toEqual([1000, true])
    })

    it('send the given user agent, and can request the head alone', async () => {
      const asked = { ...options, userAgent: 'WhatsApp/2.23' }
      expect(seen((await trusting().probe(`${base}/who`, asked)).bytes)).toBe('WhatsApp/2.23')
      expect(await trusting().probe(`${base}/page`, { ...options, method: 'HEAD' })).toMatchObject({
        status: 200,
      })
    })

    it('are held to public addresses', async () => {
      await expect(strict().probe(`${base}/page`, options)).rejects.toMatchObject({
        code: 'forbidden-address',
      })
    })
  })

  describe('addresses', () => {
    it.each([
      ['nonsense', 'invalid-input'],
      ['ftp://example.com/', 'invalid-input'],
      ['file:///etc/passwd', 'invalid-input'],
      ['http://ann:secret@example.com/', 'invalid-input'],
      ['http://localhost:1/', 'forbidden-address'],
      ['http://localhost.:1/', 'forbidden-address'],
      ['http://localhost.localdomain/', 'forbidden-address'],
      ['http://intranet/', 'forbidden-address'],
      ['http://db.internal/', 'forbidden-address'],
      ['http://metadata.google.internal/', 'forbidden-address'],
      ['http://printer.local/', 'forbidden-address'],
      ['http://nowhere.invalid/', 'forbidden-address'],
      ['http://10.0.0.1/', 'forbidden-address'],
      ['http://168.63.129.16/', 'forbidden-address'],
      ['http://[::1]/', 'forbidden-address'],
      ['http://[::ffff:127.0.0.1]/', 'forbidden-address'],
      ['http://[::7f00:1]/', 'forbidden-address'],
      ['http://[2606:4700::5efe:a9fe:a9fe]/', 'forbidden-address'],
      ['http://[400::1]/', 'forbidden-address'],
      ['http://2130706433/', 'forbidden-address'],
      ['http://0x7f.1/', 'forbidden-address'],
      ['http://0/', 'forbidden-address'],
    ])('%s is refused for pages, photos and notices: %s', async (url, code) => {
      await expect(strict().pages.read(url)).rejects.toMatchObject({ code, field: 'url' })
      await expect(strict().photos.read(url)).rejects.toMatchObject({ code, field: 'article.image.url' })
      await expect(strict().notices.post(url, {}, '{}')).rejects.toMatchObject({ code })
    })

    it('of a loopback server that is not allowed are not asked', async () => {
      asked = []
      for (const origin of [base, base.replace('127.0.0.1', 'localhost')])
        await expect(strict().pages.read(`${origin}/page`)).rejects.toMatchObject({
          code: 'forbidden-address',
        })
      expect(asked).toEqual([])
    })

    it('that do not exist and that are private get one answer', async () => {
      const { pages } = strict()
      expect(await refusal(pages, 'nosuch.invalid')).toEqual(await refusal(pages, 'db.internal'))
      expect(await refusal(pages, '192.168.1.1')).toEqual(await refusal(pages, 'db.internal'))
    })

    it('are trusted at one port only, where a port is given', async () => {
      const { host } = new URL(base)
      const narrow = connect({ allow: [host.toUpperCase()], timeoutMs: 1500 })
      expect((await narrow.pages.read(`${base}/page`)).bytes.length).toBe(html.length)
      await expect(narrow.pages.read('http://127.0.0.1:9/')).rejects.toMatchObject({
        code: 'forbidden-address',
      })
    })

    it('are reported without their password', async () => {
      await expect(strict().pages.read('http://ann:secret@example.com/')).rejects.toMatchObject({
        message: expect.not.stringContaining('secret') as string,
      })
    })
  })

  it.each([
    ['/key', 'Bearer static'],
    ['/to-key', 'Bearer static'],
    ['/to-key-elsewhere', 'none'],
  ])('a key for a photo at %s arrives as: %s', async (path, seen) => {
    const { photos } = connect({ allow: ['127.0.0.1', 'localhost'], timeoutMs: 1500 })
    const bytes = await photos.read(base + path, 'Bearer static')
    expect(new TextDecoder().decode(bytes)).toBe(seen)
  })

  it('photos are pictures only', async () => {
    const { photos } = trusting()
    expect(new TextDecoder().decode(await photos.read(`${base}/photo`))).toBe('bytes')
    await expect(photos.read(`${base}/page`)).rejects.toMatchObject({ code: 'unsupported-media' })
    await expect(photos.read(`${base}/svg`)).rejects.toMatchObject({ code: 'unsupported-media' })
  })

  describe('notices', () => {
    noticeSenderContract((allow) => connect({ allow }).notices)
  })
}
