import { fileType } from './file-type.ts'
import { readJpegHeader } from './jpeg-header.ts'
import { pngSize } from './png-header.ts'
import { webpHeader } from './webp-header.ts'
import type { Size } from '../scale/raster.ts'

/** EXIF orientations from here on swap width and height. */
const FIRST_ON_SIDE = 5

/** Size of the upright picture, from its file's header; undefined for types whose headers are not read. */
export function photoSizeOf(bytes: Uint8Array): Size | undefined {
  switch (fileType(bytes)) {
    case 'JPEG':
      return upright(readJpegHeader(bytes))
    case 'WebP':
      return upright(webpHeader(bytes))
    case 'PNG':
      return pngSize(bytes)
    default:
      return undefined
  }
}

function upright(header: (Size & { readonly orientation: number }) | undefined): Size | undefined {
  if (header === undefined || header.width < 1 || header.height < 1) return undefined
  const { width, height, orientation } = header
  return orientation >= FIRST_ON_SIDE ? { width: height, height: width } : { width, height }
}

const contentTypes: Readonly<Record<string, string>> = {
  JPEG: 'image/jpeg',
  PNG: 'image/png',
  WebP: 'image/webp',
  GIF: 'image/gif',
  AVIF: 'image/avif',
}

/** Content type for browsers; undefined for types they do not show, or that may contain scripts. */
export function photoContentType(bytes: Uint8Array): string | undefined {
  return contentTypes[fileType(bytes)]
}
