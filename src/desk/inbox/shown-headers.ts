/** Headers of one delivery, and letters of one: enough to see what a sender does. */
const MAX_HEADERS = 60
const MAX_LETTERS = 200

/** What lets its bearer in somewhere, or could be sent once more. */
const SECRET = /auth|cookie|token|secret|key|signature|password|credential/i

/** Ids that name a delivery have "key" in their names and open nothing. */
const HARMLESS = /^(?:x-contentful-)?idempotency-key$|^x-contentful-signed-headers$/

/**
 * A delivery's headers as they may be shown: of secret ones only that they were there, and how long. A source's secret is
 * hidden in every header: some senders use a header name of their own.
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
