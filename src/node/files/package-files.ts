import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Exists only in this package's folder. */
const MARK = 'src/kernel/kernel.wasm'
const INSTALLED = 'node_modules/handbill'

let known: string | undefined

/**
 * The folder of this package: above this code, which runs from `src/node` or `dist`; or, if a bundler moved the
 * code, where npm installed the package above that place or the working folder.
 */
export function packageFolder(): string {
  known ??= findFolder([ownFolder(), process.cwd()])
  return known
}

/** Path of a file. `#root/…` is in this package; anything else in a dependency. */
export function resolveFile(specifier: string): string {
  const root = packageFolder()
  if (specifier.startsWith('#root/')) return join(root, specifier.slice('#root/'.length))
  return createRequire(join(root, 'package.json')).resolve(specifier)
}

function findFolder(starts: readonly string[]): string {
  for (const start of starts)
    for (let folder = start; ; folder = dirname(folder)) {
      const found = [folder, join(folder, INSTALLED)].find((path) => existsSync(join(path, MARK)))
      if (found !== undefined) return found
      if (dirname(folder) === folder) break
    }
  throw new Error(
    'Handbill’s own files were not found: its code was bundled, and it is not in node_modules of the working folder. ' +
      'Leave "handbill" out of the bundle (external), or run where it is installed.',
  )
}

/** Bundlers that write CommonJS provide no address of the module. */
function ownFolder(): string {
  const url = (import.meta as { readonly url?: string }).url
  return url?.startsWith('file:') ? dirname(fileURLToPath(url)) : process.cwd()
}
