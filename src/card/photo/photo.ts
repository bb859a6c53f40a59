import { digest } from '../../net/bytes.ts'
import type { Focus } from '../../article/image.ts'
import type { Rgb } from '../contract/color.ts'
import type { Colors } from './color/icc-profile.ts'
import type { CropBox } from './crop/choose-window.ts'
import type { Raster, Rect, Size } from './scale/raster.ts'

/** A photo's original file, hashed once for all cards. */
export interface PhotoFile {
  readonly bytes: Uint8Array
  /** Digest of the bytes, 32 hexadecimal digits. */
  readonly digest: string
}

export async function photoFile(bytes: Uint8Array): Promise<PhotoFile> {
  return { bytes, digest: await digest(bytes) }
}

/** A photo, with the article's crop for one format. */
export interface PlannedPhoto {
  readonly file: PhotoFile
  readonly given: CropBox['given']
}

/** The picture's own upright size: a small one is enlarged and gets a verdict. */
export interface PhotoSource extends Size {
  /** The decoder continued after errors: parts may be missing. */
  readonly damaged?: boolean
}

/** A decoded photo, shared by all its cards. */
export interface DecodedPhoto {
  /** At most the size in working-size.ts. */
  readonly raster: Raster
  readonly source: PhotoSource
  /** Conversion to sRGB; applied after cropping. */
  readonly colors: Colors
  /** It has transparent parts, composited on the requested background. */
  readonly transparent?: boolean
}

export interface PhotoDecoder {
  /**
   * JPEG, PNG, WebP, GIF (first frame), AVIF or TIFF, as far as the platform can, rotated upright by EXIF.
   * @param background of transparent parts
   * @throws Problem `unsupported-media` for anything else, broken data, and pictures with too many pixels
   */
  decode(bytes: Uint8Array, background: Rgb): Promise<DecodedPhoto>
}

export interface PhotoBox extends CropBox {
  /** Background of transparent parts; white if absent. */
  readonly background?: Rgb | undefined
  /** `whole`: not cropped; the background shows beside the picture. Default `cover`. */
  readonly fit?: 'cover' | 'whole' | undefined
  /** `grey`: greyscale. */
  readonly tone?: 'color' | 'grey' | undefined
  /** Scale of the result relative to the box; the crop is that of full size. Default 1. */
  readonly scale?: number | undefined
}

/**
 * The part of a photo shown in a box, at `x`, `y`, `width` and `height` in the box; these fill the box unless the
 * photo is shown whole.
 */
export interface PhotoCrop extends Rect {
  /** The visible part of the picture, as fractions of its size. */
  readonly window: Rect
  readonly source: PhotoSource
  /** Number of certain heads, or 1 for the marked one; 0 if a crop was given. */
  readonly heads: number
  /** Those of them that the box cuts. */
  readonly cutHeads: number
  /** Those inside the box, but under words. */
  readonly coveredHeads: number
  /** Whether the box could not contain the given crop or focus. */
  readonly cutGiven: boolean
  /** A focus that cuts no counted head, if heads are cut and there is one. */
  readonly saving?: Focus | undefined
  /** The middle of a given crop that the box could not contain. */
  readonly givenMiddle?: Focus | undefined
}

/** A photo cropped and scaled to a box. */
export interface Photo extends PhotoCrop {
  /** Read-only. Opaque RGBA of `size`: `width` and `height` times the box's scale. */
  readonly pixels: Uint8Array
  readonly size: Size
}

export interface PhotoCutter {
  /** @throws Problem `unsupported-media` when the file cannot be shown, with the reason */
  cut(file: PhotoFile, box: PhotoBox): Promise<Photo>
  /**
   * What `cut` would show, without its pixels: free of cost for a photo analysed before.
   * @throws Problem as `cut`
   */
  crop(file: PhotoFile, box: PhotoBox): Promise<PhotoCrop>
  /** Call it when a photo's pixels are no longer read, to reuse their memory at once; absent: not supported. */
  giveBack?(photo: Pick<Photo, 'pixels'>): void
}
