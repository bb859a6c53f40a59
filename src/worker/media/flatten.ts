import type { Rgb } from '../../card/contract/color.ts'
import { workingSize } from '../../card/photo/files/working-size.ts'
import type { PhotoKernel } from '../../card/photo/scale/photo-kernel.ts'
import type { Raster, Size } from '../../card/photo/scale/raster.ts'

/** Composites straight RGBA on a colour. */
export function flatten(rgba: Uint8Array, size: Size, { r, g, b }: Rgb): Raster {
  const rgb = new Uint8Array(size.width * size.height * 3)
  for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
    const alpha = rgba[from + 3]!
    const rest = 255 - alpha
    rgb[to] = Math.round((rgba[from]! * alpha + r * rest) / 255)
    rgb[to + 1] = Math.round((rgba[from + 1]! * alpha + g * rest) / 255)
    rgb[to + 2] = Math.round((rgba[from + 2]! * alpha + b * rest) / 255)
  }
  return { width: size.width, height: size.height, rgb }
}

/** Downscales a raster to working size if it is larger. */
export function reduced(raster: Raster, kernel: PhotoKernel): Raster {
  const size = workingSize(raster)
  if (size.width === raster.width && size.height === raster.height) return raster
  return kernel.resize(raster, size, 'cubic')
}
