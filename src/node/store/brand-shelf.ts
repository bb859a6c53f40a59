import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { brandOf, readBrandJson } from '../../article/brand/brand-file.ts'
import {
  type BrandList,
  createBrandList,
  exampleHostedBrands,
  type HostedBrand,
} from '../../article/brand/brand-list.ts'
import type { Logo } from '../../article/brand/look.ts'
import { MAX_LOGO_BYTES, readLogo } from '../../article/brand/logo.ts'
import { Problem } from '../../problem.ts'
import { parseJsonFile } from '../files/parse-json.ts'

const BRAND_FILE = 'brand.json'
const USUAL_LOGOS = { light: ['logo.svg', 'logo.png'], dark: ['logo-dark.svg', 'logo-dark.png'] }

/** A shelf that needs no waiting. */
export type FolderBrands = BrandList

/**
 * Brands of a folder: `<id>/brand.json` each, with the logo beside it. With no folder there is only the example brand.
 * Every file is read here, so that faults are reported at start.
 * @throws Problem naming the file and field at fault.
 */
export function createBrandShelf(folder: string | undefined): FolderBrands {
  return createBrandList(shelveBrands(folder))
}

/** What is on the shelf of a folder, with the hosts of each. */
export function shelveBrands(folder: string | undefined): readonly HostedBrand[] {
  return folder === undefined ? exampleHostedBrands : readBrands(folder)
}

/** A brand from its file, or from the folder that holds a `brand.json`. */
export function readBrand(path: string): HostedBrand {
  const file = isFolder(path) ? join(path, BRAND_FILE) : path
  const id = basename(file) === BRAND_FILE ? basename(dirname(resolve(file))) : basename(file, '.json')
  const json = readBrandJson(file, parseJsonFile(file))
  const named = typeof json.logo === 'string' ? { light: json.logo } : json.logo
  const light = logoOf(file, named?.light ?? usualLogo(file, 'light'))
  const dark = logoOf(file, named?.dark ?? usualLogo(file, 'dark'))
  return { brand: brandOf(json, id, { light, dark }), hosts: json.hosts }
}

function readBrands(folder: string): HostedBrand[] {
  if (!isFolder(folder))
    throw new Problem('invalid-input', `There is no folder “${folder}”.`, { field: 'HANDBILL_BRANDS' })
  const folders = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, BRAND_FILE)))
    .sort()
  if (folders.length === 0)
    throw new Problem('invalid-input', `No folder in “${folder}” holds a ${BRAND_FILE}.`, {
      field: 'HANDBILL_BRANDS',
    })
  return folders.map((name) => readBrand(join(folder, name)))
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
