import { Problem } from '../problem.ts'
import { readBounded } from './bytes.ts'
import { checkHost, checkUrl, forbidden, isTrusted, short, USER_AGENT } from './outbound-url.ts'
import type { Failure, Transport, TransportAnswer } from './transport.ts'

export interface FetchOptions {
  /** Hosts, with or without a port, that may be read although their address is not public. */
  readonly allow: readonly string[]
  /** For everything, including redirects and body. */
  readonly timeoutMs: number
  /** `Accept` header. */
  readonly accept: string
  /** `Authorization` header, only for the address's own origin: a redirect elsewhere does not get it. */
  readonly authorization?: string | undefined
  /** The input field for problems. */
  readonly field: string
  /**
   * Limit of decompressed bytes for a media type (lower case, without parameters, empty if missing); undefined if
   * the type is refused.
   */
  maxBytes(mediaType: string): number | undefined
}

export interface FetchedBytes {
  /** After redirects. */
  readonly url: string
  readonly bytes: Uint8Array
  /** Content-Type header, or an empty text. */
  readonly contentType: string
}

export const MAX_REDIRECTS = 5
export const REDIRECTS = new Set([301, 302, 303, 307, 308])

/**
 * Fetches a web address: only http and https, only public hosts, every redirect checked, within caps of time and
 * decompressed size. The same rules, codes and messages on every platform.
 * @throws Problem `invalid-input`, `forbidden-address`, `unreachable`, `too-large` or `unsupported-media`
 */
export async function fetchBytes(
  transport: Transport,
  address: string,
  options: FetchOptions,
): Promise<FetchedBytes> {
  const { allow, field, timeoutMs, authorization } = options
  const signal = AbortSignal.timeout(timeoutMs)
  let url = checkUrl(address, field)
  const { origin } = url
  try {
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      await checkHost(url, allow, field)
      const answer = await transport.send({
        url,
        method: 'GET',
        headers: {
          accept: options.accept,
          'user-agent': USER_AGENT,
          ...(authorization !== undefined && url.origin === origin && { authorization }),
        },
        trusted: isTrusted(url, allow),
        signal,
      })
      const location = answer.headers.get('location')
      if (!REDIRECTS.has(answer.status) || location === null) return await readAnswer(answer, url, options)
      await answer.body?.cancel()
      url = checkUrl(location, field, url)
    }
  } catch (error) {
    throw asProblem(error, { url, field, transport, timedOutAfter: signal.aborted ? timeoutMs : undefined })
  }
  throw unreachable(url, `redirects more than ${MAX_REDIRECTS} times`, field)
}

async function readAnswer(answer: TransportAnswer, url: URL, options: FetchOptions): Promise<FetchedBytes> {
  const contentType = answer.headers.get('content-type') ?? ''
  const maxBytes = refuseEarly(answer, contentType, url, options)
  if (typeof maxBytes !== 'number') {
    await answer.body?.cancel()
    throw maxBytes
  }
  // Counts decompressed bytes: a kilobyte can hold a gigabyte of zeros.
  const bytes = await readBounded(answer.body, maxBytes)
  if (bytes === undefined) throw tooLarge(url, maxBytes, options.field)
  return { url: url.href, bytes, contentType }
}

/** The limit of bytes, or why the response is refused. */
function refuseEarly(
  { status, headers }: TransportAnswer,
  contentType: string,
  url: URL,
  { maxBytes, accept, field }: FetchOptions,
): number | Problem {
  if (status < 200 || status > 299)
    return unreachable(url, `answered with status ${status}`, field, new AnsweredStatus(status))
  const mediaType = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const most = maxBytes(mediaType)
  if (most === undefined)
    return new Problem(
      'unsupported-media',
      `${short(url.href)} is ${short(mediaType)}, which is not read here.`,
      {
        field,
        allowed: accept.split(/\s*,\s*/).map((type) => type.replace(/;.*/, '')),
      },
    )
  return Number(headers.get('content-length')) > most ? tooLarge(url, most, field) : most
}

function tooLarge(url: URL, maxBytes: number, field: string): Problem {
  const megabytes = (maxBytes / 1e6).toLocaleString('en')
  return new Problem('too-large', `${short(url.href)} is larger than ${megabytes} MB.`, { field })
}

/** A page that answered with an error status. */
export class AnsweredStatus extends Error {
  override readonly name = 'AnsweredStatus'
  readonly status: number
  constructor(status: number) {
    super(`status ${status}`)
    this.status = status
  }
}

const REASONS: Readonly<Record<Exclude<Failure, 'no-public-address'>, string>> = {
  'not-looked-up': 'names a host that could not be looked up just now',
  refused: 'refuses the connection',
  'broken-off': 'broke off the connection',
  damaged: 'sent damaged data',
  certificate: 'has a certificate that is not valid',
  unknown: 'could not be reached',
}

/** A transport's failure, in words for the person who gave the address. */
export function asProblem(
  error: unknown,
  at: {
    readonly url: URL
    readonly field: string
    readonly transport: Transport
    readonly timedOutAfter: number | undefined
  },
): Problem {
  if (error instanceof Problem) return error
  const { url, field } = at
  if (at.timedOutAfter !== undefined)
    return unreachable(url, `did not answer wholly within ${at.timedOutAfter / 1000} s`, field, error)
  const failure = at.transport.failureOf(error)
  if (failure === 'no-public-address') return forbidden(url.hostname, field)
  return unreachable(url, REASONS[failure], field, error)
}

export function unreachable(url: URL, reason: string, field: string, cause?: unknown): Problem {
  return new Problem('unreachable', `${short(url.href)} ${reason}.`, { field, cause })
}
