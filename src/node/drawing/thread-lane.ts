import { Worker } from 'node:worker_threads'
import { resolveFile } from '../files/package-files.ts'
import type { Card } from '../../card/engine.ts'
import type { PhotoFile } from '../../card/photo/photo.ts'
import type { CardPlan } from '../../card/plan/card-plan.ts'
import { type DrawLane, LaneLost } from '../../desk/drawing/lane.ts'
import { errorOf, exchangeFiles, type ThreadMessage } from './messages.ts'

/** A second card waits in the thread while the first is drawn, so that it never waits for the main thread. */
const ROOM = 2
/** Decoded photos per thread: see RASTER_BYTES in cut-photo.ts. */
const PHOTOS_HELD = 2
/** Milliseconds; unless the machine is overloaded, no card takes a tenth of it. The thread is then stopped and replaced. */
const HANGS_MS = 30_000
/**
 * Megabytes for objects; pixels are outside the heap. V8 enlarges the young generation (three semi-spaces) when some
 * objects survive: without a limit by tens of megabytes over thousands of cards, for no speed.
 */
const HEAP_MB = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 12 }

export interface ThreadLane extends DrawLane {
  /** Resolves when the thread has drawn a warm-up card. Rejects if it crashed before. */
  readonly ready: Promise<void>
  /** Resolves when the thread has ended, for any reason. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

/** Starts a thread with its own engine. */
export function startThread(): ThreadLane {
  const worker = new Worker(resolveFile('#root/dist/draw-thread.js'), {
    name: 'handbill-draw',
    resourceLimits: HEAP_MB,
  })
  const ready = Promise.withResolvers<void>()
  const ended = Promise.withResolvers<void>()
  const underWay = new Map<number, PromiseWithResolvers<Card> & { readonly timer: NodeJS.Timeout }>()
  const photos: string[] = []
  let lost: LaneLost | undefined
  let count = 0
  ready.promise.catch(() => undefined)

  function breakDown(reason: string): void {
    lost ??= new LaneLost(`a drawing thread broke down: ${reason}`)
    ready.reject(lost)
    for (const { timer, reject } of underWay.values()) {
      clearTimeout(timer)
      reject(lost)
    }
    underWay.clear()
  }

  worker.on('message', (message: ThreadMessage) => {
    if ('ready' in message) return ready.resolve()
    const drawing = underWay.get(message.id)
    underWay.delete(message.id)
    clearTimeout(drawing?.timer)
    if ('card' in message) drawing?.resolve(message.card)
    else drawing?.reject(errorOf(message.fault))
  })
  worker.on('error', (error) => breakDown(error.message))
  worker.on('exit', (code) => {
    breakDown(`it ended with ${code}`)
    ended.resolve()
  })
  // An idle thread must not keep the process alive. Called after adding listeners, which would ref it again.
  worker.unref()

  return {
    room: ROOM,
    ready: ready.promise,
    ended: ended.promise,
    knows: ({ pictures }) => {
      const photo = pictures.get('photo')
      return photo !== undefined && photos.includes(photo.file.digest)
    },
    async draw(plan) {
      if (lost !== undefined) throw lost
      remember(photos, plan)
      const id = count++
      const drawing = Promise.withResolvers<Card>()
      const timer = setTimeout(() => void worker.terminate(), HANGS_MS)
      underWay.set(id, { ...drawing, timer })
      worker.postMessage({ id, plan: exchangeFiles(plan, sharedFile) }, [])
      return drawing.promise
    },
    async stop() {
      await worker.terminate()
    },
  }
}

function remember(photos: string[], { pictures }: CardPlan): void {
  const digest = pictures.get('photo')?.file.digest
  if (digest === undefined) return
  const at = photos.indexOf(digest)
  if (at >= 0) photos.splice(at, 1)
  photos.push(digest)
  if (photos.length > PHOTOS_HELD) photos.shift()
}

/** Files in shared memory: copied once for all formats of a photo. */
const sharedFiles = new WeakMap<PhotoFile, PhotoFile>()

function sharedFile(file: PhotoFile): PhotoFile {
  const known = sharedFiles.get(file)
  if (known) return known
  const bytes = new Uint8Array(new SharedArrayBuffer(file.bytes.length))
  bytes.set(file.bytes)
  const shared = { bytes, digest: file.digest }
  sharedFiles.set(file, shared)
  return shared
}
