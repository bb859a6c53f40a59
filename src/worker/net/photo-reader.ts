import type { PhotoSource } from '../../desk/articles/find-photo.ts'
import { fetchPublic } from './fetch-public.ts'

/** As on Node: a photo of 50 megapixels at the highest quality. */
const MAX_BYTES = 20_000_000
const PHOTO = /^(?:$|image\/(?!svg)|(?:application|binary)\/octet-stream$)/

/** Reads photos by URL. What kind of picture it is the decoder finds. */
export function createPhotoReader(allow: readonly string[]): PhotoSource {
  return {
    async read(address) {
      const { bytes } = await fetchPublic(address, {
        allow,
        accept: 'image/avif, image/webp, image/jpeg, image/png, image/gif',
        field: 'article.image.url',
        mostBytes: (mediaType) => (PHOTO.test(mediaType) ? MAX_BYTES : undefined),
      })
      return bytes
    },
  }
}
