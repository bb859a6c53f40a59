import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { buildWorker, bundle, root } from '../worker/build-worker.ts'

/** A server in a process of its own. */
export interface Server {
  readonly url: string
  readonly pid: number
  stop(): Promise<void>
}

const DEADLINE_MS = 30_000
const workerd = join(root, `node_modules/@cloudflare/workerd-${process.platform}-64/bin/workerd`)

/**
 * The bundle that would be deployed, in workerd and nothing else: wrangler's local server runs imitations of R2, D1
 * and a proxy in the same process, and their time and memory would count as ours.
 */
export async function startBareWorkerd(vars: Readonly<Record<string, string>>): Promise<Server> {
  await buildWorker()
  const modules = readdirSync(bundle)
    .filter((name) => !/^README\.md$|\.map$/.test(name))
    .map((name) => `(name = "${name}", ${kindOf(name)} = embed "${basename(bundle)}/${name}")`)
  // The entry is the first module.
  modules.sort((a, b) => Number(b.includes('"worker.js"')) - Number(a.includes('"worker.js"')))
  const bindings = Object.entries(vars).map(
    ([name, text]) => `(name = "${name}", text = ${JSON.stringify(text)})`,
  )
  return startConfigured(`
    services = [
      (name = "handbill", worker = (
        modules = [${modules.join(',')}],
        bindings = [(name = "ASSETS", service = "assets"), ${bindings.join(',')}],
        compatibilityDate = "2026-10-01", compatibilityFlags = ["nodejs_compat"])),
      (name = "assets", disk = "${join(root, 'dist/edge/assets')}"),
    ],`)
}

function kindOf(name: string): string {
  return name.endsWith('.wasm') ? 'wasm' : 'esModule'
}

/** A worker that does nothing: what workerd itself takes. */
export async function startIdleWorkerd(): Promise<Server> {
  return startConfigured(`
    services = [(name = "handbill", worker = (
      modules = [(name = "idle.js", esModule = "export default { fetch: () => new Response() }")],
      compatibilityDate = "2026-10-01", compatibilityFlags = ["nodejs_compat"]))],`)
}

async function startConfigured(services: string): Promise<Server> {
  const port = await freePort()
  // Beside the bundle: what a configuration embeds is looked for from where it stands.
  const file = join(dirname(bundle), `bench-${port}.capnp`)
  writeFileSync(
    file,
    `using Workerd = import "/workerd/workerd.capnp";
    const config :Workerd.Config = (${services}
      sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "handbill")]);`,
  )
  const server = await startProcess(workerd, ['serve', file], port, {})
  return {
    ...server,
    async stop() {
      await server.stop()
      rmSync(file)
    },
  }
}

/** `handbill serve` on Node, as `npm start` does. */
export async function startNode(vars: Readonly<Record<string, string>>): Promise<Server> {
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), 'handbill-data-'))
  const env = { ...vars, PORT: String(port), HANDBILL_DATA: data }
  const server = await startProcess(process.execPath, ['src/node/handbill.js', 'serve'], port, env)
  return {
    ...server,
    async stop() {
      await server.stop()
      rmSync(data, { recursive: true })
    },
  }
}

async function startProcess(
  command: string,
  args: readonly string[],
  port: number,
  env: Readonly<Record<string, string>>,
): Promise<Server> {
  const url = `http://127.0.0.1:${port}`
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await untilConnected(port)
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      child.kill()
      await ended
    },
  }
}

/** Without asking anything, so that the first request is the one that is measured. */
async function untilConnected(port: number): Promise<void> {
  const { connect } = await import('node:net')
  const deadline = Date.now() + DEADLINE_MS
  while (Date.now() < deadline) {
    const isUp = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('connect', () => socket.end(() => resolve(true)))
      socket.once('error', () => resolve(false))
    })
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('the server does not answer')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
