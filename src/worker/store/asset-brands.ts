import type { Fetcher } from '@cloudflare/workers-types'
import {
  type BrandList,
  createBrandList,
  exampleBrands,
  type HostedBrand,
} from '../../article/brand/brand-list.ts'
import type { BrandShelf } from '../../http/deps.ts'
import { readAsset } from './read-asset.ts'

/**
 * The brands from when the assets were made, read with the first article. Until they can be read, articles use the
 * example brand, as on Node without HANDBILL_BRANDS.
 */
export function createAssetBrands(
  assets: Fetcher | undefined,
  reportError: (error: unknown) => void,
): BrandShelf {
  let list: BrandList | undefined
  async function opened(): Promise<BrandList> {
    list ??= await readBrands(assets).catch(reportError as (error: unknown) => undefined)
    return list ?? exampleBrands
  }
  return {
    fallback: exampleBrands.fallback,
    brandFor: async (article) => (await opened()).brandFor(article),
    hosts: async () => (await opened()).hosts(),
  }
}

async function readBrands(assets: Fetcher | undefined): Promise<BrandList> {
  const text = new TextDecoder().decode(await readAsset(assets, 'brands.json'))
  return createBrandList(JSON.parse(text) as HostedBrand[])
}
