/**
 * The parts of a web address, after RFC 3986 with letters of every script in host, path, query and fragment.
 * This is what may be handed over as a link; what X sees as one inside a text is narrower (see urls.ts).
 */
const SUB_DELIMS = "!$&'()*+,;="
const LETTERS = '\\p{L}\\p{M}\\p{N}'
const USER_INFO = new RegExp(`^(?:[${LETTERS}\\-._~%:${SUB_DELIMS}])*$`, 'u')
const PATH = new RegExp(`^(?:[${LETTERS}\\-._~%:@/|${SUB_DELIMS}])*$`, 'u')
const QUERY = new RegExp(`^(?:[${LETTERS}\\-._~%:@/?|${SUB_DELIMS}])*$`, 'u')
const OUTER = /^https?:\/\/([^/?#]+)(\/[^?#]*)?(?:\?([^#]*))?(?:#(.*))?$/is
const HOST_AND_PORT = /^(\[[^\]]*\]|[^:[\]]*)(?::\d{1,5})?$/
const IPV4 = /^\d+(?:\.\d+){3}$/
const IPV6 = /^\[[0-9a-f:.]{2,45}\]$/i
const NAME_PART = /^[\p{L}\p{M}\p{N}\p{S}](?:[\p{L}\p{M}\p{N}\p{S}_-]*[\p{L}\p{M}\p{N}\p{S}])?$/u
const MAX_BYTE = 255
const MAX_LENGTH = 4096

/** Whether a whole text is an `http` or `https` address. */
export function isWebAddress(text: string): boolean {
  if (text.length > MAX_LENGTH) return false
  const parts = OUTER.exec(text)
  if (parts === null) return false
  const [, authority = '', path = '', query = '', fragment = ''] = parts
  return isAuthority(authority) && PATH.test(path) && QUERY.test(query) && QUERY.test(fragment)
}

function isAuthority(authority: string): boolean {
  const at = authority.lastIndexOf('@')
  const host = HOST_AND_PORT.exec(authority.slice(at + 1))?.[1] ?? ''
  return USER_INFO.test(authority.slice(0, Math.max(0, at))) && isHost(host)
}

function isHost(host: string): boolean {
  if (host.startsWith('[')) return IPV6.test(host)
  if (IPV4.test(host)) return host.split('.').every((byte) => Number(byte) <= MAX_BYTE)
  const parts = host.split('.')
  return (
    parts.length > 1 &&
    parts.every((part) => NAME_PART.test(part)) &&
    parts.slice(-2).every((part) => !part.includes('_'))
  )
}
