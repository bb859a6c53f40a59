import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PathStep } from './emoji/contours.ts'
import { type EmojiIcon, emojiIcons, type IconSet } from './emoji/icons.ts'
import type { ReadPath } from './emoji/svg-layers.ts'

/** Converts WOFF2 to TTF; needed only for fetching fonts, so it is installed and removed with them. */
const WOFF2_TOOL = 'wawoff2@2.0.1'
/** Makes SVG paths absolute, without arcs and shorthands; also installed only for fetching. */
const PATH_TOOL = 'svgpath@2.6.0'

interface SvgPath {
  abs(): SvgPath
  unarc(): SvgPath
  unshort(): SvgPath
  iterate(each: (step: PathStep) => void): void
}

/** npm packages in their own folder, outside the project. */
export interface Packages {
  read(packageName: string, path: string): Uint8Array
  /** The exports of a package's CommonJS module. */
  load(packageName: string, path: string): unknown
  /** A font as TTF, decompressed from WOFF2 if needed. */
  readFont(packageName: string, path: string): Promise<Uint8Array>
  /** The emoji of a package in Iconify's format. */
  readIcons(packageName: string): readonly EmojiIcon[]
  pathReader(): ReadPath
  remove(): void
}

/** Installs exact versions (`name@1.2.3`) without running their scripts. Throws if npm fails. */
export function installPackages(specs: Iterable<string>): Packages {
  const folder = mkdtempSync(join(tmpdir(), 'handbill-fonts-'))
  writeFileSync(join(folder, 'package.json'), '{"private": true}')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const wanted = [...new Set(specs), WOFF2_TOOL, PATH_TOOL]
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
    readIcons(spec) {
      const json = (path: string): unknown => JSON.parse(new TextDecoder().decode(read(spec, path)))
      return emojiIcons(json('icons.json') as IconSet, json('chars.json') as Record<string, string>)
    },
    pathReader() {
      const svgPath = require('svgpath') as (path: string) => SvgPath
      return (path) => {
        const steps: PathStep[] = []
        const plain = svgPath(path).abs().unarc().unshort()
        plain.iterate((step) => void steps.push([...step]))
        return steps
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** `@scope/name@1.2.3` without its version. */
function packageName(spec: string): string {
  return spec.slice(0, spec.lastIndexOf('@'))
}
