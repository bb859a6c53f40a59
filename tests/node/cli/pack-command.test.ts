import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { usualFormats } from '../../../src/card/contract/formats.ts'
import { packSchema, type Pack } from '../../../src/desk/packs/pack-schema.ts'
import { scenePhoto } from '../../card/photo/scene-photo.ts'
import { data, handbill, workFolder } from './command-line.ts'

const folder = workFolder()
const at = (...parts: string[]) => join(folder, ...parts)
const readPack = (out: string): Pack =>
  packSchema.parse(JSON.parse(readFileSync(at(out, 'pack.json'), 'utf8')))

/** File type by content; names may be wrong. */
function kindOf(path: string): string {
  const start = readFileSync(path).subarray(0, 12).toString('latin1')
  if (start.startsWith('\x89PNG')) return 'png'
  if (start.startsWith('\xff\xd8\xff')) return 'jpg'
  return start.startsWith('RIFF') ? 'webp' : start.startsWith('<svg') ? 'svg' : 'unknown'
}

let origin = ''
const page = readFileSync(join(data, 'bengali.html'))
const server = createServer((request, response) => {
  if (request.url === '/story') response.writeHead(200, { 'content-type': 'text/html' }).end(page)
  else if (request.url === '/film') response.writeHead(200, { 'content-type': 'video/mp4' }).end('film')
  else if (request.url === '/huge')
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '99000000' }).end('<html>')
  else response.writeHead(404).end()
})
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  mkdirSync(at('pictures'))
  writeFileSync(at('pictures/harbour.jpg'), await scenePhoto(1600, 1000))
  writeFileSync(at('with-photo.json'), readFileSync(join(data, 'with-photo.json')))
})
afterAll(() => server.close())
const allowed = { HANDBILL_FETCH_ALLOW: '127.0.0.1' }

