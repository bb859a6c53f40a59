import { Problem } from '../../../problem.ts'
import type { FileType } from './file-type.ts'

/** A Problem that names the file's type and the accepted ones. */
export function notTaken(type: FileType, taken: readonly FileType[]): Problem {
  return new Problem('unsupported-media', `${whatCame(type)}; send ${listed(taken)}.`)
}

function whatCame(type: FileType): string {
  switch (type) {
    case 'empty':
      return 'The photo’s file is empty'
    case 'web page':
      return 'The photo’s address answers with a web page, not a picture'
    case 'JSON':
      return 'The photo’s address answers with JSON, not a picture'
    case 'unknown':
      return 'The photo’s file is not a picture'
    default:
      return `The photo is ${type}, which is not read here`
  }
}

function listed(types: readonly FileType[]): string {
  return `${types.slice(0, -1).join(', ')} or ${types.at(-1)}`
}

/**
 * Limit of pixels by file type, because a kilobyte of AVIF can hold as many pixels as a whole JPEG, and not every
 * decoder can downscale while decoding.
 */
const MAX_PIXELS: Partial<Record<FileType, number>> = { AVIF: 25e6, GIF: 16e6, WebP: 32e6 }
/** More than any press camera delivers. */
const MOST_PIXELS = 50e6

/** @throws Problem `unsupported-media` for a picture without pixels, or with more than allowed. */
export function checkPixels(type: FileType, width: number, height: number): void {
  if (!(width > 0 && height > 0)) throw damaged(type)
  const most = MAX_PIXELS[type] ?? MOST_PIXELS
  if (width * height <= most) return
  throw new Problem(
    'unsupported-media',
    `The photo has ${width} × ${height} pixels; ${most / 1e6} million are allowed for ${type}.`,
  )
}

/** If a larger share of the rows is missing, the picture is not shown. */
export const MOST_MISSING = 0.6

export function damaged(type: FileType, cause?: unknown): Problem {
  return new Problem('unsupported-media', `The photo’s ${type} file is damaged and cannot be decoded.`, {
    cause,
  })
}
