import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Milliseconds; longer than a crawler waits, less than a fetch may take. */
const SLOW_MS = 3_000

/** A news site on this machine: numbered pages, photos, a slow page, one that never ends, a broken one. */
export async function startNewsHost(photo: Uint8Array): Promise<{ server: Server; base: string }> {
  const server = createServer((incoming, outgoing) => answer(incoming.url ?? '/', outgoing, photo))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return { server, base: `http://127.0.0.1:${port}` }
}

function answer(path: string, outgoing: ServerResponse, photo: Uint8Array): void {
  const [, kind = '', number = ''] = path.split('/')
  const page = () => outgoing.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(number))
  switch (kind) {
    case 'photo.jpg':
      return void outgoing.writeHead(200, { 'content-type': 'image/jpeg' }).end(photo)
    case 'slow':
      return void setTimeout(page, SLOW_MS)
    case 'endless':
      return void outgoing.writeHead(200, { 'content-type': 'text/html' }).write('<title>')
    case 'broken':
      return void outgoing.writeHead(500).end()
    default:
      return void page()
  }
}

function pageOf(number: string): string {
  return `<!doctype html><html lang="en"><head><title>Ferry number ${number} sails again</title>
<meta property="og:type" content="article"><meta property="og:image" content="/photo.jpg">
<meta property="og:description" content="The boats are back after a winter of repairs.">
</head><body><article><h1>Ferry number ${number} sails again</h1><p>The boats are back.</p></article></body></html>`
}
