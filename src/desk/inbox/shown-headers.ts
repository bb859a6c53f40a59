/** Number of headers of one delivery and length of one: enough for debugging. */
const MAX_HEADERS = 60
const MAX_LETTERS = 200

/** Names of headers with credentials, or with values that could be replayed. */
const SECRET = /auth|cookie|token|secret|key|signature|password|credential/i

/** Delivery ids with "key" in their names; not secret. */
const HARMLESS = /^(?:x-contentful-)?idempotency-key$|^x-contentful-signed-headers$/

/**
 * A delivery's headers for display: of secret ones only their presence and length. A source's secret is hidden in
 * every header, because some senders use custom header names.
 */
export function shownHeaders(headers: Headers, secrets: readonly string[]): Readonly<Record<string, string>> {
  const shown: Record<string, string> = {}
  for (const [name, value] of [...headers].slice(0, MAX_HEADERS)) {
    const hidden =
      (SECRET.test(name) && !HARMLESS.test(name)) ||
      secrets.some((secret) => secret !== '' && value.includes(secret))
    shown[name.slice(0, MAX_LETTERS)] = hidden
      ? `(hidden, ${value.length} characters)`
      : value.slice(0, MAX_LETTERS)
  }
  return shown
}
