/** File types by their first bytes, with their common names. */
export type FileType =
  | 'JPEG'
  | 'PNG'
  | 'WebP'
  | 'GIF'
  | 'AVIF'
  | 'HEIC'
  | 'TIFF'
  | 'BMP'
  | 'ICO'
  | 'JPEG XL'
  | 'JPEG 2000'
  | 'SVG'
  | 'PDF'
  | 'Photoshop'
  | 'web page'
  | 'JSON'
  | 'empty'
  | 'unknown'

const SIGNATURES: readonly (readonly [FileType, number, string])[] = [
  ['JPEG', 0, '\xff\xd8\xff'],
  ['PNG', 0, '\x89PNG\r\n\x1a\n'],
  ['GIF', 0, 'GIF8'],
  ['WebP', 8, 'WEBP'],
  ['TIFF', 0, 'II*\0'],
  ['TIFF', 0, 'MM\0*'],
  ['BMP', 0, 'BM'],
  ['ICO', 0, '\0\0\x01\0'],
  ['JPEG XL', 0, '\xff\x0a'],
  ['JPEG XL', 0, '\0\0\0\x0cJXL '],
  ['JPEG 2000', 0, '\0\0\0\x0cjP  '],
  ['PDF', 0, '%PDF'],
  ['Photoshop', 0, '8BPS'],
]

/** Brands of ISO base media files (ISO/IEC 23008-12, AV1 Image File Format). */
const AVIF_BRANDS = new Set(['avif', 'avis'])
const HEIC_BRANDS = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'])

export function fileType(bytes: Uint8Array): FileType {
  if (bytes.length === 0) return 'empty'
  const start = latin1(bytes.subarray(0, 512))
  for (const [type, at, signature] of SIGNATURES) if (start.startsWith(signature, at)) return type
  if (start.startsWith('ftyp', 4)) return mediaType(bytes, start)
  return textType(start)
}

/** A generic major brand (`mif1`) needs the compatible brands. */
function mediaType(bytes: Uint8Array, start: string): FileType {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  const brands: string[] = []
  for (let at = 8; at + 4 <= Math.min(length, start.length); at += 4) brands.push(start.slice(at, at + 4))
  if (brands.some((brand) => AVIF_BRANDS.has(brand))) return 'AVIF'
  return brands.some((brand) => HEIC_BRANDS.has(brand)) ? 'HEIC' : 'unknown'
}

function textType(start: string): FileType {
  const text = start
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase()
  if (/<svg[\s>]/.test(text)) return 'SVG'
  if (/^<(?:!doctype html|html|head|body|!--|script|div|p>)/.test(text)) return 'web page'
  return /^[{[]\s*["{[\]}]/.test(text) ? 'JSON' : 'unknown'
}

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}
