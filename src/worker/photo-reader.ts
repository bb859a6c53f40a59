import ipaddr from 'ipaddr.js'
import type { PhotoSource } from '../desk/find-photo.ts'
import { Problem } from '../problem.ts'

/** As on Node: a photo of 50 megapixels at the highest quality. */
const MAX_BYTES = 20_000_000
const TIMEOUT_MS = 10_000
const MAX_REDIRECTS = 5
const PHOTO = /^(?:$|image\/(?!svg)|(?:application|binary)\/octet-stream$)/
const FIELD = 'article.image.url'

/**
 * Reads photos by URL. Workers reach the public Internet only; written addresses and local names are refused all the
 * same, for the local run reaches everything this machine does.
 */
export function createPhotoReader(allow: readonly string[]): PhotoSource {
  return {
    async read(address) {
      let url = new URL(address)
      for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
        checkAddress(url, allow)
        const response = await ask(url)
        const location = response.headers.get('location')
        if (response.status < 300 || response.status > 399 || location === null)
          return readBody(response, url)
        await response.body?.cancel()
        if (!URL.canParse(location, url)) throw unreachable(url, 'redirects to no address')
        url = new URL(location, url)
      }
      throw unreachable(url, `redirects more than ${MAX_REDIRECTS} times`)
    },
  }
}

function checkAddress({ protocol, hostname, host }: URL, allow: readonly string[]): void {
  if (protocol !== 'http:' && protocol !== 'https:')
    throw new Problem('invalid-input', `Only http and https addresses are read, not ${protocol}`, {
      field: FIELD,
    })
  if (allow.includes(hostname) || allow.includes(host)) return
  const literal = hostname.replace(/^\[|\]$/g, '')
  const isPublic = ipaddr.isValid(literal)
    ? ipaddr.process(literal).range() === 'unicast'
    : literal.includes('.') && !/\.(?:local|localhost|internal|lan|home\.arpa)\.?$/i.test(literal)
  if (!isPublic)
    throw new Problem('forbidden-address', `${hostname} is not a public address.`, { field: FIELD })
}

async function ask(url: URL): Promise<Response> {
  try {
    return await fetch(url, {
      redirect: 'manual',
      headers: { accept: 'image/avif, image/webp, image/jpeg, image/png, image/gif' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
  } catch (cause) {
    throw unreachable(url, `did not answer within ${TIMEOUT_MS / 1000} s`, cause)
  }
}

async function readBody(response: Response, url: URL): Promise<Uint8Array> {
  const kind = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!response.ok || !PHOTO.test(kind)) {
    await response.body?.cancel()
    throw unreachable(
      url,
      response.ok ? `is ${kind}, not a photo` : `answered with status ${response.status}`,
    )
  }
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    const chunk = part.value as Uint8Array
    length += chunk.length
    if (length > MAX_BYTES) {
      await reader?.cancel()
      throw new Problem('too-large', `${url.href} is larger than ${MAX_BYTES / 1e6} MB.`, { field: FIELD })
    }
    chunks.push(chunk)
  }
  return new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer())
}

function unreachable(url: URL, reason: string, cause?: unknown): Problem {
  return new Problem('unreachable', `${url.href.slice(0, 200).toWellFormed()} ${reason}.`, {
    field: FIELD,
    cause,
  })
}
