import { readFileSync, statSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { Problem } from '../../problem.ts'
import type { Face } from '../../type/fonts/face.ts'
import type { Typesetter } from '../../type/typesetter.ts'

/** Cache of open font files, by path. */
export interface FaceShelf {
  /** Throws Problem naming the file if it cannot be read or is no font. */
  open(path: string): Face
  /** Closes the least recently used files above the limit. Not while a text is being set. */
  tidy(): void
}

/** Total of open font files in wasm memory; thirty with four of Chinese size take 45 MB. */
const MOST_BYTES = 300_000_000

interface Entry {
  readonly face: Face
  readonly bytes: number
  readonly changedAt: number
}

export function createFaceShelf(typesetter: Typesetter): FaceShelf {
  /** In order of use, least recently used first. */
  const shelf = new Map<string, Entry>()
  let bytes = 0

  function close(path: string, entry: Entry): void {
    shelf.delete(path)
    bytes -= entry.bytes
    typesetter.closeFace(entry.face)
  }

  return {
    open(path) {
      const changedAt = changeTime(path)
      const known = shelf.get(path)
      if (known && known.changedAt === changedAt) {
        shelf.delete(path)
        shelf.set(path, known)
        return known.face
      }
      const file = read(path)
      const face = typesetter.openFace(path, file)
      if (known) close(path, known)
      shelf.set(path, { face, bytes: file.byteLength, changedAt })
      bytes += file.byteLength
      return face
    },
    tidy() {
      for (const [path, entry] of shelf) {
        if (bytes <= MOST_BYTES) return
        close(path, entry)
      }
    },
  }
}

function changeTime(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined)
    throw new Problem('invalid-input', `there is no file “${path}”`, { field: 'fontFiles' })
  if (!stat.isFile()) throw new Problem('invalid-input', `“${path}” is not a file`, { field: 'fontFiles' })
  return stat.mtimeMs
}

/** Fonts of the repository are stored compressed. */
const COMPRESSED = /\.br$/
const LARGEST_FONT = 100_000_000

function read(path: string): Uint8Array {
  try {
    const file = readFileSync(path)
    return COMPRESSED.test(path) ? brotliDecompressSync(file, { maxOutputLength: LARGEST_FONT }) : file
  } catch (cause) {
    throw new Problem('invalid-input', `“${path}” cannot be read`, { field: 'fontFiles', cause })
  }
}
