import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packSchema } from '../../../../src/desk/packs/pack-schema.ts'
import { data, handbill, workFolder } from '../command-line.ts'

const folder = workFolder()
const foldersIn = (out: string) =>
  readdirSync(join(folder, out))
    .filter((name) => name !== 'batch.jsonl')
    .map((name) => name.replace(/-[0-9a-f]{10}$/, ''))
    .sort()

describe('handbill batch', () => {
  test('makes what it can of JSON lines, and fails for the others, which it names', async () => {
    const args = ['batch', join(data, 'lines.jsonl'), '-o', 'lines', '--formats', 'og']
    const { status, stdout, stderr } = await handbill(folder, args)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('  line 2: line 2 is not JSON')
    expect(stderr).toContain('  line 4: title is missing')
    expect(stderr).toContain('  line 6: ')
    expect(stderr).toContain('3 made, 3 failed\n')
    expect(foldersIn('lines')).toEqual(['1', 'etc-passwd', '오래된-등대-도서관으로-다시-불을-밝히다'])
    for (const name of readdirSync(join(folder, 'lines')).filter((found) => found !== 'batch.jsonl')) {
      expect(readdirSync(join(folder, 'lines', name)).sort()).toEqual(['og.png', 'pack.json'])
      packSchema.parse(JSON.parse(readFileSync(join(folder, 'lines', name, 'pack.json'), 'utf8')))
    }
    const again = await handbill(folder, args)
    expect(again.stderr).toContain('0 made, 3 were done before, 3 failed\n')
    const redesigned = await handbill(folder, [...args, '--type', 'jpg', '--limit', '2'])
    expect(redesigned.stderr).toContain('1 made, 1 failed\n')
  })

  test('reads a feed, each article once, with status 0 when all is well', async () => {
    const args = ['batch', join(data, 'feed.xml'), '-o', 'feed', '-f', 'og', '--lang', 'pl', '-j', '1']
    const { status, stderr } = await handbill(folder, args)
    expect(stderr).toBe('2 made, 1 came twice\n')
    expect(status).toBe(0)
    expect(foldersIn('feed')).toEqual(['snow-pass', 'łódka'])
  })

  test('lays the edits of a line over its article, and makes it again when they change', async () => {
    const line = (edits: object) =>
      writeFileSync(join(folder, 'edits.jsonl'), `${JSON.stringify({ title: 'Fog', lang: 'en', edits })}\n`)
    const run = async () => handbill(folder, ['batch', 'edits.jsonl', '-o', 'edits', '-f', 'og'])
    line({ card: { title: 'Fog over the harbour' }, 'text.twitter': 'Our own words.' })
    expect((await run()).stderr).toContain('1 made\n')
    const name = readdirSync(join(folder, 'edits')).find((found) => found !== 'batch.jsonl') ?? ''
    const pack = packSchema.parse(JSON.parse(readFileSync(join(folder, 'edits', name, 'pack.json'), 'utf8')))
    expect(Object.values(pack.cards[0]!.lines).flat().join(' ')).toContain('Fog over the harbour')
    expect(pack.posts.find(({ network }) => network === 'twitter')?.texts['text']?.text).toBe(
      'Our own words.',
    )
    expect((await run()).stderr).toContain('1 were done before')
    line({ focus: '7,7' })
    expect((await run()).stderr).toContain('line 1: focus is 7,7, outside the picture')
  })

  test('draws an article whose picture is not there, and notes the warning', async () => {
    writeFileSync(
      join(folder, 'gone.jsonl'),
      '{"title": "Fog", "lang": "en", "image": {"url": "gone.jpg"}}\n',
    )
    const { status } = await handbill(folder, ['batch', 'gone.jsonl', '-o', 'gone', '-f', 'og'])
    expect(status).toBe(0)
    const [entry = ''] = readFileSync(join(folder, 'gone/batch.jsonl'), 'utf8').split('\n')
    expect(JSON.parse(entry)).toMatchObject({ outcome: 'done', warnings: 1 })
  })

  test('takes articles from a slow standard input as they come, and stops cleanly when asked to', async () => {
    const command = join(import.meta.dirname, '../../../../src/node/handbill.js')
    const { PATH = '' } = process.env
    const args = [command, 'batch', '-', '-o', 'slow', '-f', 'og']
    const child = spawn(process.execPath, args, { cwd: folder, env: { PATH } })
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.stdin.write('{"title": "The only line that comes", "lang": "en"}\n')
    const manifest = join(folder, 'slow/batch.jsonl')
    while (!existsSync(manifest) || readFileSync(manifest, 'utf8') === '') {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    child.kill('SIGINT')
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect(stderr).toContain('1 made\n')
    expect(stderr).toContain('SIGINT: stopped; the same command goes on from here.\n')
    expect(status).toBe(130)
    expect(foldersIn('slow')).toEqual(['the-only-line-that-comes'])
  })
})

describe('a sitemap index', () => {
  const pages: Record<string, [type: string, body: string]> = {}
  const server = createServer((request, response) => {
    const page = pages[request.url ?? '']
    if (page === undefined) response.writeHead(404).end()
    else response.writeHead(200, { 'content-type': page[0] }).end(page[1])
  })
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => server.close())

  test('leads to its sitemaps, and these to their pages; what is missing is named', async () => {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const list = (tag: string, item: string, paths: string[]) =>
      `<?xml version="1.0"?><${tag} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths
        .map((path) => `<${item}><loc>${origin}${path}</loc></${item}>`)
        .join('')}</${tag}>`
    pages['/index.xml'] = ['application/xml', list('sitemapindex', 'sitemap', ['/news.xml', '/none.xml'])]
    pages['/news.xml'] = ['application/xml', list('urlset', 'url', ['/haor', '/lost'])]
    pages['/haor'] = ['text/html', readFileSync(join(data, 'bengali.html'), 'utf8')]
    const env = { HANDBILL_FETCH_ALLOW: '127.0.0.1' }
    const args = ['batch', `${origin}/index.xml`, '-o', 'site', '-f', 'og']
    const { status, stderr } = await handbill(folder, args, { env })
    expect(status).toBe(1)
    expect(stderr).toContain('1 made, 2 failed')
    const said = stderr.replace(/\n {4}/g, ' ')
    expect(said).toMatch(/item 1, \S+\/news\.xml, item 2, \S+\/lost: \S+ answered with status 404/)
    expect(said).toMatch(/item 2, \S+\/none\.xml: \S+ answered with status 404/)
    expect(foldersIn('site')).toEqual(['haor'])
  })
})

describe('bad input ends with status 1 and one line', () => {
  beforeAll(() => {
    writeFileSync(join(folder, 'empty.xml'), '<rss><channel><title>x</title></channel></rss>')
  })

  test.concurrent.each<[args: string[], message: RegExp]>([
    [['nowhere.xml'], /There is no file “nowhere\.xml”/],
    [[data], /is a folder, not a file/],
    [[join(data, 'bengali.html')], /is a web page; what is needed is a feed/],
    [['empty.xml'], /The feed has no items/],
    [['-'], /Nothing came on standard input/],
    [[join(data, 'feed.xml'), '-f', 'x'], /--formats: .*no format “x”/],
    [[join(data, 'feed.xml'), '--jobs', '0'], /--jobs: “0” is no whole number from 1 to 32/],
    [[join(data, 'feed.xml'), '--limit', 'ten'], /--limit: “ten” is no whole number/],
  ])('%j', async (args, message) => {
    const { status, stderr } = await handbill(folder, ['batch', ...args, '-o', 'never'])
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/^handbill: .*\n$/)
    expect(status).toBe(1)
    expect(existsSync(join(folder, 'never'))).toBe(false)
  })
})
