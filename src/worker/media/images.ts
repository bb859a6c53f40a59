import type { ImagesBinding } from '@cloudflare/workers-types'
import type { FileType } from '../../card/photo/files/file-type.ts'
import { checkPixels, damaged } from '../../card/photo/files/refuse-file.ts'
import type { Rgb } from '../../card/contract/color.ts'
import type { Size } from '../../card/photo/scale/raster.ts'
import { Problem } from '../../problem.ts'
import { streamOf } from './stream-of.ts'

/** Large enough for every format, small enough for an isolate. */
const LARGEST_SIDE = 2400
const QUALITY = 92

/** Pictures that the isolate cannot decode, converted to sRGB JPEG by the IMAGES binding, on the given background. */
export async function convertToJpeg(
  bytes: Uint8Array,
  type: FileType,
  { r, g, b }: Rgb,
  images: ImagesBinding,
): Promise<{ readonly jpeg: Uint8Array; readonly source: Size }> {
  try {
    const info = await images.info(streamOf(bytes))
    if (!('width' in info)) throw damaged(type)
    checkPixels(type, info.width, info.height)
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
    throw cause instanceof Problem ? cause : damaged(type, cause)
  }
}
