import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { terminal } from '../node/terminal.ts'

const root = join(import.meta.dirname, '../..')

export interface InstalledExample {
  readonly folder: string
  readonly env: NodeJS.ProcessEnv
  /** Runs one of its npm scripts. @returns its standard output. */
  run(script: string): string
  remove(): void
}

/**
 * An example of `examples/` in its own folder, with packages from npm, and Handbill as npm would install it: the
 * published files, with its dependencies below.
 */
export function installExample(name: string): InstalledExample {
  const folder = mkdtempSync(join(tmpdir(), `handbill-${name}-`))
  cpSync(join(root, 'examples', name), folder, { recursive: true })
  const file = join(folder, 'package.json')
  const given = readFileSync(file, 'utf8')
  const example = JSON.parse(given) as { dependencies: Record<string, string> }
  const { handbill: _, ...dependencies } = example.dependencies
  writeFileSync(file, JSON.stringify({ ...example, dependencies }))
  const path = [dirname(process.execPath), terminal()['PATH']].join(':')
  const env = { ...terminal(), PATH: path, ASTRO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1' }
  const npm = (...args: string[]) => execFileSync('npm', args, { cwd: folder, env, encoding: 'utf8' })
  npm('install', '--no-audit', '--no-fund', '--prefer-offline')
  // Bundlers exclude listed dependencies.
  writeFileSync(file, given)
  placeHandbill(join(folder, 'node_modules/handbill'))
  return {
    folder,
    env,
    run: (script) => npm('run', '--silent', script),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function placeHandbill(target: string): void {
  mkdirSync(join(target, 'node_modules'), { recursive: true })
  for (const name of ['package.json', 'fonts'])
    cpSync(join(root, name), join(target, name), { recursive: true })
  for (const name of readdirSync(join(root, 'dist')))
    if (name !== 'edge') cpSync(join(root, 'dist', name), join(target, 'dist', name), { recursive: true })
  for (const name of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }))
    if (/\.(?:wasm|f16|sql)$/.test(name)) cpSync(join(root, 'src', name), join(target, 'src', name))
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(join(target, 'node_modules', name)), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), join(target, 'node_modules', name))
  }
}
