/**
 * An error caused by the input, in words for its sender. HTTP turns it into problem details (RFC 9457), the CLI
 * into one line and exit status 1.
 */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  /** The invalid input field, option or file, if any: `title`, `authors.0.name`, `--format`. */
  readonly field: string | undefined
  /** Valid values, if that is a short list: templates, formats or types. */
  readonly allowed: readonly string[] | undefined
  /** Further members of the problem details (RFC 9457, section 3.2). */
  readonly more: Readonly<Record<string, unknown>> | undefined
  /** Advice for the server's operator, such as a setting. The API and the command line append it to the message. */
  readonly hint: string | undefined
  constructor(
    code: ProblemCode,
    message: string,
    options: {
      field?: string | undefined
      allowed?: readonly string[] | undefined
      more?: Readonly<Record<string, unknown>> | undefined
      hint?: string | undefined
      cause?: unknown
    } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.field = options.field
    this.allowed = options.allowed
    this.more = options.more
    this.hint = options.hint
  }
}

/** The message with the operator's hint appended, if there is one. */
export function messageAndHint({ message, hint }: Pick<Problem, 'message' | 'hint'>): string {
  return hint === undefined ? message : `${message} ${hint}`
}

/** Code → HTTP status. Codes are stable and may be matched; messages may not. */
export const problemStatus = {
  'malformed-json': 400,
  'invalid-input': 422,
  'unknown-template': 404,
  'unknown-format': 404,
  'unknown-type': 404,
  'not-found': 404,
  'method-not-allowed': 405,
  'version-conflict': 409,
  'too-large': 413,
  'unsupported-media': 415,
  'not-a-font': 422,
  'not-an-article': 422,
  unreachable: 422,
  'forbidden-address': 422,
  'bad-signature': 403,
  expired: 403,
  unauthorised: 401,
  'not-public': 401,
  'delivery-refused': 401,
  'read-only-key': 403,
  'read-only-link': 403,
  'cross-site': 403,
  'too-many-requests': 429,
  'not-implemented': 501,
  unavailable: 503,
  busy: 503,
  'wrong-host': 403,
} as const satisfies Record<string, number>

export type ProblemCode = keyof typeof problemStatus

/**
 * The template with a name.
 * @param field the input field or option with the name
 * @throws Problem `unknown-template`, listing the known ones
 */
export function findTemplate<Template extends { readonly name: string }>(
  templates: readonly Template[],
  name: string,
  field: string | undefined,
): Template {
  const found = templates.find((template) => template.name === name)
  if (found === undefined)
    throw new Problem('unknown-template', `There is no template “${name.slice(0, 60).toWellFormed()}”.`, {
      field,
      allowed: templates.map((template) => template.name),
    })
  return found
}
