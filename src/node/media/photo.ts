import type { Metadata, Sharp, SharpOptions } from 'sharp'
import { cropTo, MAX_PHOTO_PIXELS, type PhotoBox, type PhotoDecoder } from '../../card/photo/photo.ts'
import { pointOfInterest } from '../../card/photo/point-of-interest.ts'
import { Problem } from '../../problem.ts'

type SharpModule = typeof import('sharp')

/** What is taken in. SVG is left out on purpose: it can reach out, and is no photo. */
const FORMATS = new Set(['jpeg', 'png', 'webp', 'gif', 'heif'])

/** Side of the small picture in which the point of interest is looked for. */
const SKETCH_SIDE = 256

/** A picture with faults is still a picture, if need be; one that ends early is not. */
const strict: SharpOptions = { limitInputPixels: MAX_PHOTO_PIXELS, failOn: 'warning' }
const lenient: SharpOptions = { limitInputPixels: MAX_PHOTO_PIXELS, failOn: 'truncated' }

const white = { r: 255, g: 255, b: 255 }

/** Photos by sharp, loaded with the first photo. */
export function createPhotoDecoder(): PhotoDecoder {
  let loading: Promise<SharpModule> | undefined

  return {
    async decode(bytes, box) {
      loading ??= import('sharp').then((module) => module)
      const { default: sharp } = await loading
      const open = (options: SharpOptions) => () => sharp(bytes, options)
      const source = uprightSize(await readHeader(open(lenient)))
      try {
        return { pixels: await cover(open(strict), source, box), source }
      } catch {
        // Drawn with its faults below, and said to have them.
      }
      try {
        return { pixels: await cover(open(lenient), source, box), source: { ...source, damaged: true } }
      } catch (cause) {
        throw new Problem('unsupported-media', 'The photo is damaged and cannot be decoded.', { cause })
      }
    },
  }
}

async function readHeader(open: () => Sharp): Promise<Metadata> {
  let metadata: Metadata
  try {
    metadata = await open().metadata()
  } catch (cause) {
    const message = `The photo is not a JPEG, PNG, WebP, GIF or AVIF picture of at most ${MAX_PHOTO_PIXELS / 1e6} megapixels.`
    throw new Problem('unsupported-media', message, { cause })
  }
  if (!FORMATS.has(metadata.format)) {
    const message = `The photo is ${metadata.format.toUpperCase()}; JPEG, PNG, WebP, GIF and AVIF are taken.`
    throw new Problem('unsupported-media', message)
  }
  if (metadata.width * metadata.height > MAX_PHOTO_PIXELS) {
    const size = `${metadata.width} × ${metadata.height}`
    throw new Problem(
      'unsupported-media',
      `The photo has ${size} pixels; ${MAX_PHOTO_PIXELS / 1e6} million are allowed.`,
    )
  }
  return metadata
}

/** EXIF orientations 5 to 8 lie on their side. */
function uprightSize({ width, height, orientation = 1 }: Metadata): { width: number; height: number } {
  return orientation >= 5 ? { width: height, height: width } : { width, height }
}

async function cover(
  open: () => Sharp,
  source: { width: number; height: number },
  box: PhotoBox,
): Promise<Uint8Array> {
  const { width, height } = box
  const crop = cropTo(source, box, box.focus ?? (await findFocus(open, box)))
  const pixels = await open()
    .autoOrient()
    .resize(crop.scaled.width, crop.scaled.height, { fit: 'fill' })
    .extract({ left: crop.left, top: crop.top, width, height })
    .flatten({ background: box.background ?? white })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer()
  return new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength)
}

/** Found in a small sketch, because the whole picture is decoded only once the cut is known. */
async function findFocus(open: () => Sharp, box: PhotoBox): Promise<{ x: number; y: number }> {
  const { data, info } = await open()
    .autoOrient()
    .resize(SKETCH_SIDE, SKETCH_SIDE, { fit: 'inside' })
    .flatten({ background: box.background ?? white })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height } = info
  const words = new Uint32Array(new Uint8Array(data).buffer)
  return pointOfInterest({ words, width, height, origin: 0, right: 1, down: width }, box)
}
