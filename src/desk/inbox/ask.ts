import type { Question } from '../../article/cms/cms-event.ts'
import { readBounded } from '../../net/bytes.ts'

/** Response of a CMS's API. */
export interface CmsAnswer {
  readonly status: number
  /** Parsed JSON; undefined if it is not JSON. */
  readonly body: unknown
}

/** Calls a CMS's API. Throws if there is no response in time. */
export type AskCms = (question: Pick<Question, 'url' | 'headers'>) => Promise<CmsAnswer>

/** Milliseconds: while a webhook's sender waits, and in a job. */
export const timeLimits = { hook: 800, job: 15_000 } as const

const MAX_ANSWER_BYTES = 2_000_000

/**
 * @param fetch of the platform; the addresses are the operator's own, or a CMS vendor's with the operator's id in
 * them
 * @param budget milliseconds for the response
 */
export function createAskCms(fetch: typeof globalThis.fetch, budget: number): AskCms {
  return async function askCms({ url, headers }) {
    const response = await fetch(url, {
      headers: { accept: 'application/json', ...headers },
      // A redirect must not receive the key.
      redirect: 'manual',
      signal: AbortSignal.timeout(budget),
    })
    return { status: response.status, body: await jsonOf(response) }
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  const bytes = await readBounded(response.body, MAX_ANSWER_BYTES)
  if (bytes === undefined) throw new Error(`the answer has more than ${MAX_ANSWER_BYTES} bytes`)
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
