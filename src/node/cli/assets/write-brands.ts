import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ownFontFile, OWN_FOLDER } from '../../../type/fonts/own-faces.ts'
import { readOwnFont } from '../../media/own-font-files.ts'
import { shelveBrands } from '../../store/brand-shelf.ts'

/**
 * Writes the brands of a folder as Worker assets: `brands.json`, and their fonts decompressed and measured.
 * @param folder absent: the example brand
 * @returns the number of brands
 */
export async function writeBrands(assets: string, folder: string | undefined): Promise<number> {
  const brands = await shelveBrands(folder)
  const own = join(assets, 'fonts', OWN_FOLDER)
  mkdirSync(own, { recursive: true })
  const files = new Map(
    brands.flatMap(({ brand }) => (brand.fonts?.faces ?? []).map((face) => [ownFontFile(face), face.size])),
  )
  for (const [file, size] of files) {
    const path = join(assets, 'fonts', file)
    if (statSync(path, { throwIfNoEntry: false })?.size !== size) writeFileSync(path, await readOwnFont(file))
  }
  const wanted = new Set([...files.keys()].map((file) => basename(file)))
  for (const name of readdirSync(own)) if (!wanted.has(name)) rmSync(join(own, name))
  writeFileSync(join(assets, 'brands.json'), JSON.stringify(brands))
  return brands.length
}
