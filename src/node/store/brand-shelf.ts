import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { type BrandJson } from '../../article/brand/brand-schema.ts'
import { brandOf, declaredFonts, readBrandJson } from '../../article/brand/brand-file.ts'
import {
  type BrandList,
  createBrandList,
  exampleHostedBrands,
  type HostedBrand,
} from '../../article/brand/brand-list.ts'
import type { Logo } from '../../article/brand/look.ts'
import { MAX_LOGO_BYTES, readLogo } from '../../article/brand/logo.ts'
import type { FontFault, OwnFont, OwnFonts } from '../../article/brand/own-font.ts'
import { Problem } from '../../problem.ts'
import { measureLogo } from '../media/measure-logo.ts'
import { createOwnFontReader, type OwnFontReader } from '../media/read-own-font.ts'
import { parseJsonFile } from '../files/parse-json.ts'

const BRAND_FILE = 'brand.json'
const USUAL_LOGOS = { light: ['logo.svg', 'logo.png'], dark: ['logo-dark.svg', 'logo-dark.png'] }

/** Brands that are all loaded. */
export type FolderBrands = BrandList

/** A brand from its file; its fonts are not read yet. */
interface UnreadBrand extends HostedBrand {
  readonly file: string
  readonly json: BrandJson
}

/**
 * Brands of a folder: `<id>/brand.json` each, with logos and fonts beside it. Without a folder only the example
 * brand. All files are read here, so that errors are reported at start; an unusable font is recorded in its brand.
 * @throws Problem naming the invalid file and field
 */
export async function createBrandShelf(folder: string | undefined): Promise<FolderBrands> {
  return createBrandList(await shelveBrands(folder))
}

/** The brands of a folder, with their hosts. */
export async function shelveBrands(folder: string | undefined): Promise<readonly HostedBrand[]> {
  return folder === undefined ? exampleHostedBrands : withPictures(readBrandFolder(folder))
}

/** Brands for commands that do not draw: fonts are not read. */
export function createFontlessShelf(folder: string | undefined): FolderBrands {
  return createBrandList(folder === undefined ? exampleHostedBrands : readBrandFolder(folder))
}

/** A brand from its file, or from a folder with a `brand.json`. */
export async function readBrand(path: string): Promise<HostedBrand> {
  const [brand] = await withPictures([readBrandFile(path)])
  return brand!
}

/** @throws Problem naming the invalid file and field */
export function readBrandFolder(folder: string): readonly UnreadBrand[] {
  if (!isFolder(folder))
    throw new Problem('invalid-input', `There is no folder “${folder}”.`, { field: 'HANDBILL_BRANDS' })
  const folders = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, BRAND_FILE)))
    .sort()
  if (folders.length === 0)
    throw new Problem('invalid-input', `No folder in “${folder}” holds a ${BRAND_FILE}.`, {
      field: 'HANDBILL_BRANDS',
    })
  return folders.map((name) => readBrandFile(join(folder, name)))
}

function readBrandFile(path: string): UnreadBrand {
  const file = isFolder(path) ? join(path, BRAND_FILE) : path
  const id = basename(file) === BRAND_FILE ? basename(dirname(resolve(file))) : basename(file, '.json')
  const json = readBrandJson(file, parseJsonFile(file))
  const named = typeof json.logo === 'string' ? { light: json.logo } : json.logo
  const light = logoOf(file, named?.light ?? usualLogo(file, 'light'))
  const dark = logoOf(file, named?.dark ?? usualLogo(file, 'dark'))
  return { file, json, brand: brandOf(json, id, { light, dark }), hosts: json.hosts }
}

/** Measures the luminance of a logo's ink. */
async function measured(file: string, logo: Logo | undefined): Promise<Logo | undefined> {
  if (logo === undefined) return undefined
  try {
    return await measureLogo(logo)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Problem('unsupported-media', `logo ${reason}.`, { field: file, cause })
  }
}

/**
 * Reads the fonts of brands and measures their logos. Never rejects because of a font: the brand records what is
 * wrong.
 * @throws Problem naming the file of an invisible logo
 */
export async function withPictures(unread: readonly UnreadBrand[]): Promise<readonly HostedBrand[]> {
  const reader = createOwnFontReader()
  const read: HostedBrand[] = []
  for (const { file, json, brand, hosts } of unread)
    read.push({
      brand: {
        ...brand,
        logo: await measured(file, brand.logo),
        logoOnDark: await measured(file, brand.logoOnDark),
        fonts: await readFonts(file, json, reader),
      },
      hosts,
    })
  return read
}

async function readFonts(
  file: string,
  json: BrandJson,
  reader: OwnFontReader,
): Promise<OwnFonts | undefined> {
  const faces: OwnFont[] = []
  const faults: FontFault[] = []
  for (const declared of declaredFonts(json)) {
    const found = await reader.read(declared, resolve(dirname(file), declared.file), json.face)
    if ('reason' in found) faults.push(found)
    else faces.push(found)
  }
  return faces.length + faults.length > 0 ? { faces, faults } : undefined
}

function usualLogo(file: string, ground: keyof typeof USUAL_LOGOS): string | undefined {
  return USUAL_LOGOS[ground].find((name) => existsSync(resolve(dirname(file), name)))
}

function logoOf(file: string, name: string | undefined): Logo | undefined {
  const beside = (other: string) => resolve(dirname(file), other)
  if (name === undefined) return undefined
  const stat = statSync(beside(name), { throwIfNoEntry: false })
  if (!stat?.isFile())
    throw new Problem('not-found', `logo names “${name}”, and there is no such file.`, { field: file })
  if (stat.size > MAX_LOGO_BYTES)
    throw new Problem('too-large', `logo “${name}” has ${stat.size} bytes; ${MAX_LOGO_BYTES} are allowed.`, {
      field: file,
    })
  const { logo, reason } = readLogo(readFileSync(beside(name)))
  if (logo === undefined) throw new Problem('unsupported-media', `logo “${name}” ${reason}.`, { field: file })
  return logo
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
