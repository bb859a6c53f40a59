import type { PhotoReader } from '../article/page-reader.ts'
import { fetchBytes } from './fetch-bytes.ts'
import type { PageReaderOptions } from './fetch-page.ts'

/** A photo of 50 megapixels as JPEG at the highest quality. */
const MAX_PHOTO_BYTES = 20_000_000

/** Reads photos over the network, from public addresses only. */
export function createPhotoReader({ allow, timeoutMs }: PageReaderOptions = {}): PhotoReader {
  return {
    async read(url) {
      const { bytes } = await fetchBytes(url, {
        allow,
        timeoutMs,
        maxBytes: MAX_PHOTO_BYTES,
        accept: 'image/avif, image/webp, image/jpeg, image/png, image/gif',
        // Object stores serve photos as plain bytes.
        fits: (mediaType) => /^(?:$|image\/(?!svg)|(?:application|binary)\/octet-stream$)/.test(mediaType),
      })
      return bytes
    },
  }
}
