import type { ImagesBinding } from '@cloudflare/workers-types'
import { MAX_PHOTO_PIXELS, type PhotoBox, type PhotoDecoder } from '../../card/photo/photo.ts'
import { pointOfInterest } from '../../card/photo/point-of-interest.ts'
import { Problem } from '../../problem.ts'
import { coverBox } from './cover.ts'
import { isJpeg, type JpegHeader, readJpegHeader } from './jpeg-header.ts'
import type { JpegDecoder } from './jpeg-turbo.ts'
import { streamOf } from './stream-of.ts'
import { upright } from './upright.ts'

/** What other pictures become on the way: large enough for every format, small enough for an isolate. */
const LARGEST_SIDE = 2400
const QUALITY = 92
/** CMYK: libjpeg-turbo decodes it to ink values, not to colours. */
const CMYK = 4

/** JPEG is decoded in the isolate; everything else is made JPEG by the IMAGES binding first, where there is one. */
export function createPhotoDecoder(decodeJpeg: JpegDecoder, images: ImagesBinding | undefined): PhotoDecoder {
  return {
    async decode(bytes, box) {
      const header = isJpeg(bytes) ? checkSize(readJpegHeader(bytes)) : undefined
      if (header && header.components !== CMYK) return decode(bytes, header, box, decodeJpeg)
      const { jpeg, source } = await convert(bytes, box, images)
      const photo = decode(jpeg, checkSize(readJpegHeader(jpeg)), box, decodeJpeg)
      return { ...photo, source }
    },
  }
}

function decode(bytes: Uint8Array, header: JpegHeader, box: PhotoBox, decodeJpeg: JpegDecoder) {
  const lying = header.orientation >= 5
  const source = lying ? { width: header.height, height: header.width } : header
  const needed = Math.max(box.width / source.width, box.height / source.height)
  const eighths = Math.min(8, Math.max(1, Math.ceil(needed * 8)))
  let pixels
  try {
    pixels = upright(decodeJpeg(bytes, header, eighths), header.orientation)
  } catch (cause) {
    throw new Problem('unsupported-media', 'The photo is damaged and cannot be decoded.', { cause })
  }
  const focus = box.focus ?? pointOfInterest(pixels, box)
  return {
    pixels: coverBox(pixels, box, focus),
    source: { width: source.width, height: source.height },
  }
}

function checkSize(header: JpegHeader | undefined): JpegHeader {
  if (header === undefined || header.width < 2 || header.height < 2)
    throw new Problem('unsupported-media', 'The photo is damaged and cannot be decoded.')
  refuseLarge(header)
  return header
}

function refuseLarge({ width, height }: { readonly width: number; readonly height: number }): void {
  if (width * height <= MAX_PHOTO_PIXELS) return
  throw new Problem(
    'unsupported-media',
    `The photo has ${width} × ${height} pixels; ${MAX_PHOTO_PIXELS / 1e6} million are allowed.`,
  )
}

async function convert(bytes: Uint8Array, box: PhotoBox, images: ImagesBinding | undefined) {
  if (images === undefined)
    throw new Problem('unsupported-media', 'The photo is no RGB JPEG, and the IMAGES binding is missing.')
  try {
    const info = await images.info(streamOf(bytes))
    if (!('width' in info)) throw new Error('an SVG is no photo')
    refuseLarge(info)
    const { r, g, b } = box.background ?? { r: 255, g: 255, b: 255 }
    const result = await images
      .input(streamOf(bytes))
      .transform({
        width: LARGEST_SIDE,
        height: LARGEST_SIDE,
        fit: 'scale-down',
        background: `rgb(${r}, ${g}, ${b})`,
      })
      .output({ format: 'image/jpeg', quality: QUALITY })
    const jpeg = new Uint8Array(await result.response().arrayBuffer())
    return { jpeg, source: { width: info.width, height: info.height } }
  } catch (cause) {
    if (cause instanceof Problem) throw cause
    const message = 'The photo is not a JPEG, PNG, WebP, GIF or AVIF picture that can be read.'
    throw new Problem('unsupported-media', message, { cause })
  }
}
