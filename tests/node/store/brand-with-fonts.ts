import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Brand } from '../../../src/article/brand/brand.ts'
import { readBrand } from '../../../src/node/store/brand-shelf.ts'

export const fontFolder = join(import.meta.dirname, '../../type/own/fonts')

const colors = { paper: '#ffffff', ink: '#000000', accent: '#a3271f', muted: '#555555' }

/** A folder with a brand.json and files beside it: names of test fonts, or bytes. */
export function brandFolder(
  fields: Record<string, unknown>,
  files: Readonly<Record<string, Uint8Array | string>> = {},
): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'handbill-brand-')), 'harbour')
  mkdirSync(folder)
  writeFileSync(join(folder, 'brand.json'), JSON.stringify({ colors, ...fields }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    if (typeof content === 'string') copyFileSync(join(fontFolder, content), join(folder, name))
    else writeFileSync(join(folder, name), content)
  }
  return folder
}

/** A brand read from such a folder. */
export async function brandWith(...given: Parameters<typeof brandFolder>): Promise<Brand> {
  return (await readBrand(brandFolder(...given))).brand
}
