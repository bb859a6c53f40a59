import { digest } from '../../net/bytes.ts'
import type { Focus } from '../../article/image.ts'
import type { Rgb } from '../contract/color.ts'
import type { Colors } from './color/icc-profile.ts'
import type { CropBox } from './crop/choose-window.ts'
import type { Raster, Rect, Size } from './scale/raster.ts'

/** A photo's file as it came, hashed once however many cards show it. */
export interface PhotoFile {
  readonly bytes: Uint8Array
  /** Of the bytes: same digest, same photo. 32 hexadecimal digits. */
  readonly digest: string
}

export async function photoFile(bytes: Uint8Array): Promise<PhotoFile> {
  return { bytes, digest: await digest(bytes) }
}

/** A photo, and what the article says of its crop in one format. */
export interface PlannedPhoto {
  readonly file: PhotoFile
  readonly given: CropBox['given']
}

/** The picture's own size, upright: a small one is enlarged and deserves a verdict. */
export interface PhotoSource extends Size {
  /** Parts of it may be lost: the decoder went on over faults. */
  readonly damaged?: boolean
}

/** A photo decoded, once for all the cards that show it. */
export interface DecodedPhoto {
  /** At most as large as working-size.ts says. */
  readonly raster: Raster
  readonly source: PhotoSource
  /** How its numbers become sRGB; applied to what is cut. */
  readonly colors: Colors
  /** It has transparent parts, and lies on the background asked for. */
  readonly transparent?: boolean
}

export interface PhotoDecoder {
  /**
   * JPEG, PNG, WebP, GIF (its first frame), AVIF or TIFF, as far as the platform can, turned upright as its EXIF says.
   * @param background seen through transparent parts
   * @throws Problem `unsupported-media` for anything else, broken data, and pictures with too many pixels
   */
  decode(bytes: Uint8Array, background: Rgb): Promise<DecodedPhoto>
}

export interface PhotoBox extends CropBox {
  /** Seen through transparent parts; white if absent. */
  readonly background?: Rgb | undefined
  /** `whole`: nothing is cut off; the background shows beside the picture. Default `cover`. */
  readonly fit?: 'cover' | 'whole' | undefined
  /** `grey`: black and white. */
  readonly tone?: 'color' | 'grey' | undefined
  /** Share of the box's size at which it is cut; the crop is the one of full size. Default 1. */
  readonly scale?: number | undefined
}

/** What of a photo is shown in a box: at the place in the box that `x`, `y`, `width` and `height` say, all of it unless it is shown whole. */
export interface PhotoCrop extends Rect {
  /** The part of the picture that is shown, as shares of its size. */
  readonly window: Rect
  readonly source: PhotoSource
  /** Heads found for sure, or the one that was marked; 0 where a crop was given. */
  readonly heads: number
  /** Those of them that the box could not hold. */
  readonly cutHeads: number
  /** Those of them that are in the box, and lie under what covers it. */
  readonly coveredHeads: number
  /** Whether the box could not hold the crop or the focus that was given. */
  readonly cutGiven: boolean
  /** A focus by which no head that counts is cut, where heads are cut and there is one. */
  readonly saving?: Focus | undefined
  /** The middle of a crop that the box could not hold. */
  readonly givenMiddle?: Focus | undefined
}

/** A photo cut and scaled to a box. */
export interface Photo extends PhotoCrop {
  /** Not to be written into. Opaque RGBA, `size` large: what `width` and `height` say, times the box's scale. */
  readonly pixels: Uint8Array
  readonly size: Size
}

export interface PhotoCutter {
  /** @throws Problem `unsupported-media` when the file cannot be shown, its message saying why */
  cut(file: PhotoFile, box: PhotoBox): Promise<Photo>
  /**
   * What `cut` would show, without its pixels: at no cost for a photo that was looked at before.
   * @throws Problem as `cut`
   */
  crop(file: PhotoFile, box: PhotoBox): Promise<PhotoCrop>
  /** To be called when a photo's pixels are read no more, so that their memory can be used again at once; absent: never. */
  giveBack?(photo: Pick<Photo, 'pixels'>): void
}
