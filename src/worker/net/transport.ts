import type { Failure, Transport } from '../../net/transport.ts'

/** No response: workerd has the same message for a refused connection and for one that breaks off early. */
class NoConnection extends Error {
  override readonly name = 'NoConnection'
}

/**
 * The platform's fetch. Deployed, it reaches only the public Internet; a name's addresses are not visible, so a
 * local run relies on the policy's checks of the URL.
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
