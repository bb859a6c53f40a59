import type { Images } from '../../../src/desk/store/images.ts'

/** An in-memory image store, with access to its files. */
export function memoryImages() {
  const files = new Map<string, Uint8Array>()
  const images: Images = {
    read: async (path) => files.get(path),
    write: async (path, bytes) => void files.set(path, bytes),
    remove: async (path) => void files.delete(path),
  }
  return { images, files }
}
