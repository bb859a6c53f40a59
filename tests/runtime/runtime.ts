import type { RuntimeCase } from './cases.ts'

/** A runtime of Handbill, from outside. */
export interface Runtime {
  answer(request: RuntimeCase): Promise<Answer>
  /** The lines of a drawn card, by its entity tag, from the store. */
  linesOf(etag: string): Promise<unknown>
  stop(): Promise<void>
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
}

/** Headers that depend on time or machine. */
const INCIDENTAL = new Set([
  'age',
  'date',
  'x-request-id',
  'server-timing',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'content-encoding',
  'cf-cache-status',
])

/** @param response of fetch, or similar */
export async function answerOf(response: {
  readonly status: number
  readonly headers: Iterable<[string, string]>
  arrayBuffer(): Promise<ArrayBuffer>
}): Promise<Answer> {
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !INCIDENTAL.has(name)))
  // A 304 from a plan has no findings yet; one from a cache has those of its card.
  if (response.status === 304) delete headers['x-handbill-verdicts']
  return { status: response.status, headers, bytes: new Uint8Array(await response.arrayBuffer()) }
}
