import { brandOf, readBrandJson } from '../article/brand/brand-file.ts'
import {
  type BrandList,
  createBrandList,
  exampleBrands,
  type HostedBrand,
} from '../article/brand/brand-list.ts'
import { MAX_LOGO_BYTES, readLogo } from '../article/brand/logo.ts'
import type { Logo } from '../article/brand/look.ts'
import { Problem } from '../problem.ts'
import type { BrandInput } from './contract.ts'

/**
 * Brands given as objects.
 * @throws Problem naming the brand and the invalid field
 */
export function brandsOf(given: readonly BrandInput[]): BrandList {
  return given.length === 0 ? exampleBrands : createBrandList(given.map(readGivenBrand))
}

function readGivenBrand({ logo, ...given }: BrandInput, at: number): HostedBrand {
  const field = `brands.${at}`
  const json = readBrandJson(field, given)
  if (json.fonts !== undefined)
    throw new Problem('invalid-input', 'fonts are read from files: give a folder of brands instead.', {
      field,
    })
  const { light, dark } =
    logo instanceof Uint8Array ? { light: logo } : { light: logo?.light, dark: logo?.dark }
  const logos = { light: logoOf(light, field), dark: logoOf(dark, field) }
  return { brand: brandOf(json, json.id ?? `brand-${at + 1}`, logos), hosts: json.hosts }
}

function logoOf(bytes: Uint8Array | undefined, field: string): Logo | undefined {
  if (bytes === undefined) return undefined
  if (bytes.length > MAX_LOGO_BYTES)
    throw new Problem('too-large', `The logo has ${bytes.length} bytes; ${MAX_LOGO_BYTES} are allowed.`, {
      field,
    })
  const { logo, reason } = readLogo(bytes)
  if (logo === undefined) throw new Problem('unsupported-media', `The logo ${reason}.`, { field })
  return logo
}
