import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { FontFile } from '../../type/font-manifest.ts'
import { cutInWords, cutOf } from './cuts.ts'
import { fontVersion, mappedLetters } from './font-facts.ts'
import type { Packages } from './packages.ts'
import type { FamilyRecipe, FileRecipe } from './recipe.ts'
import { cutFont } from './subset.ts'

export interface MadeFile {
  readonly entry: FontFile
  readonly bytes: Uint8Array
  readonly letters: Set<number>
}

const styleNames = { 400: 'Regular', 700: 'Bold' } as const

/** Makes one file as its recipe says. `whole`: uncut and unpacked, for those who have the room. */
export async function makeFile(
  family: FamilyRecipe,
  recipe: FileRecipe,
  packages: Packages,
  whole: boolean,
): Promise<MadeFile> {
  const published = await packages.readFont(family.package, recipe.source)
  const cut = whole ? undefined : recipe.cut
  const font =
    cut === undefined && recipe.axes === undefined
      ? published
      : cutFont(published, { ...(cut && cutOf(cut)), axes: recipe.axes })
  const packed = family.packed && !whole
  // Level 9 and no file name or time in the header: the same font is the same bytes on every machine.
  const bytes = packed ? gzipSync(font, { level: 9 }) : font
  const name = `${family.name.replaceAll(' ', '')}-${styleNames[recipe.weight]}.ttf${packed ? '.gz' : ''}`
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

function wordsFor({ axes }: FileRecipe, cut: FileRecipe['cut']): string | undefined {
  if (cut !== undefined) return cutInWords(cut)
  if (axes === undefined) return undefined
  const settings = Object.entries(axes).map(([axis, value]) => `${axis} ${value}`)
  return `static at ${settings.join(', ')}`
}
