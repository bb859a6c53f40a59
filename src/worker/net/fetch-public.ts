import ipaddr from 'ipaddr.js'
import { Problem } from '../../problem.ts'

export interface FetchOptions {
  /** Hosts, with or without a port, that may be read although their address is not public. */
  readonly allow: readonly string[]
  /** Sent as `Accept`. */
  readonly accept: string
  /** The field at fault in problems. */
  readonly field: string
  /** How many bytes are read of a media type (lower case, without parameters); undefined when it is not read at all. */
  mostBytes(mediaType: string): number | undefined
}

export interface FetchedBytes {
  /** After redirects. */
  readonly url: string
  readonly bytes: Uint8Array
  readonly contentType: string
}

const TIMEOUT_MS = 10_000
const MAX_REDIRECTS = 5

/**
 * Reads one web address. Workers reach the public Internet only; written addresses and local names are refused all the
 * same, for the local run reaches everything this machine does.
 * @throws Problem `invalid-input`, `forbidden-address`, `unreachable`, `too-large` or `unsupported-media`
 */
export async function fetchPublic(address: string, options: FetchOptions): Promise<FetchedBytes> {
  const { allow, accept, field } = options
  let url = new URL(address)
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    checkAddress(url, allow, field)
    const response = await ask(url, { headers: { accept } }, TIMEOUT_MS, field)
    const location = response.headers.get('location')
    if (response.status < 300 || response.status > 399 || location === null)
      return readAnswer(response, url, options)
    await response.body?.cancel()
    if (!URL.canParse(location, url)) throw unreachable(url, 'redirects to no address', field)
    url = new URL(location, url)
  }
  throw unreachable(url, `redirects more than ${MAX_REDIRECTS} times`, field)
}

/** @throws Problem for what is not http or https, or not public */
export function checkAddress(
  { protocol, hostname, host }: URL,
  allow: readonly string[],
  field: string,
): void {
  if (protocol !== 'http:' && protocol !== 'https:')
    throw new Problem('invalid-input', `Only http and https addresses are read, not ${protocol}`, { field })
  if (allow.includes(hostname) || allow.includes(host)) return
  const literal = hostname.replace(/^\[|\]$/g, '')
  const isPublic = ipaddr.isValid(literal)
    ? ipaddr.process(literal).range() === 'unicast'
    : literal.includes('.') && !/\.(?:local|localhost|internal|lan|home\.arpa)\.?$/i.test(literal)
  if (!isPublic) throw new Problem('forbidden-address', `${hostname} is not a public address.`, { field })
}

/** One request, no redirect followed. Throws Problem `unreachable` when there is no answer in time. */
export async function ask(
  url: URL,
  request: RequestInit,
  timeoutMs: number,
  field: string,
): Promise<Response> {
  try {
    return await fetch(url, { ...request, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) })
  } catch (cause) {
    throw unreachable(url, `did not answer within ${timeoutMs / 1000} s`, field, cause)
  }
}

async function readAnswer(response: Response, url: URL, options: FetchOptions): Promise<FetchedBytes> {
  const contentType = response.headers.get('content-type') ?? ''
  const kind = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
  const most = options.mostBytes(kind)
  if (!response.ok || most === undefined) {
    await response.body?.cancel()
    const reason = response.ok
      ? `is ${kind}, which is not read here`
      : `answered with status ${response.status}`
    throw unreachable(url, reason, options.field)
  }
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    const chunk = part.value as Uint8Array
    length += chunk.length
    if (length > most) {
      await reader?.cancel()
      throw new Problem('too-large', `${short(url)} is larger than ${most / 1e6} MB.`, {
        field: options.field,
      })
    }
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer())
  return { url: url.href, bytes, contentType }
}

function unreachable(url: URL, reason: string, field: string, cause?: unknown): Problem {
  return new Problem('unreachable', `${short(url)} ${reason}.`, { field, cause })
}

function short({ href }: URL): string {
  return href.slice(0, 200).toWellFormed()
}
