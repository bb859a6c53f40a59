import { digest } from '../../net/bytes.ts'
import type { Rgb } from '../contract/color.ts'

/** A photo's file as it came, hashed once however many cards show it. */
export interface PhotoFile {
  readonly bytes: Uint8Array
  /** Of the bytes: same digest, same photo. 32 hexadecimal digits. */
  readonly digest: string
}

export async function photoFile(bytes: Uint8Array): Promise<PhotoFile> {
  return { bytes, digest: await digest(bytes) }
}

/** A photo cut and scaled to cover a box. */
export interface Photo {
  /** Opaque RGBA, exactly the size asked for. */
  readonly pixels: Uint8Array
  /** The picture's own size, upright: a small one is enlarged and deserves a verdict. */
  readonly source: {
    readonly width: number
    readonly height: number
    /** Parts of it may be lost: the decoder went on over faults. */
    readonly damaged?: boolean
  }
}

export interface PhotoBox {
  readonly width: number
  readonly height: number
  /** What must stay in the picture, as shares of its upright width and height; absent: found by the decoder. */
  readonly focus?: { readonly x: number; readonly y: number } | undefined
  /** Seen through transparent parts; white if absent. */
  readonly background?: Rgb | undefined
}

export interface PhotoDecoder {
  /**
   * JPEG, PNG, WebP, GIF (its first frame) or AVIF, turned upright as its EXIF says.
   * Throws Problem `unsupported-media` for anything else, broken data and pictures over MAX_PHOTO_PIXELS.
   */
  decode(bytes: Uint8Array, box: PhotoBox): Promise<Photo>
}

/** 50 megapixels: more than any press camera delivers, and 200 MB decoded. */
export const MAX_PHOTO_PIXELS = 50_000_000

/** Where in a crop the eyes belong. */
const EYE_LINE = 0.38

export interface Crop {
  /** The whole picture scaled so that it covers the box. */
  readonly scaled: { readonly width: number; readonly height: number }
  /** The box's left top corner in the scaled picture. */
  readonly left: number
  readonly top: number
}

/** Cuts so that the focus lies in the middle across and in the upper third, as far as the picture reaches. */
export function cropTo(
  source: { readonly width: number; readonly height: number },
  box: { readonly width: number; readonly height: number },
  focus: { readonly x: number; readonly y: number },
): Crop {
  const scale = Math.max(box.width / source.width, box.height / source.height)
  const width = Math.max(box.width, Math.round(source.width * scale))
  const height = Math.max(box.height, Math.round(source.height * scale))
  return {
    scaled: { width, height },
    left: within(focus.x * width - box.width / 2, width - box.width),
    top: within(focus.y * height - box.height * EYE_LINE, height - box.height),
  }
}

function within(wanted: number, room: number): number {
  return Math.round(Math.min(Math.max(wanted, 0), room))
}
