import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { concat } from '../../net/bytes.ts'
import { Problem } from '../../problem.ts'

/** Limit for a file or standard input: more than a page with its photo as a data URI needs. */
const MAX_INPUT_BYTES = 24_000_000

/** Bytes: enough to detect the file type, after comments and declarations. */
const BEGINNING = 60_000

/**
 * The bytes of a file; `-` is standard input.
 * @param field of the command line, for problems
 * @throws Problem when it is missing, a folder, unreadable, too large or, on standard input, empty.
 */
export async function readInput(path: string, field: string): Promise<Uint8Array> {
  if (path !== '-') return readFileCapped(path, field, MAX_INPUT_BYTES)
  if (process.stdin.isTTY) console.error('Reading the article from the keyboard; Ctrl-D ends it.')
  return readStream(process.stdin, field)
}

/** Like `readInput`, for any file. A device or pipe is read like a file, up to the cap. */
export function readFileCapped(path: string, field: string, mostBytes: number): Uint8Array {
  const { bytes, ended } = readAtMost(path, field, mostBytes)
  if (!ended) throw tooLarge(`“${path}”`, field, mostBytes)
  return bytes
}

function readAtMost(path: string, field: string, most: number): { bytes: Uint8Array; ended: boolean } {
  let file: number | undefined
  try {
    file = openSync(path, constants.O_RDONLY)
    if (fstatSync(file).isDirectory())
      throw new Problem('invalid-input', `“${path}” is a folder, not a file.`, { field })
    const chunks: Uint8Array[] = []
    let length = 0
    while (length <= most) {
      const chunk = new Uint8Array(1 << 16)
      const count = readSync(file, chunk)
      if (count === 0) return { bytes: concat(chunks), ended: true }
      chunks.push(chunk.subarray(0, count))
      length += count
    }
    return { bytes: concat(chunks), ended: false }
  } catch (cause) {
    throw cause instanceof Problem ? cause : unreadable(path, field, cause)
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** The first bytes of a file, to detect its type. @throws Problem as `readInput`. */
export function readBeginning(path: string, field: string): Uint8Array {
  return readAtMost(path, field, BEGINNING).bytes
}

/** All bytes of a stream. @throws Problem if it is too large or empty. */
export async function readStream(stream: AsyncIterable<Uint8Array>, field: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    length += chunk.length
    if (length > MAX_INPUT_BYTES) throw tooLarge('Standard input', field, MAX_INPUT_BYTES)
  }
  if (length === 0) throw new Problem('invalid-input', 'Nothing came on standard input.', { field })
  return concat(chunks)
}

/** The first bytes of a stream, undefined if it is empty, and the stream including them. */
export async function peek(stream: AsyncIterable<Uint8Array>) {
  const rest = stream[Symbol.asyncIterator]()
  const { value: first, done } = await rest.next()
  async function* all(): AsyncGenerator<Uint8Array> {
    if (done) return
    yield first
    yield* { [Symbol.asyncIterator]: () => rest }
  }
  return { first: done ? undefined : first, all: all() }
}

function unreadable(path: string, field: string, cause: unknown): Problem {
  const { code } = cause as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new Problem('not-found', `There is no file “${path}”.`, { field, cause })
  const why = code === 'EACCES' || code === 'EPERM' ? 'reading it is not permitted' : String(code)
  return new Problem('invalid-input', `“${path}” cannot be read: ${why}.`, { field, cause })
}

function tooLarge(what: string, field: string, mostBytes: number): Problem {
  return new Problem('too-large', `${what} has more than ${mostBytes / 1e6} MB, which is all that is read.`, {
    field,
  })
}
