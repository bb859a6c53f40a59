import type { Brand } from '../../article/brand/brand.ts'
import type { Card } from '../../card/engine.ts'
import type { Format } from '../../card/contract/format.ts'

/**
 * The last resort: the brand's paper with a bar in its accent colour, when even the brand's own card cannot be drawn.
 * A crawler that gets an error shows no picture for days; this one is asked for again at once, for it is not cached.
 * Written by hand so that it depends on nothing that could have broken: one bit a pixel, stored without compression.
 */
export function plainCard(format: Pick<Format, 'width' | 'height'>, brand: Pick<Brand, 'colors'>): Card {
  const { width, height } = format
  const rowBytes = Math.ceil(width / 8) + 1
  const rows = new Uint8Array(rowBytes * height)
  // The bar takes the lowest twelfth, as a card's foot would.
  rows.fill(0xff, rowBytes * Math.floor((height * 11) / 12))
  for (let y = 0; y < height; y++) rows[y * rowBytes] = 0
  const bytes = concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', concat([uint32(width), uint32(height), Uint8Array.of(1, 3, 0, 0, 0)])),
    chunk('PLTE', Uint8Array.from([...rgb(brand.colors.paper), ...rgb(brand.colors.accent)])),
    chunk('IDAT', stored(rows)),
    chunk('IEND', new Uint8Array(0)),
  ])
  return {
    bytes,
    type: 'png',
    contentType: 'image/png',
    width,
    height,
    verdicts: [],
    lines: {},
    timings: {},
  }
}

/** zlib without compression (RFC 1950 and 1951, section 3.2.4). */
function stored(data: Uint8Array): Uint8Array {
  const maxBlock = 0xffff
  const parts: Uint8Array[] = [Uint8Array.of(0x78, 0x01)]
  for (let at = 0; at < data.length; at += maxBlock) {
    const block = data.subarray(at, at + maxBlock)
    const size = block.length
    const last = at + maxBlock >= data.length ? 1 : 0
    parts.push(Uint8Array.of(last, size & 0xff, size >> 8, ~size & 0xff, (~size >> 8) & 0xff), block)
  }
  return concat([...parts, uint32(adler32(data))])
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = concat([Uint8Array.from(type, (char) => char.charCodeAt(0)), data])
  return concat([uint32(data.length), body, uint32(crc32(body))])
}

function adler32(data: Uint8Array): number {
  let low = 1
  let high = 0
  for (const byte of data) {
    low = (low + byte) % 65_521
    high = (high + low) % 65_521
  }
  return (high << 16) | low
}

function crc32(data: Uint8Array): number {
  let crc = ~0
  for (const byte of data) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc
}

function uint32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff)
}

function rgb(color: string): [number, number, number] {
  const value = Number.parseInt(color.slice(1, 7), 16) || 0
  return [value >> 16, (value >> 8) & 0xff, value & 0xff]
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
