import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { RunAnswer, RunRequest } from './warm-vitest.ts'

/** Runs test files of a tree in a vitest that stays up. One that hangs is ended, and the next run starts another. */
export class TestRunner {
  readonly #root: string
  readonly #args: readonly string[]
  readonly #env: NodeJS.ProcessEnv
  #child: ChildProcess | undefined

  constructor(
    root: string,
    {
      workers,
      setup,
      env = {},
    }: { readonly workers: number; readonly setup?: string; readonly env?: object },
  ) {
    this.#root = root
    this.#args = [String(workers), ...(setup === undefined ? [] : [setup])]
    this.#env = { ...process.env, ...env }
    process.once('exit', () => this.end())
  }

  /** `undefined` after `limit` milliseconds, or when vitest itself breaks. */
  async run(request: RunRequest, limit?: number): Promise<RunAnswer | undefined> {
    const child = (this.#child ??= await this.#start())
    const stopped = new AbortController()
    const timer = limit === undefined ? undefined : setTimeout(() => this.end(), limit)
    try {
      child.send(request)
      const { signal } = stopped
      const answer = await Promise.race([once(child, 'message', { signal }), once(child, 'exit', { signal })])
      return this.#child === child && typeof answer[0] === 'object' ? (answer[0] as RunAnswer) : undefined
    } finally {
      clearTimeout(timer)
      stopped.abort()
      if (child.exitCode !== null || child.signalCode !== null) this.#child = undefined
    }
  }

  end(): void {
    // Its own process group, so that the workers end with it.
    if (this.#child?.pid !== undefined) process.kill(-this.#child.pid, 'SIGKILL')
    this.#child = undefined
  }

  async #start(): Promise<ChildProcess> {
    const script = join(this.#root, 'src/tools/mutate/warm-vitest.ts')
    const child = fork(script, this.#args, {
      cwd: this.#root,
      env: this.#env,
      detached: true,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    await once(child, 'message')
    return child
  }
}
