import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { NOTICE_TIMEOUT, type NoticeSender } from '../../desk/notify/run-notice.ts'
import { Problem } from '../../problem.ts'
import { checkLiteralHost, createSafeLookup } from './safe-address.ts'

/**
 * Sends notices, to public addresses only unless the operator lists the host. Redirects are not followed: a signed body
 * is for the address that was configured.
 */
export function createNoticeSender(allow: readonly string[]): NoticeSender {
  return {
    async post(address, headers, body) {
      const url = new URL(address)
      const trusted = [url.host, url.hostname].some((name) => allow.includes(name))
      if (!trusted) checkLiteralHost(url.hostname)
      const { promise, resolve, reject } = Promise.withResolvers<number>()
      const request = url.protocol === 'https:' ? requestHttps : requestHttp
      request(url, {
        method: 'POST',
        signal: AbortSignal.timeout(NOTICE_TIMEOUT),
        // One connection for one request: a pooled one might have been made under other rules.
        agent: false,
        lookup: createSafeLookup(trusted),
        headers: {
          ...headers,
          'content-length': String(Buffer.byteLength(body)),
          'user-agent': 'Handbill/0.1',
        },
      })
        .on('response', (response) => {
          response.destroy()
          resolve(response.statusCode ?? 0)
        })
        .on('error', (error) => reject(asProblem(error, url)))
        .end(body)
      return promise
    },
  }
}

function asProblem(error: Error, url: URL): Problem {
  if (error instanceof Problem) return error
  const reason =
    error.name === 'TimeoutError' || error.name === 'AbortError'
      ? `did not answer within ${NOTICE_TIMEOUT / 1000} s`
      : `could not be reached (${(error as NodeJS.ErrnoException).code ?? 'connection failed'})`
  return new Problem('unreachable', `${url.href} ${reason}.`, { cause: error })
}
