import { Problem } from '../../problem.ts'

/** Depth of brackets in a name, as PHP writes nested values: `post[post_title]`. */
const MAX_DEPTH = 8
const MAX_FIELDS = 2_000

/** How often JSON inside a JSON string is unwrapped. */
const MAX_WRAPPINGS = 2

/**
 * Parses a body as JSON or, by its content type, as a form. Unwraps JSON inside a string, and reads a bare
 * `undefined` as null: template languages write both (Directus 12 when `$trigger.keys` is absent).
 * @throws Problem `malformed-json` for anything else, `invalid-input` for a text that holds no JSON
 */
export function parseBody(body: Uint8Array, contentType: string): unknown {
  const text = decode(body)
  // A form never begins with a brace; such a body is JSON with the form type, which is curl's default.
  if (/^application\/x-www-form-urlencoded/i.test(contentType.trim()) && !/^\s*[{[]/.test(text))
    return formOf(text)
  const value = parseLenient(text)
  if (value === undefined) {
    const hint = text.trimStart().startsWith('<') ? ' It looks like XML: set the sender to JSON.' : ''
    throw new Problem('malformed-json', `The body is not JSON.${hint}`, { field: 'body' })
  }
  return unwrapped(value)
}

function unwrapped(value: unknown): unknown {
  let inner = value
  for (let wrapping = 0; typeof inner === 'string' && wrapping < MAX_WRAPPINGS; wrapping += 1) {
    const parsed = /^\s*["{[]/.test(inner) ? parseLenient(inner) : undefined
    if (parsed === undefined) break
    inner = parsed
  }
  if (typeof inner !== 'string') return inner
  throw new Problem(
    'invalid-input',
    'The body is a text, not an object. In a Directus flow use {{$trigger}} as the request body.',
    { field: 'body' },
  )
}

/** Undefined if it is not JSON, even with bare `undefined` read as null. */
function parseLenient(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    if (!text.includes('undefined')) return undefined
  }
  try {
    return JSON.parse(withoutUndefined(text))
  } catch {
    return undefined
  }
}

/** Writes null for each `undefined` outside a JSON string; strings alternate with the text between them. */
function withoutUndefined(text: string): string {
  const parts: string[] = []
  for (let at = 0; at < text.length;) {
    const quote = text.indexOf('"', at)
    const start = quote < 0 ? text.length : quote
    const end = endOfString(text, start)
    parts.push(text.slice(at, start).replaceAll(/\bundefined\b/g, 'null'), text.slice(start, end))
    at = end
  }
  return parts.join('')
}

/** Index after the closing quote of the string that starts here; the end of the text if it is not closed. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '"') return at + 1
  }
  return text.length
}

function decode(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch (cause) {
    throw new Problem('malformed-json', 'The body is not UTF-8.', { field: 'body', cause })
  }
}

function formOf(text: string): unknown {
  const form: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  for (const [name, value] of [...new URLSearchParams(text)].slice(0, MAX_FIELDS)) {
    const path = name.split(/\]\[|\[|\]$/).filter((part, at, { length }) => part !== '' || at < length - 1)
    if (path.length <= MAX_DEPTH) put(form, path, value)
  }
  return form
}

function put(form: Record<string, unknown>, path: readonly string[], value: string): void {
  let at = form
  for (const step of path.slice(0, -1)) {
    const next = at[step]
    // No prototype, so that a field named __proto__ is an ordinary field.
    at = (typeof next === 'object' && next !== null ? next : (at[step] = Object.create(null))) as Record<
      string,
      unknown
    >
  }
  at[path.at(-1) ?? ''] = value
}
