import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterAll } from 'vitest'
import { command } from '../cli/command-line.ts'

/** One line of its log. */
export interface LogLine {
  readonly message?: string
  readonly [field: string]: unknown
}

export interface RealServer {
  readonly url: string
  /** Its output so far. */
  readonly lines: readonly LogLine[]
  /** The first matching line, past or future. */
  line(isIt: (line: LogLine) => boolean): Promise<LogLine>
  stop(): Promise<void>
}

const running = new Set<() => void>()
afterAll(() => {
  for (const kill of running) kill()
})

/** `handbill serve` on a free port, in its own folder. */
export async function startRealServer(
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<RealServer> {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, [command, 'serve', '--port', '0'], {
    cwd: folder,
    env: { PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const kill = () => void child.kill('SIGKILL')
  running.add(kill)
  const lines: LogLine[] = []
  const waiting = new Set<() => void>()
  const tellAll = () => {
    for (const look of waiting) look()
  }
  let ended = false
  createInterface({ input: child.stdout })
    .on('line', (text) => {
      lines.push(JSON.parse(text) as LogLine)
      tellAll()
    })
    .on('close', () => {
      ended = true
      tellAll()
    })
  const line: RealServer['line'] = async (isIt) =>
    new Promise((resolve, reject) => {
      const look = () => {
        const found = lines.find(isIt)
        if (found === undefined && !ended) return
        waiting.delete(look)
        if (found === undefined) reject(new Error(`No log line matched: ${JSON.stringify(lines)}`))
        else resolve(found)
      }
      waiting.add(look)
      look()
    })
  const { message = '' } = await line((said) => said.message?.startsWith('listening on ') === true)
  return {
    url: message.slice('listening on '.length),
    lines,
    line,
    async stop() {
      running.delete(kill)
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}
