import { createHash } from 'node:crypto'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import type { FontFile } from '../../type/fonts/font-manifest.ts'
import { cutInWords, cutOf } from './cuts.ts'
import { fontVersion, mappedLetters } from './font-facts.ts'
import { addEmoji } from './emoji/add-emoji.ts'
import type { Packages } from './packages.ts'
import type { FamilyRecipe, FileRecipe } from './recipe.ts'
import { cutFont } from './subset.ts'

export interface MadeFile {
  readonly entry: FontFile
  readonly bytes: Uint8Array
  readonly letters: Set<number>
}

const styleNames = { 400: 'Regular', 700: 'Bold' } as const

export interface MakeOptions {
  /** Full and uncompressed, for those with enough space. */
  readonly whole: boolean
  /** The current file in `fonts/`, if present. */
  readonly present: (file: string) => Uint8Array | undefined
}

/** Makes one file by its recipe. */
export async function makeFile(
  family: FamilyRecipe,
  recipe: FileRecipe,
  packages: Packages,
  { whole, present }: MakeOptions,
): Promise<MadeFile> {
  const published = await packages.readFont(family.package, recipe.source)
  const cut = whole ? undefined : recipe.cut
  const font =
    recipe.artwork !== undefined
      ? addEmoji(published, packages.readIcons(recipe.artwork), packages.pathReader())
      : cut === undefined && recipe.axes === undefined
        ? published
        : cutFont(published, { ...(cut && cutOf(cut)), axes: recipe.axes })
  const packed = family.packed && !whole
  const name = `${family.name.replaceAll(' ', '')}-${styleNames[recipe.weight]}.ttf${packed ? '.br' : ''}`
  const bytes = packed ? pack(font, present(name)) : font
  const letters = mappedLetters(font)
  const entry: FontFile = {
    file: whole ? `full/${name}` : name,
    weight: recipe.weight,
    version: fontVersion(font),
    source: recipe.source,
    cut: wordsFor(recipe, cut),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    size: font.length,
  }
  return { entry, bytes, letters }
}

/** Compresses a font. Machines compress slightly differently: an existing file with the same font is kept. */
function pack(font: Uint8Array, present: Uint8Array | undefined): Uint8Array {
  if (present !== undefined && holds(present, font)) return present
  return brotliCompressSync(font, { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } })
}

function holds(packed: Uint8Array, font: Uint8Array): boolean {
  try {
    return brotliDecompressSync(packed).equals(font)
  } catch {
    // A damaged file is made again.
    return false
  }
}

function wordsFor({ axes, artwork }: FileRecipe, cut: FileRecipe['cut']): string | undefined {
  if (artwork !== undefined) return `with emoji of ${artwork}`
  if (cut !== undefined) return cutInWords(cut)
  if (axes === undefined) return undefined
  const settings = Object.entries(axes).map(([axis, value]) => `${axis} ${value}`)
  return `static at ${settings.join(', ')}`
}
