import type { DecodedPhoto } from '../photo.ts'
import type { PhotoKernel } from '../scale/photo-kernel.ts'
import type { Raster } from '../scale/raster.ts'
import { readColors } from '../color/icc-profile.ts'
import type { JpegHeader } from './jpeg-header.ts'
import { NEVER_DECODED, type JpegDecoder } from './jpeg-turbo.ts'
import { damaged, MOST_MISSING } from './refuse-file.ts'
import { workingEighths } from './working-size.ts'

/** Rows of the largest coding unit of a JPEG: the last one reached may be incomplete. */
const UNIT_ROWS = 16

/**
 * Decodes an RGB or grey JPEG, even from a damaged file, if most of the picture is there. Rows without data are cut
 * off.
 * @throws Problem `unsupported-media` when too little is left
 */
export function decodeJpegPhoto(
  bytes: Uint8Array,
  header: JpegHeader,
  decode: JpegDecoder,
  kernel: PhotoKernel,
): DecodedPhoto {
  const eighths = workingEighths(header)
  const decoded = decode(bytes, header, eighths)
  const { faulty } = decoded
  const whole = faulty ? withoutMissing(decoded.raster, (UNIT_ROWS * eighths) / 8) : decoded.raster
  const lying = header.orientation >= 5
  return {
    raster: kernel.turnUpright(whole, header.orientation),
    source: {
      width: lying ? header.height : header.width,
      height: lying ? header.width : header.height,
      ...(faulty && { damaged: true }),
    },
    colors: readColors(header.profile),
  }
}

function withoutMissing(raster: Raster, unit: number): Raster {
  const { width, height, rgb } = raster
  const reached = Math.ceil(lastDecoded(rgb) / (width * 3))
  if (reached === height) return raster
  const rows = Math.floor(reached - unit)
  if (rows < height * (1 - MOST_MISSING)) throw damaged('JPEG')
  return { width, height: rows, rgb: rgb.subarray(0, rows * width * 3) }
}

/** Length up to the last byte that is not the grey of blocks without data. */
function lastDecoded(rgb: Uint8Array): number {
  let end = rgb.length
  while (end > 0 && rgb[end - 1] === NEVER_DECODED) end--
  return end
}
