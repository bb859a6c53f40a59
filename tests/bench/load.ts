import { connect } from 'node:net'

/**
 * Requests one path repeatedly on persistent connections, without parsing responses: the client must cost less than
 * the servers it compares.
 * @returns requests per second
 */
export async function load(url: URL, connections: number, milliseconds: number): Promise<number> {
  const request = `GET ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\n\r\n`
  const until = performance.now() + milliseconds
  const counts = await Promise.all(
    Array.from({ length: connections }, async () => oneConnection(url, request, until)),
  )
  return counts.reduce((sum, count) => sum + count, 0) / (milliseconds / 1000)
}

async function oneConnection(url: URL, request: string, until: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const socket = connect(Number(url.port), url.hostname)
  let count = 0
  /** Remaining bytes of the current response; 0 between responses. */
  let missing = 0
  socket.setNoDelay(true)
  socket.on('connect', () => socket.write(request))
  socket.on('error', reject)
  socket.on('data', (chunk: Buffer) => {
    missing = missing === 0 ? answerLength(chunk) - chunk.length : missing - chunk.length
    if (missing > 0) return
    count += 1
    if (performance.now() < until) socket.write(request)
    else {
      socket.destroy()
      resolve(count)
    }
  })
  return promise
}

/** The head arrives in one piece: it is far shorter than a socket's chunk. */
function answerLength(chunk: Buffer): number {
  const head = chunk.indexOf('\r\n\r\n')
  const text = chunk.toString('latin1', 0, head)
  const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1]
  if (!text.startsWith('HTTP/1.1 200') || length === undefined)
    throw new Error(`not an answer to count: ${text.slice(0, 200)}`)
  return head + 4 + Number(length)
}
