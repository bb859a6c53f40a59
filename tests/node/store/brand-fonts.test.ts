import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zlibSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Brand } from '../../../src/article/brand/brand.ts'
import { digest } from '../../../src/net/bytes.ts'
import { composeEngine } from '../../../src/node/media/engine.ts'
import { articles } from '../../card/articles.ts'
import { brandWith, fontFolder } from './brand-with-fonts.ts'

const engine = await composeEngine()

async function draw(brand: Brand, title = 'Officials find five flaws in the river plan', lang = 'en') {
  const article = { ...articles.english, title, lang, description: undefined }
  const plan = await engine.plan({ article, brand, template: 'headline', format: 'og', type: 'svg' })
  const card = await engine.draw(plan)
  return {
    key: plan.key,
    svg: await digest(card.bytes),
    verdicts: card.verdicts,
    lines: card.lines,
  }
}

const font = (name: string): Buffer => readFileSync(join(fontFolder, name))
async function readFace(name: string, bytes: Uint8Array) {
  const { fonts } = await brandWith({ fonts: { display: name } }, { [name]: bytes })
  return fonts?.faces[0]
}

const plainBrand = await brandWith({})

describe('a brand’s own faces', () => {
  test.each([
    ['TTF', 'lato.ttf', 'display.ttf', 'Tyres of the Vault'],
    ['OTF', 'garamond.otf', 'display.otf', 'Five flaws in the river plan'],
    ['WOFF2', 'merriweather.woff2', 'display.woff2', 'A difficult office'],
    ['a variable font', 'inter-variable.ttf', 'display.ttf', 'Ferry crews vote'],
  ])('are read from %s', async (_, file, name, title) => {
    const brand = await brandWith({ fonts: { display: name } }, { [name]: file })
    expect(brand.fonts?.faults).toEqual([])
    const [own, usual] = [await draw(brand, title), await draw(plainBrand, title)]
    expect(own.svg).not.toBe(usual.svg)
    expect(own.key).not.toBe(usual.key)
    expect(own.verdicts.map(({ code }) => code)).not.toContain('font-unavailable')
  })

  test('are the same from WOFF and from a collection', async () => {
    const plain = await readFace('a.ttf', font('lato.ttf'))
    const { file: _, hash: __, ...facts } = plain!
    expect(await readFace('a.woff', woffOf(font('lato.ttf')))).toMatchObject(facts)
    expect(await readFace('a.ttc', collectionOf(font('lato.ttf')))).toMatchObject(facts)
  })

  test('are measured: letters of another height are set at another size', async () => {
    const { fonts } = await brandWith({ fonts: { display: 'a.otf' } }, { 'a.otf': 'garamond.otf' })
    const [face] = fonts!.faces
    // Its x-height is 0.4 em, the built-in face's 0.53.
    expect(face!.fits['Latn']!.scale).toBeGreaterThan(1.2)
    expect(face!.weight).toEqual([400, 400])
  })

  test('of a variable font each weight is cut, of static ones the nearest taken', async () => {
    const fonts = { display: ['bold.ttf', { file: 'black.ttf', weight: 900 }] }
    const brand = await brandWith({ fonts }, { 'bold.ttf': 'lato.ttf', 'black.ttf': 'inter-variable.ttf' })
    expect(brand.fonts!.faces.map(({ weight }) => weight)).toEqual([
      [700, 700],
      [900, 900],
    ])
    const bold = await brandWith({ fonts: { display: 'bold.ttf' } }, { 'bold.ttf': 'lato.ttf' })
    expect((await draw(brand)).svg).toBe((await draw(bold)).svg)
  })

  test('leave letters they lack to a built-in face, the whole word, and say so', async () => {
    const brand = await brandWith({ fonts: { display: 'a.ttf' } }, { 'a.ttf': 'lato.ttf' })
    const title = 'Ống nước bị vỡ'
    const { svg, verdicts } = await draw(brand, title, 'vi')
    expect(svg).toBe((await draw(plainBrand, title, 'vi')).svg)
    expect(verdicts).toContainEqual(
      expect.objectContaining({
        code: 'face-replaced',
        place: 'fonts/a.ttf',
        message: expect.stringContaining('“Ố”'),
      }),
    )
    // A script that it lacks entirely is ignored.
    expect((await draw(brand, 'नदी किनारे', 'hi')).verdicts.map(({ code }) => code)).not.toContain(
      'face-replaced',
    )
  })

  test('of a language are for that language alone', async () => {
    const fonts = { display: [{ file: 'a.ttf', langs: ['fr'] }] }
    const brand = await brandWith({ fonts }, { 'a.ttf': 'lato.ttf' })
    expect((await draw(brand)).svg).toBe((await draw(plainBrand)).svg)
  })
})

