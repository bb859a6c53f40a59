import type { HonoRequest } from 'hono'
import { caps } from '../../article/caps.ts'
import { Problem } from '../../problem.ts'
import { jsonExcess } from '../../net/json-limits.ts'
import { readBounded } from '../../net/bytes.ts'

/** The photo as a data URI, plus 1 MB for the rest; the schema caps each field far below. */
const MAX_BODY_BYTES = caps.dataUri + 1_000_000

/**
 * Reads a JSON body up to the cap.
 * @throws Problem `unsupported-media`, `too-large` or `malformed-json`.
 */
export async function readJson(request: HonoRequest): Promise<unknown> {
  const contentType = request.header('content-type') ?? ''
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(contentType))
    throw new Problem(
      'unsupported-media',
      contentType === '' ? 'The body has no content type.' : `The body is said to be ${short(contentType)}.`,
      { field: 'content-type', allowed: ['application/json'] },
    )
  const bytes = await readBytes(request, MAX_BODY_BYTES)
  const excess = jsonExcess(bytes)
  if (excess !== undefined) throw new Problem('too-large', `The body holds ${excess}.`, { field: 'body' })
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    const reason = cause instanceof SyntaxError ? cause.message : 'it is not UTF-8'
    throw new Problem('malformed-json', `The body is not JSON: ${short(reason)}`, { cause })
  }
}

/**
 * Reads a raw body of up to `max` bytes.
 * @throws Problem `too-large`, `unsupported-media` for a compressed body, `malformed-json` when the client
 * disconnects
 */
export async function readBytes(request: HonoRequest, max: number): Promise<Uint8Array<ArrayBuffer>> {
  const encoding = request.header('content-encoding') ?? 'identity'
  if (encoding.toLowerCase() !== 'identity')
    throw new Problem('unsupported-media', `The body is packed (${short(encoding)}); send it as it is.`, {
      field: 'content-encoding',
      allowed: ['identity'],
    })
  // Refuses early by Content-Length; a false one is caught while reading.
  if (Number(request.header('content-length')) > max) throw tooLarge(max)
  const bytes = await readBounded(request.raw.body, max).catch((cause: unknown) => {
    throw new Problem('malformed-json', 'The body ended before it was whole.', { field: 'body', cause })
  })
  if (bytes === undefined) throw tooLarge(max)
  return bytes
}

function tooLarge(max: number): Problem {
  return new Problem('too-large', `The body may have ${max} bytes at most.`, { field: 'body' })
}

function short(text: string): string {
  return text.slice(0, 200).toWellFormed()
}
