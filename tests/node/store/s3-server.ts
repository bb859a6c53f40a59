import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/**
 * A store with the part of S3 that Handbill uses: objects of one bucket, put, read and removed by path. Verifies
 * signatures (AWS Signature Version 4) and content digests.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export interface S3Server {
  readonly endpoint: string
  readonly objects: ReadonlyMap<string, { readonly bytes: Buffer; readonly type: string | undefined }>
  /** Answers this many of the next requests with a status, such as 503. */
  fail(status: number, times: number): void
  close(): void
}

export const s3Keys = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  sessionToken: undefined,
}

type Keys = Pick<typeof s3Keys, 'accessKeyId' | 'secretAccessKey'>

const WINDOW_MS = 15 * 60_000

export async function startS3(bucket: string, keys: Keys = s3Keys): Promise<S3Server> {
  const objects = new Map<string, { bytes: Buffer; type: string | undefined }>()
  let failing = { status: 0, times: 0 }
  const server = createServer(async (request, response) => {
    const body = await buffer(request)
    const refuse = (status: number, code: string) =>
      response
        .writeHead(status, { 'content-type': 'application/xml' })
        .end(`<Error><Code>${code}</Code></Error>`)
    if (failing.times-- > 0) return refuse(failing.status, 'SlowDown')
    const fault = faultOf(request, body, keys)
    if (fault !== undefined) return refuse(403, fault)
    const path = decodeURIComponent(new URL(request.url!, 'http://s3').pathname)
    if (!path.startsWith(`/${bucket}/`)) return refuse(404, 'NoSuchBucket')
    const object = objects.get(path)
    switch (request.method) {
      case 'PUT':
        objects.set(path, { bytes: body, type: request.headers['content-type'] })
        return response.writeHead(200).end()
      case 'GET':
        if (object === undefined) return refuse(404, 'NoSuchKey')
        return response.writeHead(200, { 'content-type': object.type }).end(object.bytes)
      case 'DELETE':
        objects.delete(path)
        return response.writeHead(204).end()
      default:
        return refuse(405, 'MethodNotAllowed')
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    fail: (status, times) => void (failing = { status, times }),
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

type Signed = Pick<IncomingMessage, 'method' | 'url' | 'headers'>

/** S3's objection to a request. */
export function faultOf(request: Signed, body: Uint8Array, keys: Keys, now = Date.now()): string | undefined {
  const header = request.headers.authorization ?? ''
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([\w-]+)\/s3\/aws4_request, ?SignedHeaders=([\w;-]+), ?Signature=([\da-f]{64})$/.exec(
      header,
    )
  if (match === null) return 'AccessDenied'
  const [, id, day, region, signedHeaders, signature] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  if (id !== keys.accessKeyId) return 'InvalidAccessKeyId'
  const date = String(request.headers['x-amz-date'])
  const time = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  if (!date.startsWith(day) || !(Math.abs(time - now) < WINDOW_MS)) return 'RequestTimeTooSkewed'
  const names = signedHeaders.split(';')
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => names.includes(name)))
    return 'AccessDenied'
  const digest = String(request.headers['x-amz-content-sha256'])
  if (digest !== 'UNSIGNED-PAYLOAD' && digest !== sha256(body)) return 'XAmzContentSHA256Mismatch'

  const { pathname, searchParams } = new URL(request.url!, 'http://s3')
  searchParams.sort()
  const canonical = [
    request.method,
    pathname
      .split('/')
      .map((part) => uriEncode(decodeURIComponent(part)))
      .join('/'),
    Array.from(searchParams, ([name, value]) => `${uriEncode(name)}=${uriEncode(value)}`).join('&'),
    ...names.map((name) => `${name}:${String(request.headers[name]).trim().replaceAll(/ +/g, ' ')}`),
    '',
    signedHeaders,
    digest,
  ].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', date, scope, sha256(Buffer.from(canonical))].join('\n')
  let key: Buffer = Buffer.from(`AWS4${keys.secretAccessKey}`)
  for (const part of [day, region, 's3', 'aws4_request']) key = hmac(key, part)
  return timingSafeEqual(hmac(key, toSign), Buffer.from(signature, 'hex'))
    ? undefined
    : 'SignatureDoesNotMatch'
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

function uriEncode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
