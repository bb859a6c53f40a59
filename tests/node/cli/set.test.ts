import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { createSetter, type SetAnswer, type SetFailure } from '../../../src/node/cli/set/set.ts'
import { readLines } from '../../../src/node/cli/input/read-lines.ts'

const folder = mkdtempSync(join(tmpdir(), 'handbill-set-'))
afterAll(() => rmSync(folder, { recursive: true }))

const fonts = fileURLToPath(new URL('../../../fonts/', import.meta.url))
const font = `${fonts}NotoSans-Bold.ttf`
const spec = {
  id: 'hello',
  text: 'Hello world',
  lang: 'en',
  dir: 'ltr',
  fontFiles: [font],
  size: 40,
  width: 600,
  lineHeight: 1.25,
  color: '#ffffff',
  background: '#0b1f3a',
}
const at = (name: string) => join(folder, name)
const setter = createSetter()
const answer = (input: unknown) => setter.answer(JSON.stringify(input), folder)
const made = async (input: unknown) => (await answer(input)) as SetAnswer
const failed = async (input: unknown) => (await answer(input)) as SetFailure

describe('a text', () => {
  test('becomes a picture and its lines', async () => {
    expect(await made(spec)).toEqual({
      id: 'hello',
      png: join(folder, 'hello.png'),
      lines: [{ text: 'Hello world', width: 228.04, baseline: 104 }],
      size: 40,
      verdicts: [],
    })
    const { data, info } = await sharp(join(folder, 'hello.png')).raw().toBuffer({ resolveWithObject: true })
    expect([info.width, info.height]).toEqual([600 + 128, 50 + 128])
    expect([...data.subarray(0, 3)]).toEqual([0x0b, 0x1f, 0x3a])
    // Within the stem of the H: 64 px from the left, 0.09 to 0.24 em on.
    expect([...data.subarray((90 * info.width + 64 + 6) * info.channels).subarray(0, 3)]).toEqual([
      255, 255, 255,
    ])
  })

  test('is fitted, cut and put on the canvas asked for', async () => {
    const long = { ...spec, id: 7, text: 'Hello world '.repeat(20), canvas: { width: 700, height: 300 } }
    const fitted = await made({ ...long, fit: { min: 20, max: 80, height: 200 } })
    expect(fitted).toMatchObject({ id: 7, size: 26, verdicts: [] })
    const short = await made({ ...long, maxLines: 2 })
    expect(short.lines.length).toBe(2)
    expect(short.verdicts[0]).toMatchObject({ code: 'text-cut', place: 'text' })
    expect(await sharp(short.png).metadata()).toMatchObject({ width: 700, height: 300 })
  })

  test('right to left starts at the right edge', async () => {
    const { png } = await made({
      ...spec,
      id: 'rtl',
      text: 'שלום',
      dir: 'rtl',
      fontFiles: [`${fonts}NotoSansHebrew-Bold.ttf`],
    })
    const { info } = await sharp(png).trim().toBuffer({ resolveWithObject: true })
    expect(-info.trimOffsetLeft!).toBeGreaterThan(560)
  })

  test('is cleaned, with a verdict', async () => {
    const { lines, verdicts } = await made({ ...spec, text: 'a\u0007\ud800b' })
    expect(lines[0]!.text).toBe('ab')
    expect(verdicts.map(({ code }) => code)).toEqual(['text-cleaned', 'text-cleaned'])
  })

  test('may be empty', async () => expect((await made({ ...spec, text: '' })).lines).toEqual([]))

  test('whose id is a path is written inside the output folder', async () => {
    expect((await made({ ...spec, id: '../../etc/x' })).png).toBe(join(folder, '__.._etc_x.png'))
  })
})

