import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

export const command = fileURLToPath(new URL('../../../src/node/handbill.js', import.meta.url))

export const data = fileURLToPath(new URL('../data', import.meta.url))

export interface Ended {
  readonly status: number | null
  readonly stdout: string
  /** One failure per line. */
  readonly stderr: string
}

interface Options {
  /** Standard input, closed afterwards. Absent: empty. */
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** Called with the running process, to send signals. */
  readonly meanwhile?: (child: ChildProcess) => void
}

/** An empty working folder, removed after the file's tests. Excludes the developer's .env. */
export function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'handbill-cli-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Failures are wrapped to 80 columns; this joins each into one line. */
export function unwrapped(text: string): string {
  return text.replace(/^handbill: .*(?:\n {2}\S.*)*/gm, (message) => message.replace(/\n {2}/g, ' '))
}

/** Runs the real command in a folder, with nothing of this environment except PATH. */
export async function handbill(
  folder: string,
  args: readonly string[],
  options: Options = {},
): Promise<Ended> {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, [command, ...args], { cwd: folder, env: { PATH, ...options.env } })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  child.stdin.on('error', () => {})
  child.stdin.end(options.input ?? '')
  options.meanwhile?.(child)
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { status, stdout, stderr: unwrapped(stderr) }
}
