import type { PhotoFile } from '../../card/photo/photo.ts'
import type { PhotoStore } from './photo-store.ts'

/** Pictures that editors uploaded, by their name in edits: `up_` and the digest of the bytes. */
export interface Uploads {
  /** Stored for two days, and as long as a version names it. */
  put(photo: PhotoFile): Promise<string>
  /** Undefined if it was deleted. */
  read(name: string): Promise<PhotoFile | undefined>
}

/** The digest in an upload's name; undefined for any other text. */
export function digestOfUpload(name: string): string | undefined {
  return /^up_([\w-]{8,80})$/.exec(name)?.[1]
}

export function createUploads(photos: PhotoStore): Uploads {
  return {
    async put(photo) {
      await photos.put(photo)
      return `up_${photo.digest}`
    },
    async read(name) {
      const digest = digestOfUpload(name)
      return digest === undefined ? undefined : photos.read(digest)
    },
  }
}
