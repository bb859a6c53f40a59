import { LRUCache } from 'lru-cache'
import type { FoundPhoto } from '../../../desk/articles/find-photo.ts'
import type { Material } from './material.ts'

/** A page is read once for the page that shows it and for its pictures; an editor looks at one for some minutes. */
const HELD_MS = 30 * 60 * 1000
/** Photos make up nearly all of it. An isolate of Workers has 128 MB for everything. */
const MAX_BYTES = 32 * 1024 * 1024

/** What was read lately for the editor's page. Finished ones only: on Workers a promise dies with its request. */
export interface HeldPages {
  /** Pages of others, by their address. */
  readonly pages: Held<Material>
  /** Photos that an editor took in place of the article's own, by their address. */
  readonly photos: Held<FoundPhoto>
}

export interface Held<value> {
  get(address: string): value | undefined
  put(address: string, value: value): void
}

export function createHeldPages(now: () => number): HeldPages {
  return { pages: createHeld(now, bytesOfMaterial), photos: createHeld(now, bytesOfPhoto) }
}

function createHeld<value extends object>(now: () => number, bytesOf: (value: value) => number): Held<value> {
  const held = new LRUCache<string, value>({
    maxSize: MAX_BYTES,
    sizeCalculation: bytesOf,
    ttl: HELD_MS,
    perf: { now },
    ttlResolution: 0,
  })
  return {
    get: (address) => held.get(address),
    put: (address, value) => void held.set(address, value),
  }
}

/** Of its pictures, and as much again as an article's texts may have. */
function bytesOfMaterial({ photo, pictures }: Material): number {
  return [photo, ...pictures.values()].reduce((sum, file) => sum + (file?.bytes.length ?? 0), 50_000)
}

function bytesOfPhoto({ photo }: FoundPhoto): number {
  return (photo?.bytes.length ?? 0) + 1000
}
