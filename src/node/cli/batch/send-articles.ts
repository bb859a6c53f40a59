import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from '../../../problem.ts'
import type { BatchItem, MadeItem } from './run-batch.ts'

export interface ServerOptions {
  /** Of a Handbill server: `https://cards.example.org`. */
  readonly address: string
  readonly key: string | undefined
  readonly wait?: (milliseconds: number) => Promise<unknown>
}

/** The response waits until a pack of many formats is drawn. */
const TIMEOUT_MS = 120_000
const TRIES = 5
const LONGEST_WAIT = 60_000

/**
 * Sends each article to a server, which makes its pack as for a content system. If the server is busy or
 * unavailable, retries with growing pauses or after its Retry-After.
 * @returns the work of a batch; it throws a Problem with the server's answer
 */
export function sendTo({
  address,
  key,
  wait = sleep,
}: ServerOptions): (item: BatchItem) => Promise<MadeItem> {
  if (!URL.canParse(address) || !/^https?:/i.test(address))
    throw new Problem('invalid-input', `“${address}” is no address such as https://cards.example.org.`, {
      field: '--to',
    })
  const url = `${address.replace(/\/+$/, '')}/v1/articles`
  const headers = {
    'content-type': 'application/json',
    ...(key !== undefined && { authorization: `Bearer ${key}` }),
  }

  async function post(body: string): Promise<Response> {
    for (let tried = 1; ; tried += 1) {
      const answer = await fetch(url, {
        method: 'POST',
        headers,
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      }).catch((error: unknown) => error as Error)
      const isBusy = answer instanceof Error || answer.status === 429 || answer.status >= 500
      if (!isBusy) return answer
      if (tried === TRIES) {
        if (answer instanceof Error)
          throw new Problem('busy', `${url} does not answer: ${causeOf(answer)}`, { field: '--to' })
        return answer
      }
      const asked = answer instanceof Error ? 0 : Number(answer.headers.get('retry-after') ?? 0) * 1000
      await wait(Math.min(Math.max(asked || 0, 500 * 2 ** tried), LONGEST_WAIT))
    }
  }

  return async (item) => {
    const article = item.page === undefined ? (await item.load()).article : { url: item.page }
    const answer = await post(JSON.stringify({ ...article, edits: item.edits?.edits }))
    const told = await jsonOf(answer)
    if (!answer.ok) {
      const { code, detail } = told
      const isRefused = answer.status === 401 || answer.status === 403
      throw new Problem(
        isRefused ? 'unauthorised' : 'invalid-input',
        typeof detail === 'string'
          ? detail
          : `The server answered ${answer.status}${typeof code === 'string' ? ` (${code})` : ''}.`,
      )
    }
    const { title, url: at } = told
    return {
      title: typeof title === 'string' ? title : '',
      url: typeof at === 'string' ? at : undefined,
    }
  }
}

function causeOf(error: Error): string {
  const { cause } = error
  return cause instanceof Error ? cause.message : error.message
}

async function jsonOf(answer: Response): Promise<Readonly<Record<string, unknown>>> {
  const value: unknown = await answer.json().catch(() => undefined)
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
