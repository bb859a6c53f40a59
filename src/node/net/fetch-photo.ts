import type { PhotoSource } from '../../desk/articles/find-photo.ts'
import { fetchBytes } from './fetch-bytes.ts'
import type { ReaderOptions } from './fetch-page.ts'

/** A photo of 50 megapixels as JPEG at the highest quality. */
const MAX_PHOTO_BYTES = 20_000_000

/** Object stores serve photos as plain bytes; SVG is a document, and no photo. */
const PHOTO = /^(?:$|image\/(?!svg)|(?:application|binary)\/octet-stream$)/

/** Reads photos over the network, from public addresses only. What kind of picture it is the decoder finds. */
export function createPhotoReader({ allow, timeoutMs }: ReaderOptions = {}): PhotoSource {
  return {
    async read(url) {
      const { bytes } = await fetchBytes(url, {
        allow,
        timeoutMs,
        accept: 'image/avif, image/webp, image/jpeg, image/png, image/gif',
        mostBytes: (mediaType) => (PHOTO.test(mediaType) ? MAX_PHOTO_BYTES : undefined),
      })
      return bytes
    },
  }
}
