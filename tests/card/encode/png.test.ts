import { decode } from 'fast-png'
import sharp from 'sharp'
import { crc32, inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { encodePng } from '../../../src/card/encode/encode-png.ts'
import { nodeZlib } from '../../../src/node/media/zlib.ts'
import { black, handFace, newCanvas, placedAt, square, white } from '../ink/shapes.ts'

/** RGBA from a function, with alpha 255. */
function picture(
  width: number,
  height: number,
  color: (x: number, y: number) => readonly number[],
): Uint8Array {
  const pixels = new Uint8Array(width * height * 4).fill(255)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) pixels.set(color(x, y), (y * width + x) * 4)
  }
  return pixels
}

interface Chunk {
  readonly type: string
  readonly data: Uint8Array
  readonly crcFits: boolean
}

function chunksOf(png: Uint8Array): readonly Chunk[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const chunks: Chunk[] = []
  for (let at = 8; at < png.length;) {
    const end = at + 8 + view.getUint32(at)
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8))
    chunks.push({
      type,
      data: png.slice(at + 8, end),
      crcFits: crc32(png.subarray(at + 4, end)) === view.getUint32(end),
    })
    at = end + 4
  }
  return chunks
}

/** Decoded independently of the encoder: RGBA bytes by fast-png and by sharp. */
async function decoded(png: Uint8Array): Promise<{ fast: Uint8Array; native: Uint8Array }> {
  const { data, channels, palette, width, height, depth } = decode(png)
  const fast = new Uint8Array(width * height * 4).fill(255)
  const at = (index: number) => {
    if (depth === 8) return data[index]!
    const row = Math.floor(index / width)
    const byte = data[row * Math.ceil(width / 2) + ((index % width) >> 1)]!
    return (index % width) % 2 === 0 ? byte >> 4 : byte & 15
  }
  for (let i = 0; i < width * height; i++) {
    fast.set(palette ? palette[at(i)]! : data.subarray(i * channels, i * channels + 3), i * 4)
  }
  const native = await sharp(png).ensureAlpha().raw().toBuffer()
  return { fast, native: new Uint8Array(native) }
}

function card(width: number, height: number, color: (x: number, y: number) => readonly number[]) {
  return { width, height, pixels: picture(width, height, color) }
}

const cards = {
  'one pixel': card(1, 1, () => [1, 2, 3]),
  'a few colours': card(17, 9, (x, y) => [x < 5 ? 250 : 3, y % 8, 7]),
  'an even width in half bytes': card(16, 5, (x) => [(x % 16) * 16, 0, 0]),
  '256 colours': card(300, 7, (x, y) => [(x + y) & 255, 9, 200]),
  '257 colours': card(300, 7, (x, y) => [(x + y) & 255, x === 299 ? 1 : 0, 200]),
  'a gradient of an odd width': card(333, 31, (x, y) => [x / 2, y * 8, (x * y) & 255]),
  noise: card(64, 64, (x, y) => [(x * 7919 + y * 104729) & 255, (x * y * 31) & 255, (x ^ (y * 57)) & 255]),
}

function canvasOf(name: keyof typeof cards) {
  const { pixels, width, height } = cards[name]
  const canvas = newCanvas()
  canvas.begin(pixels, width, height)
  return canvas
}

describe.each(Object.keys(cards) as (keyof typeof cards)[])('a PNG of %s', (name) => {
  const png = encodePng(canvasOf(name), nodeZlib)

  it('holds every pixel as it was', async () => {
    const { fast, native } = await decoded(png)
    expect(fast).toEqual(cards[name].pixels)
    expect(native).toEqual(cards[name].pixels)
  })

  it('has valid checksums and no superfluous chunks', () => {
    const chunks = chunksOf(png)
    expect(chunks.map((chunk) => chunk.crcFits)).toEqual(chunks.map(() => true))
    expect(chunks.map((chunk) => chunk.type).filter((type) => type !== 'PLTE')).toEqual([
      'IHDR',
      'IDAT',
      'IEND',
    ])
  })
})

it.each([
  ['a few colours', 4, 3],
  ['256 colours', 8, 3],
  ['257 colours', 8, 2],
] as const)('%s: depth %d, colour type %d', (name, depth, type) => {
  const header = chunksOf(encodePng(canvasOf(name), nodeZlib))[0]!.data
  expect([header[8], header[9]]).toEqual([depth, type])
})

