import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('../../node/handbill.js', import.meta.url))

/** The server under test: a process that may be killed at any time and restarted on the same data. */
export class TestedServer {
  readonly #environment: Readonly<Record<string, string>>
  #child: ChildProcess | undefined
  readonly base: string

  constructor(port: number, environment: Readonly<Record<string, string>>) {
    this.base = `http://127.0.0.1:${port}`
    this.#environment = { ...environment, PORT: String(port), HANDBILL_BASE_URL: this.base }
  }

  /** Resolves when it answers. */
  async start(): Promise<void> {
    this.#child = spawn(process.execPath, [command, 'serve'], {
      env: { ...process.env, ...this.#environment },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    for (let tries = 0; tries < 600; tries++) {
      const answer = await fetch(`${this.base}/healthz`).catch(() => undefined)
      if (answer?.ok === true) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error('the server did not start within a minute')
  }

  async kill(): Promise<void> {
    const child = this.#child
    if (child === undefined) return
    const ended = new Promise((resolve) => {
      child.once('exit', resolve)
    })
    child.kill('SIGKILL')
    await ended
  }
}
