import { connect } from 'node:net'

/**
 * Asks for one path over and over on connections that stay open, without building anything from the answers: the client
 * must cost less than the servers it compares.
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
  /** Bytes of the answer under way that are still to come; 0 between answers. */
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

/** The head comes in one piece: it is far shorter than what a socket hands over at once. */
function answerLength(chunk: Buffer): number {
  const head = chunk.indexOf('\r\n\r\n')
  const text = chunk.toString('latin1', 0, head)
  const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1]
  if (!text.startsWith('HTTP/1.1 200') || length === undefined)
    throw new Error(`not an answer to count: ${text.slice(0, 200)}`)
  return head + 4 + Number(length)
}
