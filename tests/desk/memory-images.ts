import type { Images } from '../../src/desk/store/images.ts'

/** An image store in memory, and the files in it. */
export function memoryImages() {
  const files = new Map<string, Uint8Array>()
  const images: Images = {
    read: async (path) => files.get(path),
    write: async (path, bytes) => void files.set(path, bytes),
    remove: async (path) => void files.delete(path),
  }
  return { images, files }
}
