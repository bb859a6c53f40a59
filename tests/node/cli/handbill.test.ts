import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { variableNames } from '../../../src/config/config.ts'
import manifest from '../../../package.json' with { type: 'json' }
import { unwrapped } from './command-line.ts'

const command = fileURLToPath(new URL('../../../src/node/handbill.js', import.meta.url))
/** An empty working directory, without the developer's .env. */
const folder = mkdtempSync(join(tmpdir(), 'handbill-'))

afterAll(() => rmSync(folder, { recursive: true }))

function handbill(args: readonly string[], env: Record<string, string> = {}) {
  const { PATH = '' } = process.env
  const ended = spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    env: { PATH, ...env },
    encoding: 'utf8',
  })
  return { ...ended, stderr: unwrapped(ended.stderr) }
}

describe('handbill', () => {
  it('prints its version', () => {
    expect(handbill(['--version'])).toMatchObject({ status: 0, stdout: `${manifest.version}\n` })
  })

  it('lists its commands and their variables in --help', () => {
    const { status, stdout } = handbill(['--help'])
    expect(status).toBe(0)
    for (const name of ['serve', 'set']) expect(stdout).toMatch(new RegExp(`^  ${name}`, 'm'))
    expect(handbill(['serve', '--help']).stdout).toContain('HANDBILL_SIGNING_KEYS')
  })

  it('keeps its help within 80 columns, but for commands to copy', () => {
    const names = Array.from(handbill(['--help']).stdout.matchAll(/^  ([a-z]+)/gm), ([, name = '']) => name)
    expect(names).toContain('example')
    for (const name of names) {
      const lines = handbill([name, '--help']).stdout.split('\n')
      expect(lines.filter((line) => line.length > 80 && !line.startsWith('  $'))).toEqual([])
    }
  })

  it('lists every variable of the configuration, like its documentation', () => {
    const page = readFileSync(new URL('../../../docs/running.md', import.meta.url), 'utf8')
    const { stdout } = handbill(['serve', '--help'])
    for (const name of variableNames) {
      expect(stdout).toMatch(new RegExp(`^  .*\\b${name}\\b`, 'm'))
      expect(page).toMatch(new RegExp(`^\\| .*\`${name}\``, 'm'))
    }
  })

  it('names what it does not understand', () => {
    const typo = handbill(['srve'])
    expect(typo.status).toBe(1)
    expect(typo.stderr).toContain("unknown command 'srve'\n(Did you mean serve?)")
    expect(handbill(['serve', '--prot', '1']).stderr).toContain("unknown option '--prot'")
  })
})

describe('handbill serve', () => {
  it('does not listen on public addresses without a key', () => {
    const { status, stdout, stderr } = handbill(['serve', '--host', '0.0.0.0'])
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toBe(
      'handbill: HOST is 0.0.0.0, but no key is configured: set HANDBILL_API_KEYS and HANDBILL_SIGNING_KEYS, ' +
        'or leave HOST unset to listen on this machine only\n',
    )
  })

  it('exits when its port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const child = spawn(process.execPath, [command, 'serve'], {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '', PORT: String(port), HANDBILL_DATA: join(folder, 'taken') },
      stdio: 'ignore',
    })
    const [status] = (await once(child, 'exit')) as [number]
    other.close()
    expect(status).toBe(1)
  })

  it('names the variable that is wrong, in .env too', () => {
    expect(handbill(['serve'], { PORT: 'http' }).stderr).toBe(
      'handbill: PORT must be a port number from 0 to 65535\n',
    )
    writeFileSync(join(folder, '.env'), 'HANDBILL_BASE_URL=cards.example.org\n')
    expect(handbill(['serve']).stderr).toBe(
      'handbill: HANDBILL_BASE_URL must be an absolute http or https URL, such as https://cards.example.org\n',
    )
    rmSync(join(folder, '.env'))
  })

  it('answers cards with its built version, and stops on a signal', async () => {
    const { PATH = '' } = process.env
    const server = spawn(process.execPath, [command, 'serve', '--port', '0'], {
      cwd: folder,
      env: { PATH },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]()
    const { value: first } = await lines.next()
    const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(JSON.parse(String(first)).message) ?? []
    const card = await fetch(`${url}/card/headline/og.png?title=Hello+world&lang=en`)
    expect(card.status).toBe(200)
    expect([...new Uint8Array(await card.arrayBuffer()).subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47])
    expect((await fetch(`${url}/openapi.json`)).status).toBe(200)
    const exit = once(server, 'exit')
    server.kill('SIGTERM')
    expect(await exit).toEqual([0, null])
  })
})