describe('a text that cannot be set is reported, and the next one is set', () => {
  writeFileSync(join(folder, 'wrong.ttf'), 'this is no font')
  test.each([
    ['a size that is none', { ...spec, size: 'large' }, /^size: /],
    ['no width', { ...spec, width: undefined }, /^width: /],
    ['no font', { ...spec, fontFiles: [] }, /^fontFiles: /],
    [
      'a font that is not there',
      { ...spec, fontFiles: ['/nowhere.ttf'] },
      /^fontFiles: there is no file “\/nowhere\.ttf”$/,
    ],
    ['a folder for a font', { ...spec, fontFiles: [folder] }, /is not a file$/],
    [
      'a file that is no font',
      { ...spec, fontFiles: [join(folder, 'wrong.ttf')] },
      /wrong\.ttf” is not a font that can be used: it does not begin as one/,
    ],
    ['a colour that is none', { ...spec, color: 'white' }, /^color: must be a colour such as #0b1f3a$/],
    [
      'sizes the wrong way round',
      { ...spec, fit: { min: 9, max: 3, height: 9 } },
      /^fit: min \(9\) is larger than max \(3\)$/,
    ],
    ['a canvas beyond all measure', { ...spec, canvas: { width: 16_000, height: 16_000 } }, /^canvas: /],
    ['a text of a million letters', { ...spec, text: 'a'.repeat(1e6) }, /^text: /],
    ['a list', [spec], /expected object/],
    ['nothing', null, /expected object/],
  ])('%s', async (_, input, message) => {
    expect((await failed(input)).error).toMatch(message)
    expect(await made(spec)).toHaveProperty('png')
  })

  test('a line that is not JSON', async () => {
    expect(await setter.answer('{"id": 1,', folder)).toMatchObject({
      id: null,
      error: expect.stringMatching(/not JSON/) as string,
    })
  })

  test('a folder that cannot be written to', async () => {
    const answer = await setter.answer(JSON.stringify(spec), join(folder, 'wrong.ttf'))
    expect(answer).toMatchObject({
      id: 'hello',
      error: expect.stringMatching(/^--out: “.*hello\.png” cannot be written: /) as string,
    })
  })

  test('nothing half-written is left', () => {
    expect(readdirSync(folder).filter((name) => name.endsWith('.draft'))).toEqual([])
  })
})

describe('handbill set', () => {
  const command = fileURLToPath(new URL('../../../src/node/handbill.js', import.meta.url))

  test('answers line by line, in order, while its input stays open', async () => {
    const child = spawn(process.execPath, [command, 'set', '--jsonl', '-o', at('stream')])
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    const ask = async (line: string) => {
      child.stdin.write(`${line}\n`)
      return JSON.parse((await answers.next()).value as string) as unknown
    }
    expect(await ask(JSON.stringify({ ...spec, id: 'one' }))).toMatchObject({
      id: 'one',
      png: at('stream/one.png'),
    })
    expect(await ask('nonsense')).toMatchObject({
      id: null,
      error: expect.stringContaining('not JSON') as string,
    })
    expect(await ask(JSON.stringify({ id: 'bad' }))).toMatchObject({
      id: 'bad',
      error: expect.any(String) as string,
    })
    expect(await ask(`\n${JSON.stringify({ ...spec, id: 'two' })}`)).toMatchObject({ id: 'two' })
    child.stdin.end()
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
    expect(existsSync(at('stream/two.png'))).toBe(true)
  })

  test('sets a file', () => {
    writeFileSync(at('spec.json'), JSON.stringify(spec))
    const { status } = spawnSync(process.execPath, [
      command,
      'set',
      at('spec.json'),
      '-o',
      at('o.png'),
      '--json',
      at('o.json'),
    ])
    expect(status).toBe(0)
    expect(JSON.parse(readFileSync(at('o.json'), 'utf8'))).toMatchObject({ id: 'hello', png: at('o.png') })
  })

  test('ends with status 1 and leaves nothing when the file is wrong', () => {
    writeFileSync(at('bad.json'), JSON.stringify({ ...spec, width: -1 }))
    const { status, stderr } = spawnSync(
      process.execPath,
      [command, 'set', at('bad.json'), '-o', at('bad.png')],
      { encoding: 'utf8' },
    )
    expect(status).toBe(1)
    expect(stderr).toMatch(/^handbill: width: /)
    expect(existsSync(at('bad.png'))).toBe(false)
  })
})

test('lines are read across chunks, and one too long is passed over', async () => {
  const chunks = ['ab', 'c\r\nd', '\n', 'x'.repeat(20), 'y\nlast\u00e9'].map((text) => Buffer.from(text))
  const bytes = Buffer.concat(chunks)
  const one = async function* () {
    for (const byte of bytes) yield Uint8Array.of(byte)
  }
  for (const source of [chunks, one()]) {
    const lines: (string | undefined)[] = []
    for await (const line of readLines(source as AsyncIterable<Uint8Array>, 10)) lines.push(line)
    expect(lines).toEqual(['abc', 'd', undefined, 'lasté'])
  }
})
