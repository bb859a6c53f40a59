import { availableParallelism, totalmem } from 'node:os'

/** Memory of a thread with photos in progress; also reserved for everything else. */
const BYTES_A_THREAD = 256 * 1024 * 1024
const BYTES_BESIDE = 256 * 1024 * 1024
/** More threads draw faster than any queue of articles fills. */
const MOST_THREADS = 16

/** One thread per core, as far as memory allows; at least one, so that the process can answer while drawing. */
export function threadCount(): number {
  const limit = process.constrainedMemory()
  const memory = limit > 0 ? Math.min(limit, totalmem()) : totalmem()
  const affordable = Math.floor((memory - BYTES_BESIDE) / BYTES_A_THREAD)
  return Math.max(1, Math.min(availableParallelism(), affordable, MOST_THREADS))
}
