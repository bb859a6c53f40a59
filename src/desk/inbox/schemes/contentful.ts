import { concat, fromHex, utf8 } from '../../../net/bytes.ts'
import type { HookDelivery } from '../delivery.ts'
import { signedByAny } from './hmac.ts'
import { missing, outOfTime, refused, type Scheme, unreadable, WRONG_SIGNATURE } from './scheme.ts'

/** Headers a signature may cover; Contentful signs a dozen. */
const MAX_SIGNED_HEADERS = 64

const SIGNATURE = 'x-contentful-signature'
const SIGNED_HEADERS = 'x-contentful-signed-headers'
const TIMESTAMP = 'x-contentful-timestamp'
const TOPIC = 'x-contentful-topic'

/**
 * Contentful's request verification (contentful/node-apps-toolkit, src/requests): hexadecimal HMAC-SHA256 over method,
 * path, the named headers and body, a line each. They must include topic and time, or an attacker could
 * turn an unpublish into a publish.
 */
export const contentful: Scheme = {
  async verify(delivery, secrets, now) {
    const { headers } = delivery
    for (const name of [SIGNATURE, SIGNED_HEADERS, TIMESTAMP]) if (!headers.has(name)) return missing(name)
    const hex = headers.get(SIGNATURE) ?? ''
    const time = headers.get(TIMESTAMP) ?? ''
    if (!/^[\da-f]{64}$/i.test(hex)) return unreadable(SIGNATURE, '64 hexadecimal digits')
    if (!/^\d{1,16}$/.test(time)) return unreadable(TIMESTAMP, 'a time in milliseconds')
    const named = namesIn(headers.get(SIGNED_HEADERS) ?? '')
    for (const needed of [TIMESTAMP, TOPIC])
      if (!named.includes(needed) && headers.has(needed))
        return refused(`The signature does not cover ${needed}, so it could be forged.`)
    const untimely = outOfTime(Number(time), now)
    if (untimely !== undefined) return refused(untimely)

    const message = canonicalRequest(delivery, named)
    const signature = fromHex(hex)
    const signed =
      signature !== undefined && (await signedByAny(secrets.map(utf8), 'SHA-256', message, signature))
    return signed ? { genuine: true, time: Number(time) } : refused(WRONG_SIGNATURE)
  },
}

function namesIn(list: string): readonly string[] {
  return list
    .split(',')
    .slice(0, MAX_SIGNED_HEADERS)
    .map((name) => name.trim().toLowerCase())
    .filter((name) => /^[\w-]+$/.test(name))
    .sort()
}

function canonicalRequest({ method, path, headers, body }: HookDelivery, named: readonly string[]) {
  const lines = named.map((name) => `${name}:${(headers.get(name) ?? '').trim()}`)
  return concat([utf8(`${method}\n${canonicalPath(path)}\n${lines.join(';')}\n`), body])
}

/** The query is escaped twice: once by itself, then with the path. */
function canonicalPath(path: string): string {
  const mark = path.indexOf('?')
  const whole =
    mark < 0 ? path : `${path.slice(0, mark)}?${encodeURIComponent(path.slice(mark + 1).toWellFormed())}`
  return encodeURI(whole.toWellFormed())
}
