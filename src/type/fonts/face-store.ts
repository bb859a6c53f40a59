import type { Face, FaceInstance } from './face.ts'
import type { ListedFace } from './font-catalogue.ts'

/** Source of font files: a folder, static assets. */
export interface FontSource {
  /** The font as TTF, decompressed if the name ends in `.br`. Rejects if it cannot be read; the next call tries again. */
  read(file: string): Promise<Uint8Array>
}

export interface FaceStoreParts {
  readonly source: FontSource
  /** Of the typesetter. Copies the bytes. */
  readonly openFace: (id: string, bytes: Uint8Array) => Face
  /** Of the typesetter: the same file as another instance. */
  readonly cutFace: (face: Face, instance: FaceInstance) => Face
  /** Of the typesetter; absent: faces stay open for good. */
  readonly closeFace?: ((face: Face) => void) | undefined
  /** Limit in bytes of open fonts, as far as faces in use allow. */
  readonly maxBytes?: number | undefined
  /**
   * Whether requests may share pending reads. True on Node; on Workers a promise must not outlive its request, so
   * two requests that need a file at once both read it, and the first result is kept.
   */
  readonly shareReads?: boolean | undefined
  readonly now?: (() => number) | undefined
}

/**
 * Problem: open faces take megabytes of wasm memory, and one to be closed may be in use by another request.
 * Method: faces by file, least recently used first; above the limit, those unused for a while are closed. Caches
 * faces, never promises, except where reads may be shared.
 * Limits: the limit is exceeded while more faces are in use at once.
 */

type StoredFace = Pick<ListedFace, 'file' | 'instance'>

export interface FaceStore {
  /** An open face as this instance; marks it as used. */
  opened(listed: StoredFace): Face | undefined
  /** Reads and opens it if needed. Rejects on failure; failures are not cached. */
  open(listed: StoredFace): Promise<Face>
}

/** Twice the uncompressed size of `fonts/`: servers never close a face. */
const MAX_BYTES = 96_000_000
/** A card takes at most a second including its photo; after this time no request uses the face. */
const REST_MS = 30_000

interface Entry {
  readonly face: Face
  /** Instances of the file, by parameters. They close with it. */
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
    // Another request may have been faster; there is no await from here on, so a file is never open twice.
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
