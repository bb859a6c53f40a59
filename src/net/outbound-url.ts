import { Problem } from '../problem.ts'

/** Some sites answer unknown programs with an error page; this names the program and its origin. */
export const USER_AGENT = 'Mozilla/5.0 (compatible; Handbill/0.1; reads articles its users name)'

/**
 * Checks the text of an address for an outbound request.
 * @param base for redirects
 * @throws Problem `invalid-input`
 */
export function checkUrl(text: string, field: string, base?: URL): URL {
  const refused = (message: string) => new Problem('invalid-input', message, { field })
  if (!URL.canParse(text, base))
    throw refused(`${short(text)} is no web address such as https://example.com/story.`)
  const url = new URL(text, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refused(`Only http and https addresses are read, not ${short(url.protocol)}`)
  if (url.username !== '' || url.password !== '')
    throw refused('The address must not carry a user name or password.')
  url.hash = ''
  return url
}

/** Whether the operator lists the host, with this port or without one (`HANDBILL_FETCH_ALLOW`). */
export function isTrusted({ host, hostname }: URL, allow: readonly string[]): boolean {
  const allowed = new Set(allow.map((name) => name.trim().toLowerCase()))
  return [host, hostname, hostname.replace(/^\[|\]$/g, '')].some((name) => allowed.has(name))
}

/** @throws Problem `forbidden-address` for a host whose address or name is not public */
export async function checkHost(url: URL, allow: readonly string[], field: string): Promise<void> {
  if (isTrusted(url, allow)) return
  // Loaded with the first address: its table of ranges would slow every start of a worker.
  const { mayBePublic } = await import('./public-host.ts')
  if (!mayBePublic(url.hostname)) throw forbidden(url.hostname, field)
}

/** The same error for missing and for forbidden hosts: strangers must not learn internal names. */
export function forbidden(hostname: string, field: string): Problem {
  const host = hostname.replace(/^\[|\]$/g, '')
  return new Problem('forbidden-address', `${short(host)} is not a public address, or no such host exists.`, {
    field,
    hint: 'Private hosts that may be read are listed in HANDBILL_FETCH_ALLOW.',
  })
}

/** Shortens client input for a message. */
export function short(text: string): string {
  return (text.length > 200 ? `${text.slice(0, 200)}…` : text).toWellFormed()
}
