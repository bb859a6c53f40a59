import { convertIndexedToRgb, decode, type DecodedPng } from 'fast-png'
import type { Rgb } from '../../card/contract/color.ts'
import { gammaColors } from '../../card/photo/color/color-map.ts'
import { readColors } from '../../card/photo/color/icc-profile.ts'
import { pngGamma, pngSize } from '../../card/photo/files/png-header.ts'
import { checkPixels } from '../../card/photo/files/refuse-file.ts'
import type { DecodedPhoto } from '../../card/photo/photo.ts'
import type { PhotoKernel } from '../../card/photo/scale/photo-kernel.ts'
import { flatten, reduced } from './flatten.ts'

/** Pixels; a larger picture would take more than half of an isolate's memory: IMAGES may decode it. */
const MOST_PIXELS = 9_000_000

/** Decodes a PNG; undefined if it is too large for the isolate. @throws Error if it is broken. */
export function decodePng(bytes: Uint8Array, background: Rgb, kernel: PhotoKernel): DecodedPhoto | undefined {
  const size = pngSize(bytes)
  if (size === undefined) return undefined
  checkPixels('PNG', size.width, size.height)
  if (size.width * size.height > MOST_PIXELS) return undefined
  const image = decode(bytes)
  const rgba = toRgba(image)
  const gamma = pngGamma(bytes)
  const embedded = image.iccEmbeddedProfile && readColors(image.iccEmbeddedProfile.profile)
  return {
    raster: reduced(flatten(rgba, size, background), kernel),
    source: size,
    colors: embedded ?? (gamma === undefined ? 'plain' : (gammaColors(gamma) ?? 'plain')),
    transparent: isTransparent(rgba),
  }
}

function toRgba(image: DecodedPng): Uint8Array {
  const { width, height, depth, transparency } = image
  const palette = image.palette ?? (depth < 8 ? greys(depth) : undefined)
  const data = palette ? convertIndexedToRgb({ ...image, palette }) : image.data
  const channels = palette ? palette[0]!.length : image.channels
  const colored = channels > 2
  const alphaAt = channels === 4 ? 3 : channels === 2 ? 1 : undefined
  const clear = transparency && !image.palette ? [...transparency] : undefined
  const byte = depth === 16 ? (at: number) => data[at]! >> 8 : (at: number) => data[at]!
  const rgba = new Uint8Array(width * height * 4)
  for (let from = 0, to = 0; to < rgba.length; from += channels, to += 4) {
    rgba[to] = byte(from)
    rgba[to + 1] = byte(colored ? from + 1 : from)
    rgba[to + 2] = byte(colored ? from + 2 : from)
    rgba[to + 3] = alphaAt === undefined ? 255 : byte(from + alphaAt)
    if (clear?.every((value, c) => data[from + c] === value)) rgba[to + 3] = 0
  }
  return rgba
}

function greys(depth: number) {
  const most = 2 ** depth - 1
  return Array.from({ length: most + 1 }, (_, level): [number, number, number] => {
    const grey = Math.round((255 * level) / most)
    return [grey, grey, grey]
  })
}

function isTransparent(rgba: Uint8Array): boolean {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 255) return true
  return false
}
