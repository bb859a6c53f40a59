import { Problem } from '../../problem.ts'

/** Brackets in a name, as PHP writes nested values: `post[post_title]`. */
const MAX_DEPTH = 8
const MAX_FIELDS = 2_000

/**
 * Reads a body as JSON or, where it says so, as a form.
 * @throws Problem `malformed-json` for anything else
 */
export function parseBody(body: Uint8Array, contentType: string): unknown {
  const text = decode(body)
  // A form never begins with a brace; what does is JSON that is called a form, as curl calls everything.
  if (/^application\/x-www-form-urlencoded/i.test(contentType.trim()) && !/^\s*[{[]/.test(text))
    return formOf(text)
  try {
    return JSON.parse(text)
  } catch (cause) {
    const hint = text.trimStart().startsWith('<') ? ' It looks like XML: set the sender to JSON.' : ''
    throw new Problem('malformed-json', `The body is not JSON.${hint}`, { field: 'body', cause })
  }
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
    // Made without a prototype, so that a field named __proto__ is a field.
    at = (typeof next === 'object' && next !== null ? next : (at[step] = Object.create(null))) as Record<
      string,
      unknown
    >
  }
  at[path.at(-1) ?? ''] = value
}
