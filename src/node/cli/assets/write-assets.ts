import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import manifest from '../../../../fonts/manifest.json' with { type: 'json' }
import { OWN_FOLDER } from '../../../type/fonts/own-faces.ts'
import { resolveFile } from '../../files/package-files.ts'

const HYPHENS = 'hyphens'
/** Fonts subset for our pages, beside the cards' fonts. */
const PAGES = 'pages'
/** Other folders in the fonts folder. */
const FOLDERS = new Set([HYPHENS, OWN_FOLDER, PAGES])
/** Workers accept no larger asset. */
const MAX_ASSET_BYTES = 25 * 1024 * 1024

/**
 * Writes the static assets of a Worker into a folder: fonts, decompressed once so that no isolate has to,
 * hyphenation patterns, and the face detection net. Existing files are kept; fonts of other versions are deleted.
 * @returns the number of fonts
 */
export function writeAssets(folder: string): number {
  const source = dirname(resolveFile('#root/fonts/manifest.json'))
  const fonts = join(folder, 'fonts')
  mkdirSync(fonts, { recursive: true })
  const wanted = new Set<string>()
  for (const { file, size } of manifest.families.flatMap((family) => family.files)) {
    if (size > MAX_ASSET_BYTES) throw new Error(`${file} is larger than an asset may be`)
    const name = file.replace(/\.br$/, '')
    wanted.add(name)
    writeFont(join(source, file), join(fonts, name), size)
  }
  for (const name of [HYPHENS, PAGES]) cpSync(join(source, name), join(fonts, name), { recursive: true })
  for (const name of readdirSync(fonts))
    if (!wanted.has(name) && !FOLDERS.has(name)) rmSync(join(fonts, name))

  mkdirSync(join(folder, 'photo'), { recursive: true })
  cpSync(resolveFile('#root/src/card/photo/heads/face-net.f16'), join(folder, 'photo/face-net.f16'))
  return wanted.size
}

function writeFont(source: string, target: string, size: number): void {
  const made = statSync(target, { throwIfNoEntry: false })
  if (made && made.size === size && made.mtimeMs >= statSync(source).mtimeMs) return
  const bytes = readFileSync(source)
  writeFileSync(target, source.endsWith('.br') ? brotliDecompressSync(bytes) : bytes)
}
