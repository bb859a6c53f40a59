import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { PlainAnswer, PlainRequest } from '../../http/cards/answer-cached.ts'
import { plainProblem, refuseConnection, refuseRequest } from './refuse-connection.ts'
import { ConfigError } from '../../config/config-error.ts'

/** Load balancers keep idle connections for 60 s; closing earlier would break their next request. */
const KEEP_ALIVE_MS = 65_000
/** A body of 17 MB over a slow line; longer requests hold the connection open on purpose. */
const REQUEST_MS = 60_000
/** Milliseconds for running requests after the stop signal; orchestrators kill after 10 s or more. */
const DRAIN_MS = 8_000
/** Node closes connections that are idle when it stops listening, but not those that become idle later. */
const SWEEP_MS = 50

/** Signed links of cards may be long. */
const MAX_HEAD_BYTES = 32_768

interface ServerOptions {
  readonly fetch: (request: Request) => Response | Promise<Response>
  readonly host: string
  /** 0: any free port. */
  readonly port: number
  /** Handler called before the app. */
  readonly first?: ((asked: PlainRequest) => PlainAnswer | undefined) | undefined
}

export interface RunningServer {
  /** The actual address. */
  readonly url: string
  /** Stops listening, lets running requests finish, then resolves. */
  close(): Promise<void>
}

/**
 * Serves the app.
 * @throws ConfigError if the port is in use or not allowed, or the host is not an address of this machine.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const listener = getRequestListener(options.fetch, { hostname: options.host, errorHandler: refuseRequest })
  const server = createServer(
    {
      keepAliveTimeout: KEEP_ALIVE_MS,
      requestTimeout: REQUEST_MS,
      maxHeaderSize: MAX_HEAD_BYTES,
      // Node would refuse these silently.
      requireHostHeader: false,
    },
    needsHost(answerFirst(options.first, listener)),
  )
  server.on('clientError', refuseConnection)
  server.on('checkExpectation', (_, outgoing: ServerResponse) => refuse(outgoing, 'expectation'))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, options)))
    server.listen(options.port, options.host, resolve)
  })
  const { address, family, port } = server.address() as AddressInfo
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    close: async () => drain(server),
  }
}

function refuse(outgoing: ServerResponse, fault: Parameters<typeof plainProblem>[0]): void {
  const { status, type, body } = plainProblem(fault)
  outgoing.writeHead(status, { 'content-type': type, connection: 'close' }).end(body)
}

/** RFC 9112, section 3.2: an HTTP/1.1 request without Host is refused. */
function needsHost(listener: RequestListener): RequestListener {
  return function answer(incoming, outgoing) {
    const lacksHost = incoming.headers.host === undefined && incoming.httpVersion !== '1.0'
    return lacksHost ? refuse(outgoing, 'request') : listener(incoming, outgoing)
  }
}

/** Sends ready responses directly: building Request and Response objects costs more than sending a card. */
function answerFirst(first: ServerOptions['first'], listener: RequestListener): RequestListener {
  if (first === undefined) return listener
  return function answer(incoming, outgoing) {
    const { method = 'GET', url = '', headers } = incoming
    const ready = first({ method, target: url, header: (name) => headers[name]?.toString() })
    if (ready === undefined) return listener(incoming, outgoing)
    outgoing.writeHead(ready.status, ready.headers)
    outgoing.end(ready.bytes)
  }
}

/** Stops listening and waits for running requests; closes each connection after its response, even with keep-alive. */
async function drain(server: Server): Promise<void> {
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS)
  const deadline = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
  await new Promise((resolve) => {
    server.close(resolve)
  })
  clearInterval(sweep)
  clearTimeout(deadline)
}

function explain(error: NodeJS.ErrnoException, { host, port }: ServerOptions): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new ConfigError(
        `PORT ${port} on ${host} is taken by another process: stop it, or set another PORT`,
      )
    case 'EACCES':
      return new ConfigError(`PORT ${port} needs more rights than this process has: set a PORT above 1023`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ConfigError(`HOST ${host} is not an address of this machine`)
    default:
      return error
  }
}
