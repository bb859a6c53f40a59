import { spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { root } from './build-worker.ts'

/** A server in a process of its own. */
export interface WorkerdServer {
  readonly url: string
  readonly pid: number
  stop(): Promise<void>
}

const DEADLINE_MS = 30_000
const workerd = join(root, `node_modules/@cloudflare/workerd-${process.platform}-64/bin/workerd`)

/**
 * Plain workerd: wrangler's local server runs imitations of R2 and D1 in the same process, and its fetch goes
 * through Node, which follows redirects itself.
 * @param services Cap'n Proto text, with one service "handbill"
 * @param folder of the embedded files
 */
export async function startWorkerd(services: string, folder: string): Promise<WorkerdServer> {
  const port = await freePort()
  const file = join(folder, `workerd-${port}.capnp`)
  writeFileSync(
    file,
    `using Workerd = import "/workerd/workerd.capnp";
    const config :Workerd.Config = (${services},
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

export async function startProcess(
  command: string,
  args: readonly string[],
  port: number,
  env: Readonly<Record<string, string>>,
): Promise<WorkerdServer> {
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

/** Sends no request, so that the first one can be measured. */
async function untilConnected(port: number): Promise<void> {
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

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
