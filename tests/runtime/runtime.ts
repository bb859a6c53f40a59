import type { RuntimeCase } from './cases.ts'

/** One way to run Handbill, as seen from outside. */
export interface Runtime {
  answer(request: RuntimeCase): Promise<Answer>
  /** The lines of a card drawn before, by its entity tag, out of the store. */
  linesOf(etag: string): Promise<unknown>
  stop(): Promise<void>
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
}

/** These tell the moment or the machine, not the answer. */
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

/** @param response of fetch, or of something like it. */
export async function answerOf(response: {
  readonly status: number
  readonly headers: Iterable<[string, string]>
  arrayBuffer(): Promise<ArrayBuffer>
}): Promise<Answer> {
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !INCIDENTAL.has(name)))
  // Answered from a plan it has no findings yet; answered by a cache it has those of the card it keeps.
  if (response.status === 304) delete headers['x-handbill-verdicts']
  return { status: response.status, headers, bytes: new Uint8Array(await response.arrayBuffer()) }
}
