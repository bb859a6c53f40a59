import { encode } from 'fast-png'
import type { Brand } from '../../article/brand/brand.ts'
import type { Card } from '../../card/engine.ts'
import type { Format } from '../../card/contract/format.ts'

/**
 * The last resort: the brand's paper with a bar in its accent colour, when even the brand's own card cannot be drawn.
 * A crawler that gets an error shows no picture for days; this one is asked for again at once, for it is not cached.
 * It depends on nothing that could have broken: no fonts, no wasm, one bit a pixel.
 */
export function plainCard(format: Pick<Format, 'width' | 'height'>, brand: Pick<Brand, 'colors'>): Card {
  const { width, height } = format
  const rowBytes = Math.ceil(width / 8)
  const data = new Uint8Array(rowBytes * height)
  // The bar takes the lowest twelfth, as a card's foot would.
  data.fill(0xff, rowBytes * Math.floor((height * 11) / 12))
  const palette = [rgb(brand.colors.paper), rgb(brand.colors.accent)]
  return {
    bytes: encode({ width, height, data, depth: 1, channels: 1, palette }),
    type: 'png',
    contentType: 'image/png',
    width,
    height,
    verdicts: [],
    lines: {},
    timings: {},
  }
}

function rgb(color: string): [number, number, number] {
  const value = Number.parseInt(color.slice(1, 7), 16) || 0
  return [value >> 16, (value >> 8) & 0xff, value & 0xff]
}
