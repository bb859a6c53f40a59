import { encode } from 'fast-png'
import type { Brand } from '../../article/brand/brand.ts'
import type { Card } from '../../card/engine.ts'
import type { Format } from '../../card/contract/format.ts'

/**
 * The last fallback, when even the brand's own card fails: the brand's background colour with a bar in its accent
 * colour. A crawler that gets an error shows no picture for days; this one is not cached, so it is requested again
 * at once. Depends on nothing that may have failed: no fonts, no wasm, one bit a pixel.
 */
export function plainCard(format: Pick<Format, 'width' | 'height'>, brand: Pick<Brand, 'colors'>): Card {
  const { width, height } = format
  const rowBytes = Math.ceil(width / 8)
  const data = new Uint8Array(rowBytes * height)
  // The bar fills the lowest twelfth, like a card's footer.
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