describe('handbill pack', () => {
  test('writes a card of every format and pack.json, and prints the warnings', async () => {
    const { status, stdout, stderr } = await handbill(folder, [
      'pack',
      join(data, 'hindi.json'),
      '-o',
      'deep/hindi',
    ])
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(readdirSync(at('deep/hindi')).sort()).toEqual(
      [...usualFormats.map((name) => `${name}.png`), 'pack.json'].sort(),
    )
    const pack = readPack('deep/hindi')
    expect(pack.article).toMatchObject({
      lang: 'hi',
      dir: 'ltr',
      url: 'https://nadi.example/shahar/purana-pul',
    })
    expect(pack.sources).toMatchObject({ title: 'json title', url: 'json url' })
    expect(pack.cards.map((card) => card.lines['story/headline']?.join(' '))).toEqual(
      usualFormats.map(() => 'बाढ़ में टूटा पुराना पुल फिर जुड़ा, पैदल यात्री सोमवार से जा सकेंगे'),
    )
    for (const card of pack.cards) {
      const bytes = readFileSync(at('deep/hindi', card.file))
      expect(bytes.length).toBe(card.bytes)
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([card.width, card.height])
    }
    expect(stderr).toMatch(/^बाढ़ .*\nhi, ltr; template headline; brand example\n/)
    expect(stderr).toMatch(/\nog\.png +1200 × 630 +\d+\.\d kB\n/)
    expect(stderr).toMatch(/6 cards and pack\.json in deep\/hindi: /)
    expect(stderr).not.toContain('\u001b')
  })

  test('replaces a pack and leaves other files alone', async () => {
    mkdirSync(at('again'))
    writeFileSync(at('again/notes.txt'), 'mine')
    const args = ['pack', join(data, 'urdu.json'), '-o', 'again']
    await handbill(folder, [...args, '--formats', 'og,twitter'])
    expect(readdirSync(at('again')).sort()).toEqual(['notes.txt', 'og.png', 'pack.json', 'twitter.png'])
    const { status, stdout } = await handbill(folder, [...args, '-f', 'og', '--type', 'jpg', '--json'])
    expect(status).toBe(0)
    expect(readdirSync(at('again')).sort()).toEqual(['notes.txt', 'og.jpg', 'pack.json'])
    expect(kindOf(at('again/og.jpg'))).toBe('jpg')
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(at('again/pack.json'), 'utf8')))
    expect(readPack('again').article).toMatchObject({ lang: 'ur', dir: 'rtl' })
  })

  test('reads a page from standard input, and takes the given language', async () => {
    const args = ['pack', '-', '-o', 'stdin', '--formats', 'square', '--type', 'webp', '--lang', 'as']
    expect(await handbill(folder, args, { input: page })).toMatchObject({ status: 0 })
    expect(kindOf(at('stdin/square.webp'))).toBe('webp')
    const { article, sources } = readPack('stdin')
    expect(article.title).toBe('হাওরে নতুন ভাসমান হাসপাতাল, সপ্তাহে তিন দিন চিকিৎসা')
    expect([article.lang, sources['lang'], sources['title']]).toEqual(['as', '--lang', 'og:title'])
  })

  test('reads pasted text, and a page by its address', async () => {
    const [text, web] = await Promise.all([
      handbill(folder, ['pack', join(data, 'story.txt'), '-o', 'text', '--formats', 'og', '--type', 'svg']),
      handbill(folder, ['pack', `${origin}/story`, '-o', 'web', '--formats', 'og'], { env: allowed }),
    ])
    expect([text.status, web.status]).toEqual([0, 0])
    expect(kindOf(at('text/og.svg'))).toBe('svg')
    expect(readPack('text').article.title).toBe(
      'Volunteers count the herons on every island in a single morning',
    )
    expect(readPack('web').article).toMatchObject({ site: { name: 'জলের কাগজ' }, lang: 'bn' })
  })

  test('takes a photo beside the JSON, or the one it is given', async () => {
    expect((await handbill(folder, ['pack', 'with-photo.json', '-o', 'photo', '-f', 'og'])).status).toBe(0)
    const pack = readPack('photo')
    expect(pack.cards[0]).toMatchObject({ file: 'og.jpg', type: 'jpg' })
    expect(pack.verdicts.map(({ code }) => code)).not.toContain('photo-missing')
    expect(JSON.stringify(pack)).not.toContain(folder)
    const given = [
      'pack',
      join(data, 'urdu.json'),
      '-o',
      'given',
      '-f',
      'og',
      '--photo',
      'pictures/harbour.jpg',
    ]
    expect((await handbill(folder, given)).status).toBe(0)
    expect(kindOf(at('given/og.jpg'))).toBe('jpg')
    const elsewhere = given.with(3, 'focused').concat('--focus', '0,0')
    expect((await handbill(folder, elsewhere)).status).toBe(0)
    expect(readFileSync(at('focused/og.jpg')).equals(readFileSync(at('given/og.jpg')))).toBe(false)
  })

  test('does not look for the picture of an article that is given another', async () => {
    writeFileSync(
      at('moved.json'),
      '{"title": "Fog", "lang": "en", "image": {"url": "gone.jpg", "alt": "Fog"}}',
    )
    const given = ['pack', 'moved.json', '-o', 'moved', '-f', 'og', '--photo', 'pictures/harbour.jpg']
    expect((await handbill(folder, given)).status).toBe(0)
    expect(kindOf(at('moved/og.jpg'))).toBe('jpg')
  })

  test('makes cards without a photo that is damaged or out of reach, and says so', async () => {
    writeFileSync(at('damaged.json'), '{"title": "Fog", "lang": "en", "image": {"url": "damaged.json"}}')
    writeFileSync(at('gone.json'), `{"title": "Fog", "lang": "en", "image": {"url": "${origin}/gone.jpg"}}`)
    writeFileSync(at('not-there.json'), '{"title": "Fog", "lang": "en", "image": {"url": "nowhere.jpg"}}')
    writeFileSync(at('no-file.json'), '{"title": "Fog", "lang": "en", "image": {"url": "pictures"}}')
    for (const name of ['damaged', 'gone', 'not-there', 'no-file']) {
      const ended = await handbill(folder, ['pack', `${name}.json`, '-o', name, '-f', 'og'], { env: allowed })
      expect(ended.status).toBe(0)
      expect(existsSync(at(name, 'og.png'))).toBe(true)
      expect(JSON.stringify(readPack(name))).not.toContain(folder)
      expect(readPack(name).verdicts.map(({ code }) => code)).toContain('photo-missing')
      expect(ended.stderr).toMatch(/ image: /)
    }
  })

  test('ends with status 1 on warnings where that is asked for, and writes the pack all the same', async () => {
    const options = ['-o', 'strict', '-f', 'og', '--strict']
    writeFileSync(at('fog.json'), '{"title": "Fog", "lang": "en", "image": {"url": "nowhere.jpg"}}')
    const warned = await handbill(folder, ['pack', 'fog.json', ...options])
    expect(warned).toMatchObject({ status: 1, stdout: '' })
    expect(warned.stderr).toMatch(/image: There is no file “nowhere\.jpg”.*\n[^]*: 1 warning\n$/)
    expect(readPack('strict').cards).toHaveLength(1)
    const fine = await handbill(folder, ['pack', join(data, 'urdu.json'), ...options])
    expect(fine.status).toBe(0)
    expect(fine.stderr).toMatch(/: no warnings\n$/)
  })

  test('finds the brand by the article’s host, by id, or at a path', async () => {
    const env = { HANDBILL_BRANDS: join(data, 'brands') }
    const brandOf = async (file: string, more: string[] = []) => {
      const args = ['pack', join(data, file), '-o', 'brand', '-f', 'og', ...more]
      expect((await handbill(folder, args, { env })).status).toBe(0)
      return readPack('brand').brand
    }
    expect(await brandOf('hindi.json')).toBe('river-post')
    expect(await brandOf('urdu.json')).toBe('default')
    expect(await brandOf('urdu.json', ['--brand', 'river-post'])).toBe('river-post')
    expect(await brandOf('hindi.json', ['--brand', join(data, 'brands/default/brand.json')])).toBe('default')
  })
})

