import { readUpTo } from './bytes.ts'
import { asProblem, MAX_REDIRECTS, REDIRECTS, unreachable } from './fetch-bytes.ts'
import { checkHost, checkUrl, isTrusted, USER_AGENT } from './outbound-url.ts'
import type { Transport } from './transport.ts'

/** The response of an address, whatever its status. */
export interface Probed {
  /** After redirects. */
  readonly url: string
  readonly status: number
  readonly headers: Headers
  /** Each redirect: its source and status. */
  readonly redirects: readonly { readonly from: string; readonly status: number }[]
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Truncated: over the cap, or broken off. */
  readonly cut: boolean
}

export interface ProbeOptions {
  readonly method?: 'GET' | 'HEAD' | 'POST' | undefined
  /** Instead of Handbill's own, to see what a crawler sees. */
  readonly userAgent?: string | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly body?: string | undefined
  readonly maxBytes: number
  /** For everything, including redirects and body. */
  readonly timeoutMs: number
}

/**
 * Requests one address under the outbound policy and returns any response, including errors: for feeds, hubs and
 * page checks, which need the status and the beginning of a body.
 * @throws Problem `invalid-input`, `forbidden-address` or `unreachable`
 */
export async function probe(
  transport: Transport,
  allow: readonly string[],
  address: string,
  options: ProbeOptions,
): Promise<Probed> {
  const { method = 'GET', userAgent = USER_AGENT, headers, body, maxBytes, timeoutMs } = options
  const field = 'url'
  const signal = AbortSignal.timeout(timeoutMs)
  const redirects: { from: string; status: number }[] = []
  let url = checkUrl(address, field)
  try {
    while (redirects.length <= MAX_REDIRECTS) {
      await checkHost(url, allow, field)
      const answer = await transport.send({
        url,
        method,
        headers: { ...headers, 'user-agent': userAgent },
        ...(body !== undefined && { body }),
        trusted: isTrusted(url, allow),
        signal,
      })
      const { status } = answer
      const location = answer.headers.get('location')
      if (method === 'POST' || !REDIRECTS.has(status) || location === null) {
        const hasBody = method !== 'HEAD' && status !== 304
        if (!hasBody) await answer.body?.cancel().catch(() => undefined)
        const read = hasBody ? await readUpTo(answer.body, maxBytes) : { bytes: new Uint8Array(), cut: false }
        return { url: url.href, status, headers: answer.headers, redirects, ...read }
      }
      await answer.body?.cancel()
      redirects.push({ from: url.href, status })
      url = checkUrl(location, field, url)
    }
  } catch (error) {
    throw asProblem(error, { url, field, transport, timedOutAfter: signal.aborted ? timeoutMs : undefined })
  }
  throw unreachable(url, `redirects more than ${MAX_REDIRECTS} times`, field)
}
