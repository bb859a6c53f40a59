import type { Face, FaceInstance } from './face.ts'
import type { ListedFace } from './font-catalogue.ts'

/** Where font files are read from: a folder, static assets. */
export interface FontSource {
  /** The font as TTF, unpacked where the name ends in `.br`. Rejects when it cannot be read; asked again next time. */
  read(file: string): Promise<Uint8Array>
}

export interface FaceStoreParts {
  readonly source: FontSource
  /** The typesetter's. It copies the bytes. */
  readonly openFace: (id: string, bytes: Uint8Array) => Face
  /** The typesetter's: the same file cut and scaled otherwise. */
  readonly cutFace: (face: Face, instance: FaceInstance) => Face
  /** The typesetter's; absent: faces stay open for good. */
  readonly closeFace?: ((face: Face) => void) | undefined
  /** Bytes of open fonts to stay under, as far as faces in use allow. */
  readonly maxBytes?: number | undefined
  /**
   * Whether requests may wait for each other's reads. True on Node; on Workers a promise must not outlive the request
   * that made it, so there two requests that need a file at once both read it, and the first to arrive is kept.
   */
  readonly shareReads?: boolean | undefined
  readonly now?: (() => number) | undefined
}

/**
 * Problem: open faces take megabytes of wasm memory, and the one to close may be in another request's hands.
 * Method: faces by file, longest unused first; over the bound, those unused for a while are closed, the others stay.
 *   What is kept are faces, never promises, except where reads may be shared.
 * Limits: the bound is exceeded while more is in use at once than it allows.
 */

type StoredFace = Pick<ListedFace, 'file' | 'instance'>

export interface FaceStore {
  /** An open face, cut as it is to be used; it counts as used. */
  opened(listed: StoredFace): Face | undefined
  /** Reads and opens it if it is not. Rejects when it cannot; failures are not cached. */
  open(listed: StoredFace): Promise<Face>
}

/** All of `fonts/` unpacked is half of this: on a server nothing is ever closed. */
const MAX_BYTES = 96_000_000
/** A card takes a second at most, photo and all; a face unused for this long is not in use by any request. */
const REST_MS = 30_000

interface Entry {
  readonly face: Face
  /** The file cut and scaled otherwise, by how. They close with it. */
  readonly instances: Map<string, Face>
  readonly bytes: number
  usedAt: number
}

export function createFaceStore(parts: FaceStoreParts): FaceStore {
  const { source, openFace, cutFace, closeFace, maxBytes = MAX_BYTES, shareReads = false, now = Date.now } = parts
  const entries = new Map<string, Entry>()
  const reading = new Map<string, Promise<Face>>()
  let total = 0

  function opened({ file, instance }: StoredFace): Face | undefined {
    const entry = entries.get(file)
    if (entry === undefined) return undefined
    entry.usedAt = now()
    // A Map keeps the order of insertion: the least recently used comes first.
    entries.delete(file)
    entries.set(file, entry)
    return instance === undefined ? entry.face : cut(entry, instance)
  }

  function cut({ face, instances }: Entry, instance: FaceInstance): Face {
    const key = JSON.stringify(instance)
    let made = instances.get(key)
    if (made === undefined) instances.set(key, (made = cutFace(face, instance)))
    return made
  }

  async function read(font: StoredFace): Promise<Face> {
    const bytes = await source.read(font.file)
    // Another request may have been quicker; from here on nothing waits, so a file is never open twice.
    const quicker = opened(font)
    if (quicker) return quicker
    const face = openFace(font.file, bytes)
    entries.set(font.file, { face, instances: new Map(), bytes: bytes.length, usedAt: now() })
    total += bytes.length
    closeIdle()
    return opened(font) ?? face
  }

  function closeIdle(): void {
    if (closeFace === undefined) return
    const restedSince = now() - REST_MS
    for (const [file, { face, bytes, usedAt }] of entries) {
      if (total <= maxBytes || usedAt > restedSince) return
      entries.delete(file)
      total -= bytes
      closeFace(face)
    }
  }

  async function open(font: StoredFace): Promise<Face> {
    const known = opened(font)
    if (known) return known
    if (!shareReads) return read(font)
    let promise = reading.get(font.file)
    if (promise === undefined) {
      promise = read(font).finally(() => reading.delete(font.file))
      reading.set(font.file, promise)
    }
    await promise
    return opened(font) ?? promise
  }

  return { opened, open }
}
