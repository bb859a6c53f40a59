import type { R2Bucket } from '@cloudflare/workers-types'
import type { Images } from '../../desk/store/images.ts'

/** Images in R2, with their content type, so that a public bucket serves them correctly. */
export function createR2Images(bucket: R2Bucket): Images {
  return {
    async read(path) {
      const object = await bucket.get(path)
      return object === null ? undefined : new Uint8Array(await object.arrayBuffer())
    },
    async write(path, bytes, contentType) {
      await bucket.put(path, bytes, { httpMetadata: { contentType } })
    },
    async remove(path) {
      await bucket.delete(path)
    },
  }
}
