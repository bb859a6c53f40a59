import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Brand } from '../article/brand.ts'
import { brandOf, readBrandFile } from '../article/brand-file.ts'
import { exampleBrand } from '../article/example-brand.ts'
import { MAX_LOGO_BYTES, readLogo } from '../article/logo.ts'
import type { BrandShelf } from '../http/deps.ts'
import { Problem } from '../problem.ts'
import { parseJsonFile } from './parse-json.ts'

const BRAND_FILE = 'brand.json'

/** Ids are folder names, and nothing that could lead out of the brands' folder. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u

/**
 * Brands of a folder: `<id>/brand.json` each, with the logo beside it. With no folder there is only the example brand.
 * The first brand by name, or the one called `default`, serves requests that name none. Every file is read here, so
 * that a faulty one is told at the start.
 * @throws Problem naming the file and field at fault.
 */
export function createBrandShelf(folder: string | undefined): BrandShelf {
  const brands = folder === undefined ? [exampleBrand] : readBrands(folder)
  const byId = new Map(brands.map((brand) => [brand.id, brand]))
  return {
    fallback: byId.get('default') ?? brands[0]!,
    find: async (id) => byId.get(id),
    ids: async () => [...byId.keys()],
  }
}

/** A brand from its file, or from the folder that holds a `brand.json`. Its id is the folder's or file's name. */
export function readBrand(path: string): Brand {
  const file = isFolder(path) ? join(path, BRAND_FILE) : path
  const id = basename(file) === BRAND_FILE ? basename(dirname(resolve(file))) : basename(file, '.json')
  const brand = readBrandFile(file, parseJsonFile(file))
  return brandOf(id, brand, brand.logo === undefined ? undefined : logoAt(file, brand.logo))
}

function readBrands(folder: string): Brand[] {
  if (!isFolder(folder))
    throw new Problem('invalid-input', `There is no folder “${folder}”.`, { field: 'HANDBILL_BRANDS' })
  const ids = readdirSync(folder)
    .filter((name) => ID.test(name) && existsSync(join(folder, name, BRAND_FILE)))
    .sort()
  if (ids.length === 0)
    throw new Problem('invalid-input', `No folder in “${folder}” holds a ${BRAND_FILE}.`, {
      field: 'HANDBILL_BRANDS',
    })
  return ids.map((id) => readBrand(join(folder, id)))
}

function logoAt(file: string, path: string): Brand['logo'] {
  const place = resolve(dirname(file), path)
  const stat = statSync(place, { throwIfNoEntry: false })
  if (!stat?.isFile())
    throw new Problem('invalid-input', `logo names “${path}”, and there is no such file.`, { field: file })
  if (stat.size > MAX_LOGO_BYTES)
    throw new Problem('too-large', `logo “${path}” has ${stat.size} bytes; ${MAX_LOGO_BYTES} are allowed.`, {
      field: file,
    })
  const logo = readLogo(readFileSync(place))
  if (logo === undefined)
    throw new Problem('unsupported-media', `logo “${path}” is neither PNG nor SVG with a width and height.`, {
      field: file,
    })
  return logo
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
