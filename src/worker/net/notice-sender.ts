import { NOTICE_TIMEOUT, type NoticeSender } from '../../desk/notify/run-notice.ts'
import { ask, checkAddress } from './fetch-public.ts'

/** Sends notices, under the same rules as what is fetched. */
export function createNoticeSender(allow: readonly string[]): NoticeSender {
  return {
    async post(address, headers, body) {
      const url = new URL(address)
      checkAddress(url, allow, 'url')
      const response = await ask(
        url,
        { method: 'POST', headers: { ...headers }, body },
        NOTICE_TIMEOUT,
        'url',
      )
      await response.body?.cancel()
      return response.status
    },
  }
}
