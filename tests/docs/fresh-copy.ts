import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './pages.ts'

/** What a command may write to is copied; what it only reads is linked from the clone. */
const COPIED = ['examples', 'package.json', '.npmrc']
const SHARED = [
  'src',
  'templates',
  'fonts',
  'tests',
  'dist',
  'node_modules',
  'wrangler.toml',
  'tsconfig.base.json',
]

/** A folder like a clone after `npm ci`, without results of earlier commands. */
export function freshCopy(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'handbill-docs-'))
  const here = new Set(readdirSync(root))
  for (const name of COPIED) cpSync(join(root, name), join(folder, name), { recursive: true })
  for (const name of SHARED) if (here.has(name)) symlinkSync(join(root, name), join(folder, name))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Serves a page of `examples/` at every path: the article at example.com in the documentation. */
export async function standInWeb(): Promise<{ readonly port: number; close(): void }> {
  const page = readFileSync(join(root, 'examples/page.html'), 'utf8')
  const html = page.replaceAll('https://coastdaily.example/harbour/oyster-beds', 'https://example.com/story')
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, close: () => void server.close() }
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise<void>((resolve) => server.close(() => resolve()))
  return port
}
