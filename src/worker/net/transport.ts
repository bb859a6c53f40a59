import type { Failure, Transport } from '../../net/transport.ts'

/** No answer came: workerd has the same words for a refused connection and for one that breaks off before its answer. */
class NoConnection extends Error {
  override readonly name = 'NoConnection'
}

/**
 * The platform's fetch. Deployed, it reaches the public Internet only; a name's addresses cannot be seen, so a local run
 * relies on what the policy sees in the URL.
 */
export const workerTransport: Transport = {
  async send({ url, method, headers, body, signal }) {
    const sent = { method, headers: { ...headers }, signal, redirect: 'manual' } as const
    try {
      return await fetch(url, body === undefined ? sent : { ...sent, body })
    } catch (cause) {
      throw new NoConnection(String(cause), { cause })
    }
  },

  failureOf(error): Failure {
    const message = error instanceof Error ? error.message : ''
    if (/connection lost/i.test(message)) return error instanceof NoConnection ? 'refused' : 'broken-off'
    return /compressed|decompress/i.test(message) ? 'damaged' : 'unknown'
  },
}