it('after a second card on the same plate is the same as from a fresh canvas', () => {
  const plate = picture(60, 40, (x, y) => [x < 30 ? 20 : 60, y < 3 ? 90 : 10, 77])
  const face = handFace({ outlines: [square(0, 0, 700, 700)] })
  const draw = (canvas: ReturnType<typeof newCanvas>, x: number) => {
    canvas.begin(plate, 60, 40)
    canvas.text(placedAt(face, [[x, 30.3]], 0.03), white)
    return encodePng(canvas, nodeZlib)
  }
  const used = newCanvas()
  draw(used, 3.3)
  draw(used, 20.7)
  // A card with too many colours in between must leave no trace either.
  used.begin(plate, 60, 40)
  for (let i = 0; i < 300; i++)
    used.rect(i % 60, Math.floor(i / 60), 1, 1, { r: i & 255, g: i >> 8, b: 3, a: 255 })
  expect(used.colors()).toBeUndefined()
  encodePng(used, nodeZlib)
  expect(draw(used, 10.4)).toEqual(draw(newCanvas(), 10.4))
})

interface Turn {
  readonly plate: Uint8Array
  readonly width: number
  readonly height: number
}

function drawTurn(canvas: ReturnType<typeof newCanvas>, { plate, width, height }: Turn): Uint8Array {
  canvas.begin(plate, width, height)
  canvas.rect(3, 4, 20, 10, { r: 9, g: 99, b: 199, a: 128 })
  return encodePng(canvas, nodeZlib)
}

it('is correct after switching between plates', () => {
  const wide = card(60, 40, (x) => [x < 30 ? 20 : 60, 10, 77])
  const tall = card(40, 60, (x, y) => [y, x, 5])
  const busy = card(60, 40, (x, y) => [x * 4, y * 6, 1])
  // The same bytes as a plate of another shape.
  const turned = { pixels: wide.pixels, width: 40, height: 60 }
  const used = newCanvas()
  for (const { pixels: plate, width, height } of [wide, tall, wide, turned, busy, wide, busy, tall]) {
    expect(drawTurn(used, { plate, width, height })).toEqual(drawTurn(newCanvas(), { plate, width, height }))
  }
})

it('stays unchanged when the canvas draws something else', () => {
  const canvas = newCanvas()
  canvas.beginPlain(black, 40, 40)
  const first = encodePng(canvas, nodeZlib)
  const copy = first.slice()
  canvas.beginPlain(white, 40, 40)
  encodePng(canvas, nodeZlib)
  expect(first).toEqual(copy)
})

describe('the packer of palette rows', () => {
  /** Few colours, so that the rows are compressed, in stressful patterns. */
  const patterns: Record<string, (i: number, x: number, y: number) => number> = {
    'long runs': (i) => (i >> 11) % 200,
    'rows that repeat': (_i, x) => (x * 37) % 101,
    'no pattern at all': (i) => (Math.imul(i, 2654435761) >>> 24) % 251,
    'frequencies as uneven as can be': (i) => {
      // Each colour is rarer than the previous one by the golden ratio: the deepest possible tree.
      const share = (Math.imul(i + 1, 2246822519) >>> 0) / 2 ** 32
      return Math.min(60, Math.floor(Math.log(share + 1e-12) / Math.log(0.618)))
    },
    'rows that alternate': (_i, x, y) => (y % 2 === 0 ? x % 90 : 200 + (x % 3)),
  }
  it.each(Object.keys(patterns))('keeps %s', (name) => {
    const [width, height] = [701, 300]
    const plate = picture(width, height, (x, y) => [patterns[name]!(y * width + x, x, y), 1, 2])
    const canvas = newCanvas()
    canvas.begin(plate, width, height)
    const png = encodePng(canvas, nodeZlib)
    const data = chunksOf(png).find((chunk) => chunk.type === 'IDAT')!.data
    const rows = inflateSync(data)
    expect(rows.length).toBe((width + 1) * height)
    const colors = decode(png).palette!
    const wrong = Array.from({ length: width * height }, (_, i) => i).filter((i) => {
      const index = rows[Math.floor(i / width) * (width + 1) + 1 + (i % width)]!
      return colors[index]![0] !== plate[i * 4]
    })
    expect(wrong).toEqual([])
  })
})
