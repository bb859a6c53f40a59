import { availableParallelism, totalmem } from 'node:os'

/** What a thread takes with photos in work, and what is left to all else. */
const BYTES_A_THREAD = 256 * 1024 * 1024
const BYTES_BESIDE = 256 * 1024 * 1024
/** More draw faster than any queue of articles fills. */
const MOST_THREADS = 16

/** One thread a core, as far as memory goes; at least one, so that the process answers while it draws. */
export function threadCount(): number {
  const limit = process.constrainedMemory()
  const memory = limit > 0 ? Math.min(limit, totalmem()) : totalmem()
  const affordable = Math.floor((memory - BYTES_BESIDE) / BYTES_A_THREAD)
  return Math.max(1, Math.min(availableParallelism(), affordable, MOST_THREADS))
}
