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
  /** The brand called `default`, or else the first: of articles that name none and whose host belongs to none. */
  readonly fallback: Brand
  /**
   * The brand an article is published under: the one it names, else the one its host belongs to, else the fallback.
   * @throws Problem when it names one that is not there.
   */
  brandFor(article: { readonly brand?: string | undefined; readonly url?: string | undefined }): Brand
  /** The hosts of every brand that has any. */
  hosts(): readonly (readonly string[])[]
}

/** @param shelved at least one. */
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

/** Used where no brand is configured. */
export const exampleHostedBrands: readonly HostedBrand[] = [{ brand: exampleBrand, hosts: [] }]
export const exampleBrands = createBrandList(exampleHostedBrands)
