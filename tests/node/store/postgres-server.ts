import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from 'pg'

/** Debian's path, with a folder per version. */
const DEBIAN = '/usr/lib/postgresql'

/** Folder of `initdb` and `postgres`; undefined if there is none. */
function postgresFolder(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).toSorted((a, b) => Number(b) - Number(a)) : []
  return versions
    .map((version) => join(DEBIAN, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')))
}

/** Why tests of PostgreSQL are skipped; undefined if they can run. */
export const noPostgres = postgresFolder() === undefined ? 'PostgreSQL is not installed' : undefined

export interface PostgresServer {
  /** Address of a new, empty database. */
  newDatabase(): Promise<string>
  /** Stops answering, like a restarting database, until `start`. */
  stop(): Promise<void>
  start(): Promise<void>
  remove(): Promise<void>
}

/** PostgreSQL on a free port of this machine, in its own folder. */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = postgresFolder()!
  const folder = mkdtempSync(join(tmpdir(), 'handbill-postgres-'))
  // It refuses to run as root.
  const user = process.getuid?.() === 0 ? userNamed('postgres') : {}
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid!)
  const data = join(folder, 'data')
  // Texts sort by dictionary order, so that a query relying on byte order would fail.
  const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=en']
  const made = spawnSync(join(bin, 'initdb'), ['-D', data, '-U', 'tests', '-A', 'trust', '-N', ...locale], {
    ...user,
    cwd: folder,
  })
  if (made.status !== 0) throw new Error(String(made.stderr))
  const port = await freePort()
  let server: ChildProcess
  async function start(): Promise<void> {
    const settings = [
      'fsync=off',
      'unix_socket_directories=',
      'listen_addresses=127.0.0.1',
      'max_connections=60',
    ]
    server = spawn(
      join(bin, 'postgres'),
      ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
      { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    for await (const line of createInterface({ input: server.stderr! }))
      if (line.includes('ready to accept connections')) break
    server.stderr!.resume()
  }
  async function stop(): Promise<void> {
    if (server.exitCode !== null) return
    // Fast shutdown: sessions are closed.
    server.kill('SIGINT')
    await once(server, 'exit')
  }
  await start()
  let databases = 0
  return {
    async newDatabase() {
      const name = `handbill_${databases++}`
      const admin = new Client(`postgres://tests@127.0.0.1:${port}/postgres`)
      await admin.connect()
      await admin.query(`CREATE DATABASE ${name}`)
      await admin.end()
      return `postgres://tests@127.0.0.1:${port}/${name}`
    },
    start,
    stop,
    async remove() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function userNamed(name: string): { readonly uid?: number; readonly gid?: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
