import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { pipeline } from 'node:stream'
import { createBrotliDecompress, createUnzip } from 'node:zlib'
import { Problem } from '../../problem.ts'
import { checkLiteralHost, createSafeLookup } from './safe-address.ts'

export interface FetchOptions {
  /** Hosts, with or without a port, that may be read although their address is not public. */
  readonly allow?: readonly string[] | undefined
  /** Of the whole reading, redirects and body included. */
  readonly timeoutMs?: number | undefined
  /** Sent as `Accept`. */
  readonly accept: string
  /**
   * How many bytes, unpacked, are read of a media type (lower case, without parameters, empty if there is none);
   * undefined when it is not read at all.
   */
  mostBytes(mediaType: string): number | undefined
}

export interface FetchedBytes {
  readonly url: string
  readonly bytes: Uint8Array
  readonly contentType: string
}

const DEFAULT_TIMEOUT = 10_000
const MAX_REDIRECTS = 5
const REDIRECTS = new Set([301, 302, 303, 307, 308])

/** Some sites answer unknown programs with an error page; this one says what it is and where it comes from. */
const USER_AGENT = 'Mozilla/5.0 (compatible; Handbill/0.1; reads articles its users name)'

/**
 * Reads one web address: http and https only, to public addresses only, with the connection held to the address that was
 * checked and every redirect checked again; within caps of time and of unpacked size.
 * @throws Problem `invalid-input`, `forbidden-address`, `unreachable`, `too-large` or `unsupported-media`.
 */
export async function fetchBytes(address: string, options: FetchOptions): Promise<FetchedBytes> {
  const { timeoutMs = DEFAULT_TIMEOUT } = options
  const allowed = new Set((options.allow ?? []).map((host) => host.trim().toLowerCase()))
  const signal = AbortSignal.timeout(timeoutMs)
  let url = webAddress(address)
  try {
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const response = await answerOf(url, options.accept, isTrusted(url, allowed), signal)
      const location = response.headers.location
      if (!REDIRECTS.has(response.statusCode ?? 0) || location === undefined) {
        return await readAnswer(response, url, options)
      }
      response.destroy()
      url = webAddress(location, url)
    }
  } catch (error) {
    throw asProblem(error, url, signal.aborted ? timeoutMs : undefined)
  }
  throw unreachable(url, `redirects more than ${MAX_REDIRECTS} times`)
}

function webAddress(text: string, base?: URL): URL {
  if (!URL.canParse(text, base)) {
    throw new Problem(
      'invalid-input',
      `${short(text)} is no web address such as https://example.com/story.`,
      { field: 'url' },
    )
  }
  const url = new URL(text, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new Problem('invalid-input', `Only http and https addresses are read, not ${short(url.protocol)}`, {
      field: 'url',
    })
  }
  if (url.username !== '' || url.password !== '') {
    throw new Problem('invalid-input', 'The address must not carry a user name or password.', {
      field: 'url',
    })
  }
  url.hash = ''
  return url
}

function isTrusted({ host, hostname }: URL, allowed: ReadonlySet<string>): boolean {
  return [host, hostname, hostname.replace(/^\[|\]$/g, '')].some((name) => allowed.has(name))
}

async function answerOf(
  url: URL,
  accept: string,
  trusted: boolean,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  if (!trusted) checkLiteralHost(url.hostname)
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  request(url, {
    signal,
    // One connection for one request: a pooled one might have been made under other rules.
    agent: false,
    lookup: createSafeLookup(trusted),
    headers: { accept, 'accept-encoding': 'gzip, deflate, br', 'user-agent': USER_AGENT },
  })
    .on('response', resolve)
    .on('error', reject)
    .end()
  return promise
}

async function readAnswer(response: IncomingMessage, url: URL, options: FetchOptions): Promise<FetchedBytes> {
  try {
    const status = response.statusCode ?? 0
    if (status < 200 || status > 299) throw unreachable(url, `answered with status ${status}`)
    const contentType = response.headers['content-type'] ?? ''
    const mediaType = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
    const most = options.mostBytes(mediaType)
    if (most === undefined) {
      throw new Problem(
        'unsupported-media',
        `${short(url.href)} is ${short(mediaType)}, which is not read here.`,
        {
          field: 'url',
          allowed: options.accept.split(/\s*,\s*/).map((type) => type.replace(/;.*/, '')),
        },
      )
    }
    if (Number(response.headers['content-length']) > most) throw tooLarge(url, most)
    return { url: url.href, bytes: await readBody(response, url, most), contentType }
  } finally {
    // Nothing more is wanted, and an answer that goes on would hold the connection.
    response.destroy()
  }
}

/** Counts what is unpacked, not what is sent: a kilobyte can hold a gigabyte of zeros. */
async function readBody(response: IncomingMessage, url: URL, maxBytes: number): Promise<Uint8Array> {
  const body = unpacked(response)
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > maxBytes) throw tooLarge(url, maxBytes)
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function unpacked(response: IncomingMessage): NodeJS.ReadableStream {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  if (encoding === 'identity' || encoding === '') return response
  const unpack = encoding === 'br' ? createBrotliDecompress() : createUnzip()
  // The pipeline passes errors and the end of either side to the other; they arrive at the reader of the last one.
  return pipeline(response, unpack, () => undefined)
}

function tooLarge(url: URL, maxBytes: number): Problem {
  const megabytes = (maxBytes / 1e6).toLocaleString('en')
  return new Problem('too-large', `${short(url.href)} is larger than ${megabytes} MB.`, { field: 'url' })
}

function unreachable(url: URL, reason: string, cause?: unknown): Problem {
  return new Problem('unreachable', `${short(url.href)} ${reason}.`, { field: 'url', cause })
}

/** What Node's errors mean to the person who gave the address. */
const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'names a host that does not exist',
  EAI_AGAIN: 'names a host that could not be looked up',
  ECONNREFUSED: 'refuses the connection',
  ECONNRESET: 'broke off the connection',
  EHOSTUNREACH: 'cannot be reached',
  ENETUNREACH: 'cannot be reached',
  ERR_STREAM_PREMATURE_CLOSE: 'broke off in the middle',
  CERT_HAS_EXPIRED: 'has a certificate that expired',
}

function asProblem(error: unknown, url: URL, timedOutAfter: number | undefined): Problem {
  if (error instanceof Problem) return error
  if (timedOutAfter !== undefined)
    return unreachable(url, `did not answer wholly within ${timedOutAfter / 1000} s`, error)
  const { code = '' } = error as NodeJS.ErrnoException
  if (/^(?:Z_|ERR__?ZLIB|ERR_BROTLI)/.test(code)) return unreachable(url, 'sent damaged data', error)
  return unreachable(url, REASONS[code] ?? `could not be read (${code || 'connection failed'})`, error)
}

function short(text: string): string {
  return (text.length > 200 ? `${text.slice(0, 200)}…` : text).toWellFormed()
}