describe('a font that cannot be used is named, and a built-in face drawn', () => {
  const lato = font('lato.ttf')
  const truncated = lato.subarray(0, lato.length / 2)
  const endless = Buffer.from(lato)
  endless.writeUInt32BE(0xffff_fff0, 12 + 12)
  const noLetters = Buffer.from(lato)
  noLetters.fill(0xff, tableAt(lato, 'cmap'), tableAt(lato, 'cmap') + 40)
  const giant = Buffer.from(lato)
  giant.writeUInt16BE(16, tableAt(lato, 'head') + 18)
  const bomb = woffOf(lato)
  new DataView(bomb.buffer).setUint32(44 + 12, 4_000_000_000)

  test.each<[string, Uint8Array, string | Record<string, unknown>, RegExp]>([
    ['no font', Buffer.from('<html>404</html>'), 'a.ttf', /does not begin as one/],
    ['an empty file', new Uint8Array(), 'a.otf', /has 0 bytes/],
    ['half a font', truncated, 'a.ttf', /ends within its “\w+\W?” table/],
    ['a table without end', endless, 'a.ttf', /ends within its/],
    ['no letters', noLetters, 'a.ttf', /has no letters/],
    ['letters a hundred lines high', giant, 'a.ttf', /letters \d+\.\d+ em high/],
    ['a damaged WOFF2', font('merriweather.woff2').subarray(0, 4000), 'a.woff2', /is a damaged WOFF2 file/],
    ['a WOFF that swells', bomb, 'a.woff', /has \d+ bytes unpacked; 24000000 are allowed/],
    [
      'a missing axis',
      font('inter-variable.ttf'),
      { file: 'a.ttf', axes: { wdth: 75 } },
      /no axis “wdth”; it has “opsz” from 14 to 32, “wght”/,
    ],
    [
      'beyond its axis',
      font('inter-variable.ttf'),
      { file: 'a.ttf', weight: [100, 1000] },
      /goes from 100 to 900 in weight/,
    ],
    [
      'weights of a static font',
      lato,
      { file: 'a.ttf', weight: [400, 700] },
      /has no axis “wght”; it has none/,
    ],
  ])('%s', async (_, bytes, declared, reason) => {
    const file = typeof declared === 'string' ? declared : String(declared['file'])
    const brand = await brandWith({ fonts: { display: [declared] } }, { [file]: bytes })
    expect(brand.fonts!.faces).toEqual([])
    expect(brand.fonts!.faults).toEqual([{ role: 'display', file, reason: expect.stringMatching(reason) }])
    const { svg, verdicts } = await draw(brand)
    expect(svg).toBe((await draw(plainBrand)).svg)
    expect(verdicts).toContainEqual(
      expect.objectContaining({
        code: 'font-refused',
        place: `fonts/${file}`,
        message: expect.stringMatching(reason),
      }),
    )
  })

  test('a file that is not there', async () => {
    const brand = await brandWith({ fonts: { display: 'a.ttf' } })
    expect(brand.fonts!.faults).toEqual([{ role: 'display', file: 'a.ttf', reason: 'is not there' }])
  })

  test('the brand’s other fonts are still used', async () => {
    const brand = await brandWith(
      { fonts: { display: ['a.ttf', 'b.ttf'] } },
      { 'a.ttf': Buffer.from('no font at all'), 'b.ttf': 'lato.ttf' },
    )
    expect(brand.fonts!.faces.map(({ file }) => file)).toEqual(['b.ttf'])
  })
})

test('no damaged font makes it fail or hang', async () => {
  let seed = 7
  const random = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most
  for (const name of ['garamond.otf', 'inter-variable.ttf', 'amiri.ttf']) {
    for (let round = 0; round < 12; round++) {
      const bytes = Buffer.from(font(name))
      for (let i = 0; i < 40; i++) bytes[random(bytes.length)] = random(256)
      const brand = await brandWith({ fonts: { display: 'a.ttf' } }, { 'a.ttf': bytes })
      const { lines } = await draw(brand)
      expect(lines['story/headline']).not.toEqual([])
    }
  }
})

function tableAt(bytes: Buffer, tag: string): number {
  for (let at = 12; ; at += 16)
    if (bytes.toString('latin1', at, at + 4) === tag) return bytes.readUInt32BE(at + 8)
}

/** W3C, “WOFF File Format 1.0”. */
function woffOf(bytes: Buffer): Uint8Array {
  const count = bytes.readUInt16BE(4)
  const packed = Array.from({ length: count }, (_, i) => {
    const at = 12 + 16 * i
    const [offset, length] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)]
    const table = bytes.subarray(offset, offset + length)
    const small = zlibSync(table)
    return { tag: bytes.subarray(at, at + 4), length, data: small.length < length ? small : table }
  })
  const header = Buffer.alloc(44 + 20 * count)
  header.write('wOFF', 'latin1')
  bytes.copy(header, 4, 0, 4)
  header.writeUInt16BE(count, 12)
  let at = header.length
  packed.forEach(({ tag, length, data }, i) => {
    tag.copy(header, 44 + 20 * i)
    header.writeUInt32BE(at, 44 + 20 * i + 4)
    header.writeUInt32BE(data.length, 44 + 20 * i + 8)
    header.writeUInt32BE(length, 44 + 20 * i + 12)
    at += data.length
  })
  return new Uint8Array(Buffer.concat([header, ...packed.map(({ data }) => data)]))
}

/** A collection of one font. */
function collectionOf(bytes: Buffer): Uint8Array {
  const header = Buffer.alloc(16)
  header.write('ttcf', 'latin1')
  header.writeUInt32BE(0x1_0000, 4)
  header.writeUInt32BE(1, 8)
  header.writeUInt32BE(16, 12)
  const moved = Buffer.from(bytes)
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const at = 12 + 16 * i + 8
    moved.writeUInt32BE(bytes.readUInt32BE(at) + 16, at)
  }
  return Buffer.concat([header, moved])
}
