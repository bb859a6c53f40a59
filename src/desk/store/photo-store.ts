import type { PictureName } from '../../card/contract/elements.ts'
import type { PhotoFile } from '../../card/photo/photo.ts'
import type { Images } from './images.ts'
import type { Records } from './records.ts'

/**
 * Photos by digest, so that a pack can be made again after the photo's address has changed, and jobs need not carry
 * megabytes.
 */
export interface PhotoStore {
  put(photo: PhotoFile): Promise<void>
  /** Undefined if it does not exist. */
  read(digest: string): Promise<PhotoFile | undefined>
}

/** Pictures by their names in templates: name → digest. */
export type PictureDigests = Readonly<Record<string, string>>

const PUT =
  'INSERT INTO photos (digest, put_at) VALUES (?, ?) ON CONFLICT (digest) DO UPDATE SET put_at = excluded.put_at'

/** Path of a photo in the image store. */
export function photoPath(name: string): string {
  return `photos/${name.slice(0, 2)}/${name}`
}

export function createPhotoStore(records: Records, images: Images, now: () => number): PhotoStore {
  return {
    async put({ bytes, digest }) {
      // The record first: a photo without one would never be deleted.
      await records.run(PUT, [digest, now()])
      await images.write(photoPath(digest), bytes, 'application/octet-stream')
    },
    async read(digest) {
      const bytes = await images.read(photoPath(digest))
      return bytes && { bytes, digest }
    },
  }
}

/** Stores pictures and returns their digests. */
export async function putPictures(
  pictures: ReadonlyMap<PictureName, PhotoFile>,
  store: PhotoStore,
): Promise<PictureDigests | undefined> {
  if (pictures.size === 0) return undefined
  for (const picture of pictures.values()) await store.put(picture)
  return Object.fromEntries(Array.from(pictures, ([name, { digest }]) => [name, digest]))
}

/** Reads stored pictures; lost ones are left out. */
export async function readPictures(
  digests: PictureDigests | undefined,
  store: PhotoStore,
): Promise<ReadonlyMap<PictureName, PhotoFile>> {
  const pictures = new Map<PictureName, PhotoFile>()
  for (const [name, digest] of Object.entries(digests ?? {})) {
    const picture = await store.read(digest)
    if (picture) pictures.set(name as PictureName, picture)
  }
  return pictures
}
