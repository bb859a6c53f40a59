import type { Question } from '../../article/cms/cms-event.ts'
import { readBounded } from '../../net/bytes.ts'

/** What a CMS's API answered. */
export interface CmsAnswer {
  readonly status: number
  /** Parsed JSON; undefined when it was none. */
  readonly body: unknown
}

/** Asks the API of a CMS. Throws when there is no answer in time. */
export type AskCms = (question: Pick<Question, 'url' | 'headers'>) => Promise<CmsAnswer>

/** Time limits, milliseconds: while a webhook's sender waits, and in a job. */
export const timeLimits = { hook: 800, job: 15_000 } as const

const MAX_ANSWER_BYTES = 2_000_000

/**
 * @param fetch the platform's; the addresses are the operator's own, or a CMS maker's with the operator's id in it
 * @param budget milliseconds until the answer must be there
 */
export function createAskCms(fetch: typeof globalThis.fetch, budget: number): AskCms {
  return async function askCms({ url, headers }) {
    const response = await fetch(url, {
      headers: { accept: 'application/json', ...headers },
      // A key must not travel to wherever a redirect leads.
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
