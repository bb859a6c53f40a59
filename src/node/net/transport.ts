import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { pipeline, Readable } from 'node:stream'
import { createBrotliDecompress, createUnzip } from 'node:zlib'
import type { Failure, Transport, TransportAnswer, TransportRequest } from '../../net/transport.ts'
import { checkLiteralHost, createCheckedLookup, NotPublic } from './checked-lookup.ts'

/** Node's own HTTP client, with each connection restricted to checked addresses. */
export const nodeTransport: Transport = {
  async send(request) {
    const response = await responseTo(request)
    return { status: response.statusCode ?? 0, headers: headersOf(response), body: unpackedBody(response) }
  },

  failureOf(error): Failure {
    if (error instanceof NotPublic) return 'no-public-address'
    const { code = '' } = error as NodeJS.ErrnoException
    if (/^(?:Z_|ERR__?ZLIB|ERR_BROTLI)/.test(code)) return 'damaged'
    if (/^(?:CERT_|ERR_TLS_|UNABLE_TO_VERIFY|DEPTH_ZERO|SELF_SIGNED)/.test(code)) return 'certificate'
    return FAILURES[code] ?? 'unknown'
  },
}

const FAILURES: Readonly<Record<string, Failure>> = {
  ENOTFOUND: 'no-public-address',
  EAI_AGAIN: 'not-looked-up',
  ECONNREFUSED: 'refused',
  ECONNRESET: 'broken-off',
  EPIPE: 'broken-off',
  ERR_STREAM_PREMATURE_CLOSE: 'broken-off',
}

async function responseTo({ url, trusted, ...sent }: TransportRequest): Promise<IncomingMessage> {
  if (!trusted) checkLiteralHost(url.hostname)
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  const options = {
    method: sent.method,
    signal: sent.signal,
    // One connection per request: a pooled one might have been checked under other rules.
    agent: false,
    lookup: createCheckedLookup(trusted),
    headers: { 'accept-encoding': 'gzip, deflate, br', ...lengthOf(sent.body), ...sent.headers },
  }
  return new Promise((resolve, reject) => {
    request(url, options).on('response', resolve).on('error', reject).end(sent.body)
  })
}

function lengthOf(body: string | undefined): Record<string, string> {
  return body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
}

function headersOf({ headers }: IncomingMessage): Headers {
  const single = Object.entries(headers).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return new Headers(single)
}

function unpackedBody(response: IncomingMessage): TransportAnswer['body'] {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  const body = encoding === 'identity' || encoding === '' ? response : unpacked(response, encoding)
  return Readable.toWeb(body) as unknown as ReadableStream<Uint8Array>
}

/** The pipeline propagates errors and ends to its last stream, where the reader gets them. */
function unpacked(response: IncomingMessage, encoding: string): Readable {
  return pipeline(response, encoding === 'br' ? createBrotliDecompress() : createUnzip(), () => undefined)
}
