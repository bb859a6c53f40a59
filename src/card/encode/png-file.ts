/** The parts of a PNG file (PNG specification, third edition, section 11). */
export interface PngParts {
  readonly width: number
  readonly height: number
  readonly depth: 4 | 8
  /** Three bytes per colour; absent: the pixels are RGB. */
  readonly palette?: Uint8Array
  /** The filtered rows as a zlib stream. */
  readonly data: Uint8Array
}

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10]
const CHUNK_FRAME = 12

export function pngFile(parts: PngParts, crc32: (data: Uint8Array) => number): Uint8Array {
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, parts.width)
  view.setUint32(4, parts.height)
  header[8] = parts.depth
  header[9] = parts.palette ? 3 : 2
  const chunks: (readonly [string, Uint8Array])[] = [['IHDR', header]]
  if (parts.palette) chunks.push(['PLTE', parts.palette])
  chunks.push(['IDAT', parts.data], ['IEND', new Uint8Array(0)])

  const size = chunks.reduce((sum, [, data]) => sum + CHUNK_FRAME + data.length, SIGNATURE.length)
  const file = new Uint8Array(size)
  const out = new DataView(file.buffer)
  file.set(SIGNATURE)
  let at = SIGNATURE.length
  for (const [type, data] of chunks) {
    out.setUint32(at, data.length)
    for (let i = 0; i < 4; i++) file[at + 4 + i] = type.charCodeAt(i)
    file.set(data, at + 8)
    const end = at + 8 + data.length
    out.setUint32(end, crc32(file.subarray(at + 4, end)))
    at = end + 4
  }
  return file
}
