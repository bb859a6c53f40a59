import type { PhotoFile } from '../../card/photo/photo.ts'
import type { Images } from './images.ts'
import type { Records } from './records.ts'

/**
 * Photos by the digest of their bytes, so that a pack can be made again when the photo's address has changed, and jobs
 * need not carry megabytes.
 */
export interface PhotoStore {
  put(photo: PhotoFile): Promise<void>
  /** Undefined when it is not there. */
  read(digest: string): Promise<PhotoFile | undefined>
}

const PUT =
  'INSERT INTO photos (digest, put_at) VALUES (?, ?) ON CONFLICT DO UPDATE SET put_at = excluded.put_at'

/** Where a photo lies in the image store. */
export function photoPath(name: string): string {
  return `photos/${name.slice(0, 2)}/${name}`
}

export function createPhotoStore(records: Records, images: Images, now: () => number): PhotoStore {
  return {
    async put({ bytes, digest }) {
      // The record first: a photo without a record would never be swept away.
      await records.run(PUT, [digest, now()])
      await images.write(photoPath(digest), bytes, 'application/octet-stream')
    },
    async read(digest) {
      const bytes = await images.read(photoPath(digest))
      return bytes && { bytes, digest }
    },
  }
}
