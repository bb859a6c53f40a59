import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/**
 * A new folder with a project's files and packages. These are installed once, without install scripts, into a
 * persistent folder of this machine, because it takes minutes.
 * @param packages name → exact version
 */
export function projectFolder(
  name: string,
  packages: Readonly<Record<string, string>>,
  type: 'module' | 'commonjs',
  files: Readonly<Record<string, string>>,
): string {
  const installed = join(tmpdir(), `handbill-cms-packages-${name}`)
  const manifest = JSON.stringify({
    name: `${name}-run`,
    version: '1.0.0',
    private: true,
    type,
    dependencies: packages,
  })
  const ready = join(installed, 'ready')
  if (!existsSync(ready)) {
    console.log(`Installing ${Object.keys(packages).join(', ')} …`)
    mkdirSync(installed, { recursive: true })
    writeFileSync(join(installed, 'package.json'), manifest)
    const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps', '--loglevel=error']
    execFileSync('npm', ['install', ...options], { cwd: installed, stdio: 'inherit' })
    writeFileSync(ready, '')
  }
  const folder = mkdtempSync(join(tmpdir(), `handbill-${name}-`))
  for (const [path, text] of Object.entries({ 'package.json': manifest, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  symlinkSync(join(installed, 'node_modules'), join(folder, 'node_modules'))
  return folder
}
