import type { Card } from './engine.ts'
import type { Canvas } from './ink/canvas.ts'
import type { PhotoDecoder } from './photo/photo.ts'
import { readRights } from './photo/rights/read-rights.ts'
import type { PhotoKernel } from './photo/scale/photo-kernel.ts'
import { encodeJpeg } from './encode/encode-jpeg.ts'
import { withRights } from './encode/write-rights.ts'

/** A finished card as JPEG with this width in pixels; its height is rounded down. Not for SVG. */
export type CardScaler = (card: ScaledFrom, width: number) => Promise<Omit<Card, 'timings'>>

type ScaledFrom = Pick<Card, 'bytes' | 'width' | 'height' | 'verdicts' | 'lines'>

export interface ScalerParts {
  readonly decoder: PhotoDecoder
  readonly kernel: PhotoKernel
  /** Its own canvas, because the engine's may be in use. */
  readonly canvas: Canvas
}

const WHITE = { r: 255, g: 255, b: 255 }
/** Small letters need full chroma, and a file of this size has bytes to spare. */
const QUALITY = 85
const CHROMA = '444'

/** @param open called with the first scaled card */
export function createCardScaler(open: () => ScalerParts): CardScaler {
  let parts: ScalerParts | undefined
  return async function scaleCard(card, width) {
    parts ??= open()
    const { decoder, kernel, canvas } = parts
    const { raster } = await decoder.decode(card.bytes, WHITE)
    const height = Math.max(1, Math.floor((card.height * width) / card.width))
    const whole = { x: 0, y: 0, width: raster.width, height: raster.height }
    canvas.begin(kernel.scale(raster, whole, { width, height }, 'cubic'), width, height)
    const bytes = withRights(encodeJpeg(canvas, QUALITY, CHROMA), readRights(card.bytes))
    const { verdicts, lines } = card
    return { bytes, type: 'jpg', contentType: 'image/jpeg', width, height, verdicts, lines }
  }
}
