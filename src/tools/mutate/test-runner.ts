import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { RunAnswer, RunRequest } from './warm-vitest.ts'

/** Milliseconds; the longest that a timer takes. */
const FOREVER = 2 ** 31 - 1

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

  /** `undefined` when no test file ends for `patience` milliseconds, or when vitest itself breaks. */
  async run(request: RunRequest, patience = FOREVER): Promise<RunAnswer | undefined> {
    const child = (this.#child ??= await this.#start())
    return new Promise((resolve) => {
      const impatient = () => setTimeout(() => this.end(), patience)
      let timer = impatient()
      const heard = (message: 'progress' | RunAnswer) => {
        clearTimeout(timer)
        if (message === 'progress') timer = impatient()
        else done(message)
      }
      const died = () => {
        this.#child = undefined
        done(undefined)
      }
      const done = (answer: RunAnswer | undefined) => {
        clearTimeout(timer)
        child.off('message', heard).off('exit', died)
        resolve(answer)
      }
      child.on('message', heard).once('exit', died)
      child.send(request)
    })
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
