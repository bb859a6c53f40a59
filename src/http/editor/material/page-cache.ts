import { LRUCache } from 'lru-cache'
import type { FoundPhoto } from '../../../desk/articles/find-photo.ts'
import type { Material } from './material.ts'

/** The page and its pictures share one read; an editor stays for some minutes. */
const HELD_MS = 30 * 60 * 1000
/** Nearly all of it photos. A Workers isolate has 128 MB in all. */
const MAX_BYTES = 32 * 1024 * 1024

/** Cache of what was read for the editor's page. Holds values, not promises: on Workers a promise dies with its request. */
export interface PageCache {
  /** Pages of other sites by address, stored articles by id and time: all pictures of a page share one photo in memory. */
  readonly materials: Cached<Material>
  /** Photos that replace the article's own, by address. */
  readonly photos: Cached<FoundPhoto>
}

export interface Cached<value> {
  get(name: string): value | undefined
  put(name: string, value: value): void
}

export function createPageCache(now: () => number): PageCache {
  return {
    materials: createHeld(now, bytesOfMaterial),
    photos: createHeld(now, bytesOfPhoto),
  }
}

function createHeld<value extends object>(
  now: () => number,
  bytesOf: (value: value) => number,
): Cached<value> {
  const pageCache = new LRUCache<string, value>({
    maxSize: MAX_BYTES,
    sizeCalculation: bytesOf,
    ttl: HELD_MS,
    perf: { now },
    ttlResolution: 0,
  })
  return {
    get: (name) => pageCache.get(name),
    put: (name, value) => void pageCache.set(name, value),
  }
}

/** Its pictures, plus an allowance for the article's texts. */
function bytesOfMaterial({ photo, pictures }: Material): number {
  return [photo, ...pictures.values()].reduce((sum, file) => sum + (file?.bytes.length ?? 0), 50_000)
}

function bytesOfPhoto({ photo }: FoundPhoto): number {
  return (photo?.bytes.length ?? 0) + 1000
}
