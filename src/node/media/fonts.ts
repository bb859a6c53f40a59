import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { packageFolder } from '../files/package-files.ts'
import { OWN_FOLDER } from '../../type/fonts/own-faces.ts'
import type { FontSource } from '../../type/fonts/face-store.ts'
import { readOwnFont } from './own-font-files.ts'
import type { FontBookParts } from '../../type/fonts/font-book.ts'
import type { FontCoverage, FontManifest } from '../../type/fonts/font-manifest.ts'

const unpack = promisify(brotliDecompress)

/** Limit against decompression bombs; no font is as large. */
const MOST_UNPACKED_BYTES = 64_000_000

/** The disk parts of a font book: spread them into `createFontBook`. Throws if the folder has no manifest. */
export function diskFonts(
  folder = findFontsFolder(),
): Pick<FontBookParts, 'manifest' | 'coverage' | 'source' | 'shareReads'> {
  // `npm run fonts:full` puts full fonts beside the subset ones, with lists that name them instead.
  const lists = existsSync(join(folder, 'full/manifest.json')) ? join(folder, 'full') : folder
  return {
    manifest: readJson<FontManifest>(join(lists, 'manifest.json')),
    coverage: readJson<FontCoverage>(join(lists, 'coverage.json')),
    source: diskFontSource(folder),
    shareReads: true,
  }
}

/** Reads only font files of a folder and those of brands. */
export function diskFontSource(folder: string): FontSource {
  const root = resolve(folder)
  return {
    async read(file) {
      if (file.startsWith(`${OWN_FOLDER}/`)) return readOwnFont(file)
      const path = resolve(root, file)
      const inside = relative(root, path)
      if (
        inside === '' ||
        inside.startsWith('..') ||
        inside.includes(`..${sep}`) ||
        resolve(inside) === inside
      ) {
        throw new Error(`“${file}” is outside the fonts folder`)
      }
      const bytes = await readFile(path)
      return file.endsWith('.br') ? unpack(bytes, { maxOutputLength: MOST_UNPACKED_BYTES }) : bytes
    },
  }
}

/** `fonts/` of this package. */
export function findFontsFolder(): string {
  return join(packageFolder(), 'fonts')
}

function readJson<Value>(path: string): Value {
  return JSON.parse(readFileSync(path, 'utf8')) as Value
}
