import { watch } from 'node:fs'
import { say } from '../../output/say.ts'

/** Milliseconds; editors write a file in several steps, which count as one change. */
const SETTLE = 40

/** Calls back after files in the folders have changed; calls do not overlap. */
export function watchFolders(folders: readonly string[], changed: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(changed).catch((error: unknown) => say(String(error)))
    }, SETTLE)
  }
  for (const folder of folders) watch(folder, { recursive: true }, soon)
}
