import { crc32 } from 'node:zlib'
import type { Fetcher, ImagesBinding } from '@cloudflare/workers-types'
import turboModule from '@cwasm/jpeg-turbo/jpeg-turbo.wasm'
import webpModule from '@cwasm/webp/webp.wasm'
import { createPhotoCutter } from '../../card/photo/cut-photo.ts'
import { decodeJpegPhoto } from '../../card/photo/files/decode-jpeg.ts'
import { fileType, type FileType } from '../../card/photo/files/file-type.ts'
import { readJpegHeader, type JpegHeader } from '../../card/photo/files/jpeg-header.ts'
import { createJpegDecoder } from '../../card/photo/files/jpeg-turbo.ts'
import { mendPng } from '../../card/photo/files/mend-png.ts'
import { pngSize } from '../../card/photo/files/png-header.ts'
import { checkPixels, damaged, notTaken } from '../../card/photo/files/refuse-file.ts'
import { readColors } from '../../card/photo/color/icc-profile.ts'
import type { DecodedPhoto, PhotoCutter, PhotoDecoder } from '../../card/photo/photo.ts'
import { startPhotoKernel, type PhotoKernel } from '../../card/photo/scale/photo-kernel.ts'
import type { Rgb } from '../../card/contract/color.ts'
import photoModule from '../../kernel/photo.wasm'
import { Problem } from '../../problem.ts'
import { decodePng } from './decode-png.ts'
import { createWebpDecoder } from './decode-webp.ts'
import { convertToJpeg } from './images.ts'
import { readAsset } from '../store/read-asset.ts'

const OWN = ['JPEG', 'PNG', 'WebP'] as const satisfies readonly FileType[]
/** Further types that IMAGES reads (developers.cloudflare.com/images/transform-images, supported formats). */
const WITH_IMAGES = [...OWN, 'AVIF', 'GIF', 'HEIC'] as const satisfies readonly FileType[]

/** An isolate has 128 MB in all: one decoded photo. */
const RASTER_BYTES = 14 * 1024 * 1024
/** Each decoding takes some 60 MB; also prevents decoding a photo twice for two formats. */
const DECODED_AT_ONCE = 1
/** Milliseconds: a request cancelled while IMAGES works for it never releases its slot. */
const LONGEST_WAIT = 5000
/** The last crop: a link preview's, drawn under several titles. */
const CUT_BYTES = 4 * 1024 * 1024

export function composePhotoCutter(
  assets: Fetcher | undefined,
  images: ImagesBinding | undefined,
  kernel: PhotoKernel,
): PhotoCutter {
  return createPhotoCutter({
    ...openPhotoParts(images, kernel),
    readFaceNet: async () => readAsset(assets, 'photo/face-net.f16'),
    decodedAtOnce: DECODED_AT_ONCE,
    longestWait: LONGEST_WAIT,
    rasterBytes: RASTER_BYTES,
    cutBytes: CUT_BYTES,
  })
}

export function openPhotoKernel(): PhotoKernel {
  return startPhotoKernel(photoModule)
}

/** The photo decoders, and the kernel that scales photos. */
export function openPhotoParts(
  images: ImagesBinding | undefined,
  kernel = openPhotoKernel(),
): {
  readonly decoder: PhotoDecoder
  readonly kernel: PhotoKernel
} {
  return { decoder: createPhotoDecoder(kernel, images), kernel }
}

/** The isolate decodes JPEG, PNG and WebP; other types are converted to JPEG by the IMAGES binding, if present. */
function createPhotoDecoder(kernel: PhotoKernel, images: ImagesBinding | undefined): PhotoDecoder {
  const decodeJpeg = createJpegDecoder(turboModule)
  const decodeWebp = createWebpDecoder(webpModule)
  const taken: readonly FileType[] = images === undefined ? OWN : WITH_IMAGES

  /** A PNG, or the available rows of a truncated one. */
  function decodePngRows(bytes: Uint8Array, background: Rgb): DecodedPhoto | undefined {
    try {
      return decodePng(bytes, background, kernel)
    } catch (error) {
      const mended = isTooLarge(error) ? undefined : mendPng(bytes, crc32)
      if (!mended) throw error
      const photo = decodePng(mended, background, kernel)
      const size = pngSize(bytes)
      return photo && size && { ...photo, source: { ...size, damaged: true } }
    }
  }

  function decodeHere(bytes: Uint8Array, type: FileType, background: Rgb): DecodedPhoto | undefined {
    if (type === 'PNG') return decodePngRows(bytes, background)
    if (type === 'WebP') return decodeWebp(bytes, background, kernel)
    const header = type === 'JPEG' ? readJpegHeader(bytes) : undefined
    if (!header) return undefined
    checkPixels(type, header.width, header.height)
    if (!header.usual || header.components === CMYK) return undefined
    // Without IMAGES a profile made of tables is ignored, as in browsers without colour management.
    if (images && readColors(header.profile) === 'unknown') return undefined
    return decodeJpegPhoto(bytes, header, decodeJpeg, kernel)
  }

  async function decodeByImages(bytes: Uint8Array, type: FileType, background: Rgb): Promise<DecodedPhoto> {
    if (images === undefined) throw damaged(type)
    const { jpeg, source } = await convertToJpeg(bytes, type, background, images)
    const photo = decodeJpegPhoto(jpeg, headerOf(jpeg), decodeJpeg, kernel)
    return { ...photo, source, transparent: type !== 'JPEG' }
  }

  return {
    async decode(bytes, background) {
      const type = fileType(bytes)
      if (!taken.includes(type)) throw notTaken(type, taken)
      try {
        const photo = decodeHere(bytes, type, background)
        if (photo) return photo
      } catch (error) {
        if (images === undefined || isTooLarge(error)) throw error
      }
      return decodeByImages(bytes, type, background)
    },
  }
}

/** libjpeg-turbo decodes it to ink values instead of RGB. */
const CMYK = 4

function headerOf(jpeg: Uint8Array): JpegHeader {
  const header = readJpegHeader(jpeg)
  if (header === undefined) throw damaged('JPEG')
  return header
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Problem && error.message.includes('are allowed')
}
