import type { PictureName } from '../../card/contract/elements.ts'
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

/** Pictures by the names templates know them by: name → digest. */
export type PictureDigests = Readonly<Record<string, string>>

const PUT =
  'INSERT INTO photos (digest, put_at) VALUES (?, ?) ON CONFLICT (digest) DO UPDATE SET put_at = excluded.put_at'

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

/** Stores pictures and answers what they are stored under. */
export async function putPictures(
  pictures: ReadonlyMap<PictureName, PhotoFile>,
  store: PhotoStore,
): Promise<PictureDigests | undefined> {
  if (pictures.size === 0) return undefined
  for (const picture of pictures.values()) await store.put(picture)
  return Object.fromEntries(Array.from(pictures, ([name, { digest }]) => [name, digest]))
}

/** Reads stored pictures; those that are gone are left out. */
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
