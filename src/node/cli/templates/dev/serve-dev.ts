import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Gallery, Shown } from './dev-gallery.ts'
import { devPage } from './dev-page.ts'

export interface DevServer {
  readonly port: number
  /** Notifies open pages that designs have changed. */
  tell(): void
}

/** The gallery over HTTP, for this machine only. */
export async function serveDev(gallery: Gallery, port: number): Promise<DevServer> {
  const pages = new Set<ServerResponse>()
  // One card at a time: otherwise the newest request would wait for all older ones.
  let last = Promise.resolve()
  const server = createServer((request, answer) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (!isLocal(request)) return refuse(answer)
    if (url.pathname === '/') return sendPage(answer, gallery, url.searchParams)
    if (url.pathname === '/changes') {
      answer.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
      answer.write('retry: 500\n\n')
      pages.add(answer)
      request.on('close', () => pages.delete(answer))
      return undefined
    }
    if (url.pathname !== '/card') return refuse(answer)
    let gone = false
    answer.on('close', () => (gone = true))
    last = last.then(async () => (gone ? undefined : sendCard(answer, gallery, readShown(url.searchParams))))
    return undefined
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    tell() {
      const data = JSON.stringify(gallery.broken.map(({ name, reason }) => ({ name, reason })))
      for (const page of pages) page.write(`data: ${data}\n\n`)
    },
  }
}

/** Against DNS rebinding: a page of another site must not reach it under its own name. */
function isLocal({ headers: { host = '' } }: IncomingMessage): boolean {
  return /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host)
}

function refuse(answer: ServerResponse): void {
  answer.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is nothing here.\n')
}

function sendPage(answer: ServerResponse, gallery: Gallery, params: URLSearchParams): void {
  answer
    .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(devPage(gallery, params))
}

async function sendCard(answer: ServerResponse, gallery: Gallery, shown: Shown): Promise<void> {
  try {
    const { bytes, contentType, verdicts } = await gallery.draw(shown)
    const said = verdicts.map(({ code, severity, place, message }) => ({ code, severity, place, message }))
    answer
      .writeHead(200, {
        'Content-Type': contentType,
        'Cache-Control': 'no-store',
        'X-Verdicts': encodeURIComponent(JSON.stringify(said)),
      })
      .end(bytes)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    answer.writeHead(422, { 'Content-Type': 'text/plain; charset=utf-8' }).end(message)
  }
}

function readShown(params: URLSearchParams): Shown {
  const tone = params.get('tone')
  return {
    design: params.get('design') ?? '',
    format: params.get('format') ?? 'og',
    text: params.get('text') ?? '',
    photo: params.get('photo') === '1',
    tone: tone === 'light' || tone === 'dark' ? tone : undefined,
  }
}