describe('bad input ends with status 1, one line and nothing written', () => {
  beforeAll(() => {
    mkdirSync(at('folder'))
    writeFileSync(at('comma.json'), '{\n  "title": "Fog",\n}')
    writeFileSync(at('long.json'), JSON.stringify({ title: 'x'.repeat(1001) }))
    writeFileSync(at('untitled.json'), '{"description": "Fog"}')
    writeFileSync(at('empty.json'), '')
    writeFileSync(at('list.jsonl'), '{"title": "a"}\n{"title": "b"}\n')
    writeFileSync(at('picture.png'), Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))
    writeFileSync(at('brand.json'), '{"colors": {"paper": "white"}}')
  })
  const good = join(data, 'urdu.json')

  test.concurrent.each<[what: string, args: () => string[], message: RegExp]>([
    ['no such file', () => ['nowhere.json'], /There is no file “nowhere\.json”/],
    ['a folder', () => ['folder'], /“folder” is a folder, not a file/],
    ['malformed JSON', () => ['comma.json'], /comma\.json is not JSON: .*, at line 3, column 1\./],
    ['an over-long field', () => ['long.json'], /title has 1,001 characters; 1,000 are allowed/],
    ['a missing field', () => ['untitled.json'], /title is missing/],
    ['an empty file', () => ['empty.json'], /The input is empty/],
    ['a picture', () => ['picture.png'], /The input is a PNG picture/],
    ['many articles', () => ['list.jsonl'], /“handbill batch” reads it/],
    ['nothing on standard input', () => ['-'], /Nothing came on standard input/],
    [
      'a focus outside of the photo',
      () => [good, '--focus', '0.5,1.2'],
      /--focus: “0\.5,1\.2” is no point of the photo/,
    ],
    [
      'a photo option that names nothing',
      () => [good, '--photo', 'no.jpg'],
      /--photo: There is no file “no\.jpg”/,
    ],
    ['an unknown template', () => [good, '-t', 'x'], /--template: There is no template “x”.*headline/],
    ['an unknown format', () => [good, '-f', 'og,x'], /--formats: .*no format “x”.*og, twitter, youtube/],
    ['an unknown type', () => [good, '--type', 'gif'], /--type: .*“gif”.*auto, png, jpg, webp, svg/],
    ['an unknown brand', () => [good, '-b', 'x'], /--brand: There is no brand “x”.*example/],
    ['a faulty brand', () => [good, '-b', './brand.json'], /brand\.json: colors\.paper must be a colour/],
    ['an unknown language', () => [good, '--lang', 'hindi'], /“hindi” is no language tag.*did you mean hi\?/],
    ['a page that is not there', () => [`${origin}/none`], /\/none answered with status 404/],
    ['a page that is no page', () => [`${origin}/film`], /\/film is video\/mp4, which is not read/],
    ['a page that is too large', () => [`${origin}/huge`], /\/huge is larger than 4 MB/],
    [
      'a host that is not there',
      () => ['http://nowhere.invalid/x'],
      /nowhere\.invalid is not a public address, or no such host exists/,
    ],
  ])('%s', async (what, args, message) => {
    const out = `never-${what.replaceAll(' ', '-')}`
    const { status, stdout, stderr } = await handbill(folder, ['pack', ...args(), '-o', out], {
      env: allowed,
    })
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/^handbill: .*\n$/)
    expect({ status, stdout, written: existsSync(at(out)) }).toEqual({
      status: 1,
      stdout: '',
      written: false,
    })
  })

  test('an output folder that is a file', async () => {
    const { status, stderr } = await handbill(folder, ['pack', good, '-o', 'empty.json/cards'])
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `handbill: --out: “${at('empty.json')}” is a file; a folder is needed there.\n`,
    })
  })

  test('a private address, unless it is allowed', async () => {
    const { status, stderr } = await handbill(folder, ['pack', `${origin}/story`, '-o', 'never'])
    expect(status).toBe(1)
    expect(stderr).toContain('127.0.0.1 is not a public address')
    expect(stderr).toContain('HANDBILL_FETCH_ALLOW')
  })

  test('no draft is left beside the packs', () => {
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  })
})

