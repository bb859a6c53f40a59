import type { PhotoFile } from '../../card/photo/photo.ts'
import type { PhotoStore } from './photo-store.ts'

/** Pictures that editors uploaded, by the name an edit calls them: `up_` and the digest of the bytes. */
export interface Uploads {
  /** Kept for two days, and as long as a version names it. */
  put(photo: PhotoFile): Promise<string>
  /** Undefined when it is not there any more. */
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
