import { execFile, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { freePort } from '../docs/fresh-copy.ts'
import { terminal } from '../node/terminal.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

interface Instruction {
  readonly name: string
  readonly value: string
}

/** The instructions of a Dockerfile by stage, with continued lines joined. */
function stagesOf(text: string): readonly (readonly Instruction[])[] {
  const lines = text
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll(/\\\n/g, ' ')
    .split('\n')
    .filter(Boolean)
  const instructions = lines.map((line) => {
    const [, name = '', value = ''] = /^([A-Z]+) +(.*)$/.exec(line) ?? []
    return { name, value: value.replaceAll(/ +/g, ' ') }
  })
  const stages: Instruction[][] = []
  for (const instruction of instructions)
    if (instruction.name === 'FROM') stages.push([instruction])
    else stages.at(-1)?.push(instruction)
  return stages
}

const stages = stagesOf(read('Dockerfile'))
const final = stages.at(-1) ?? []
const valueOf = (name: string) => final.find((instruction) => instruction.name === name)?.value

describe('Dockerfile', () => {
  it('has instructions that Docker knows, and commands that a shell can read', () => {
    const known = /^(?:FROM|WORKDIR|COPY|RUN|ENV|USER|VOLUME|EXPOSE|HEALTHCHECK|ENTRYPOINT|CMD)$/
    for (const { name, value } of stages.flat()) {
      expect(name).toMatch(known)
      if (name === 'RUN') execFileSync('sh', ['-n', '-c', value])
    }
  })

  it('copies only what is there', () => {
    const ignored = new Set(read('.dockerignore').split('\n').filter(Boolean))
    const copied = stages
      .flat()
      .filter(({ name, value }) => name === 'COPY' && !value.startsWith('--from='))
      .flatMap(({ value }) => value.split(' ').slice(0, -1))
    expect(copied).toContain('package-lock.json')
    expect(copied.filter((path) => !existsSync(join(root, path)) || ignored.has(path))).toEqual([])
  })

  it('does not run as root, has a healthcheck and the Node version that the packages need', () => {
    expect(valueOf('USER')).toBe('node')
    expect(valueOf('HEALTHCHECK')).toContain('handbill-start')
    const [, major = 0] = /node:(\d+)/.exec(valueOf('FROM') ?? '') ?? []
    expect(Number(major)).toBeGreaterThanOrEqual(22)
  })
})

describe('the command of the container', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handbill-container-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const script = join(
    root,
    valueOf('ENTRYPOINT') === '["handbill-start"]' ? 'examples/running/docker-start.sh' : '',
  )
  symlinkSync(join(root, 'src/node/handbill.js'), join(folder, 'handbill'))

  async function environment(more: Readonly<Record<string, string>> = {}) {
    const { PATH = '', ...rest } = terminal()
    const path = [folder, dirname(process.execPath), PATH].join(delimiter)
    return {
      ...rest,
      PATH: path,
      HOST: '127.0.0.1',
      PORT: String(await freePort()),
      HANDBILL_DATA: folder,
      ...more,
    }
  }

  it('makes keys at the first start, says so, and is healthy', { timeout: 120_000 }, async () => {
    const env = await environment()
    const server = spawn('sh', [script, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    server.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
    const healthy = async () =>
      promisify(execFile)('sh', [script, 'healthcheck'], { env }).then(
        () => true,
        () => false,
      )
    expect(await healthy()).toBe(false)
    while (!(await healthy())) expect(server.exitCode).toBeNull()
    const [, key = ''] = /Authorization: (Bearer \w{48})/.exec(said) ?? []
    const list = `http://127.0.0.1:${env.PORT}/v1/articles`
    expect((await fetch(list)).status).toBe(401)
    expect((await fetch(list, { headers: { Authorization: key } })).status).toBe(200)
    expect(statSync(join(folder, 'keys.env')).mode & 0o077).toBe(0)
    // As `docker exec CONTAINER handbill-start sign /preview`.
    const { stdout } = await promisify(execFile)('sh', [script, 'sign', '/preview'], { env })
    expect((await fetch(new URL(stdout.trim(), list))).status).toBe(200)
    server.kill('SIGTERM')
    const [status] = (await once(server, 'exit')) as [number]
    expect(status).toBe(0)
  })

  it('keeps the keys it made', async () => {
    const before = readFileSync(join(folder, 'keys.env'), 'utf8')
    const { stderr } = await promisify(execFile)('sh', [script, '--version'], { env: await environment() })
    expect(stderr).toBe('')
    expect(readFileSync(join(folder, 'keys.env'), 'utf8')).toBe(before)
  })

  it('makes no key if there are keys', async () => {
    rmSync(join(folder, 'keys.env'))
    await promisify(execFile)('sh', [script, '--version'], {
      env: await environment({ HANDBILL_API_KEYS: 'a:b' }),
    })
    expect(existsSync(join(folder, 'keys.env'))).toBe(false)
  })
})

it('compose.yaml runs that image, open to this machine only', () => {
  const { services } = parse(read('compose.yaml')) as {
    services: {
      handbill: { ports: readonly string[]; volumes: readonly string[]; environment: Record<string, string> }
    }
  }
  expect(services.handbill.ports).toEqual([`127.0.0.1:8787:${valueOf('EXPOSE')}`])
  expect(services.handbill.volumes).toEqual([`data:${valueOf('VOLUME')}`])
})

/** systemd, if installed, verifies the unit; it also reports what is missing on this machine. */
it('systemd understands the unit', ({ skip }) => {
  skip(!existsSync('/usr/bin/systemd-analyze'), 'systemd is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'handbill-unit-'))
  try {
    const unit = join(folder, 'handbill.service')
    execFileSync('cp', [join(root, 'examples/running/handbill.service'), unit])
    chmodSync(unit, 0o644)
    execFileSync('sed', ['-i', 's|/opt/handbill/node_modules/.bin/handbill|/bin/true|', unit])
    const { stderr } = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' })
    expect(stderr).not.toMatch(/handbill\.service.*(?:Unknown|Invalid|Failed to parse)/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