describe('handbill pack --at', () => {
  test('writes tags and posts that name the pictures where they will be', async () => {
    const at0 = 'https://cdn.example.com/story-17'
    const { status } = await handbill(folder, ['pack', join(data, 'hindi.json'), '-o', 'at', '--at', at0])
    expect(status).toBe(0)
    const pack = readPack('at')
    const og = pack.cards.find(({ format }) => format === 'og')!
    expect(pack.embeds!.tags).toContain(
      `<meta property="og:image" content="${at0}/og.png?v=${og.version.slice(0, 12)}">`,
    )
    expect(pack.embeds!.tags).toContain(
      '<meta property="og:url" content="https://nadi.example/shahar/purana-pul">',
    )
    expect(pack.embeds!.tags).not.toContain('oembed')
    // Parts that need a server, such as a frame, are missing.
    expect(pack.embeds).toEqual({ tags: expect.any(String), share: expect.any(String) })
    const facebook = pack.posts.find(({ network }) => network === 'facebook')!
    expect(facebook.api['POST /{page-id}/photos']).toMatchObject({
      url: expect.stringMatching(/^https:\/\/cdn\.example\.com\/story-17\/portrait\.png\?v=/),
    })
  })

  test('refuses what is no address', async () => {
    const { status, stderr } = await handbill(folder, [
      'pack',
      join(data, 'hindi.json'),
      '-o',
      'no',
      '--at',
      'cdn',
    ])
    expect(status).toBe(1)
    expect(stderr).toContain('--at')
  })
})
