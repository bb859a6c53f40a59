import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { RequestError } from '@hono/node-server'

/** Errors in requests that the app cannot read. */
const faults = {
  request: { status: 400, code: 'invalid-input', detail: 'The request line or a header is not valid HTTP.' },
  fault: { status: 500, code: 'internal', detail: 'Something broke on our side.' },
  slow: { status: 408, code: 'invalid-input', detail: 'The request did not come to its end in time.' },
  expectation: {
    status: 417,
    code: 'invalid-input',
    detail: 'The header Expect asks for what is not done here.',
  },
  long: { status: 431, code: 'too-large', detail: 'The address and headers are longer than 32,768 bytes.' },
} as const

/** Problem details (RFC 9457) for a request that never reached the app: without path and request id. */
export function plainProblem(fault: keyof typeof faults) {
  const { status, code, detail } = faults[fault]
  const problem = { type: `/problems/${code}`, title: STATUS_CODES[status], status, detail, code }
  return { status, type: 'application/problem+json', body: `${JSON.stringify(problem, null, 2)}\n` }
}

/** For requests that Node accepted but that have no valid URL. The app answers its own errors. */
export function refuseRequest(error: unknown): Response {
  const { status, type, body } = plainProblem(error instanceof RequestError ? 'request' : 'fault')
  return new Response(body, { status, headers: { 'content-type': type } })
}

/** Answers a request that Node could not parse, if the client is still connected, and closes the connection. */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const { status, type, body } = plainProblem(faultOf(error.code))
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `Content-Type: ${type}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}

function faultOf(code: string | undefined): keyof typeof faults {
  if (code === 'HPE_HEADER_OVERFLOW') return 'long'
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'slow' : 'request'
}
