import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseConfig } from '../../src/config/config.ts'
import { type PreviewLink, signPreview } from '../../src/http/access/preview-link.ts'
import { composeApp } from '../../src/node/server/compose-app.ts'
import { startServer } from '../../src/node/server/server.ts'
import { type Stores, startWorker } from '../worker/start-worker.ts'

const root = join(import.meta.dirname, '../..')
const apiKey = 'a-key-that-is-long-enough'
const signingKey = { id: 'k1', secret: 'a-secret-that-is-long-enough' }
const settings = {
  HANDBILL_API_KEYS: `cms:${apiKey}`,
  HANDBILL_SIGNING_KEYS: `${signingKey.id}:${signingKey.secret}`,
}
const photo = `data:image/jpeg;base64,${readFileSync(join(root, 'examples/ferry.jpg')).toString('base64')}`

/** A running Handbill with its operator's actions. */
export interface Handbill {
  readonly url: string
  /** Delivers an article like a content system; returns its id. */
  deliver(article: object): Promise<string>
  /** A link to an editor's page. */
  link(link: Omit<PreviewLink, 'expires'> & { readonly expires?: number }): Promise<string>
  get(path: string): Promise<Response>
  close(): Promise<void>
}

export async function startNode(): Promise<Handbill> {
  execFileSync(process.execPath, [join(root, 'src/tools/build.js')])
  const data = mkdtempSync(join(tmpdir(), 'handbill-editor-'))
  const port = await freePort()
  const config = parseConfig({
    ...settings,
    PORT: String(port),
    HANDBILL_DATA: data,
    HANDBILL_FETCH_ALLOW: '127.0.0.1',
  })
  const { app, first, stop } = await composeApp(config, { request: () => undefined, say: () => undefined })
  const server = await startServer({ fetch: app.fetch, first, host: '127.0.0.1', port })
  return handbill(server.url, async () => {
    await server.close()
    await stop()
    rmSync(data, { recursive: true })
  })
}

/** Links contain the configured port, so it must be known in advance. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

export async function startEdge(): Promise<Handbill> {
  const server = await startWorker({ vars: { HANDBILL_FETCH_ALLOW: '127.0.0.1' }, secrets: settings })
  await server.getWorker<Stores>().applyD1Migrations('RECORDS')
  const { url } = await server.listen()
  return handbill(url.origin, async () => server.close())
}

function handbill(url: string, close: () => Promise<void>): Handbill {
  const authorization = `Bearer ${apiKey}`
  return {
    url,
    close,
    async deliver(article) {
      const response = await fetch(`${url}/v1/articles`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ image: { url: photo, alt: 'A ferry', credit: 'Asha Pillai' }, ...article }),
      })
      const { id, detail } = (await response.json()) as { id?: string; detail?: string }
      if (id === undefined) throw new Error(detail)
      return id
    },
    async link({ expires = Math.floor(Date.now() / 1000) + 3600, ...link }) {
      return url + (await signPreview({ ...link, expires }, signingKey))
    },
    get: async (path) => fetch(url + path, { headers: { authorization } }),
  }
}

/** A publisher's site with pages by path. */
export async function startSite(pages: Readonly<Record<string, string>>) {
  const server = createServer(({ url = '' }, response) => {
    const page = pages[url]
    response
      .writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
      .end(page)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { origin, close: () => void server.close() }
}
