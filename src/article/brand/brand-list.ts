import { Problem } from '../../problem.ts'
import { isHostOf } from './brand-file.ts'
import type { Brand } from './brand.ts'
import { exampleBrand } from './example-brand.ts'

export interface HostedBrand {
  readonly brand: Brand
  readonly hosts: readonly string[]
}

export interface BrandList {
  readonly all: readonly Brand[]
  /** The brand `default`, or else the first: for articles that name none and whose host matches none. */
  readonly fallback: Brand
  /**
   * The brand of an article: the named one, else the one of its host, else the fallback.
   * @throws Problem for an unknown name
   */
  brandFor(article: { readonly brand?: string | undefined; readonly url?: string | undefined }): Brand
  /** The hosts of every brand that has any. */
  hosts(): readonly (readonly string[])[]
}

/** @param shelved at least one */
export function createBrandList(shelved: readonly HostedBrand[]): BrandList {
  const byId = new Map(shelved.map(({ brand }) => [brand.id, brand]))
  const fallback = byId.get('default') ?? shelved[0]!.brand
  return {
    fallback,
    all: [...byId.values()],
    hosts: () => shelved.map(({ hosts }) => hosts).filter(({ length }) => length > 0),
    brandFor({ brand: id, url }) {
      if (id === undefined) {
        const host = url === undefined ? '' : new URL(url).hostname
        return shelved.find(({ hosts }) => isHostOf(hosts, host))?.brand ?? fallback
      }
      const named = byId.get(id)
      if (named === undefined) {
        const allowed = [...byId.keys()]
        throw new Problem('invalid-input', `There is no brand “${id}”.`, { field: 'brand', allowed })
      }
      return named
    },
  }
}

/** Used if no brand is configured. */
export const exampleHostedBrands: readonly HostedBrand[] = [{ brand: exampleBrand, hosts: [] }]
export const exampleBrands = createBrandList(exampleHostedBrands)
