import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Turns WOFF2 into TTF; needed while fonts are fetched and never by Handbill itself, so it comes and goes with them. */
const WOFF2_TOOL = 'wawoff2@2.0.1'

/** npm packages in a folder of their own, outside the project. */
export interface Packages {
  read(packageName: string, path: string): Uint8Array
  /** What a CommonJS module of a package exports. */
  load(packageName: string, path: string): unknown
  /** A font as TTF, unpacked from WOFF2 where it is that. */
  readFont(packageName: string, path: string): Promise<Uint8Array>
  remove(): void
}

/** Installs exact versions (`name@1.2.3`) without running any of their scripts. Throws when npm cannot. */
export function installPackages(specs: Iterable<string>): Packages {
  const folder = mkdtempSync(join(tmpdir(), 'handbill-fonts-'))
  writeFileSync(join(folder, 'package.json'), '{"private": true}')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const wanted = [...new Set(specs), WOFF2_TOOL]
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--save-exact']
  const { status } = spawnSync(npm, ['install', ...flags, ...wanted], { cwd: folder, stdio: 'inherit' })
  if (status !== 0) throw new Error(`npm install failed with ${status}`)
  const require = createRequire(join(folder, 'package.json'))

  function read(spec: string, path: string): Uint8Array {
    return readFileSync(join(folder, 'node_modules', packageName(spec), path))
  }
  return {
    read,
    load: (spec, path) => require(join(folder, 'node_modules', packageName(spec), path)) as unknown,
    async readFont(spec, path) {
      const bytes = read(spec, path)
      if (!path.endsWith('.woff2')) return bytes
      const { decompress } = require('wawoff2') as {
        readonly decompress: (bytes: Uint8Array) => Promise<Uint8Array>
      }
      return new Uint8Array(await decompress(bytes))
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** `@scope/name@1.2.3` without its version. */
function packageName(spec: string): string {
  return spec.slice(0, spec.lastIndexOf('@'))
}
