import { expect, test } from 'vitest'
import type { PhotoFile } from '../../../src/card/photo/photo.ts'
import type { PhotoStore } from '../../../src/desk/store/photo-store.ts'
import { createUploads } from '../../../src/desk/store/uploads.ts'

test('an upload is read only by the name it was given', async () => {
  const stored = new Map<string, PhotoFile>()
  const store: Pick<PhotoStore, 'put' | 'read'> = {
    put: async (photo) => void stored.set(photo.digest, photo),
    read: async (digest) => stored.get(digest),
  }
  const uploads = createUploads(store as PhotoStore)
  const photo = { digest: 'abcdefgh', bytes: new Uint8Array(3) } as PhotoFile
  const name = await uploads.put(photo)
  expect(name).toBe('up_abcdefgh')
  expect(await uploads.read(name)).toBe(photo)
  stored.set('abcdefgh.jpg', photo)
  for (const other of ['abcdefgh', 'up_abcdefgh.jpg', 'https://news.example/up_abcdefgh', ''])
    expect(await uploads.read(other)).toBeUndefined()
})
