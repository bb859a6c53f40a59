import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeAssets } from '../../node/cli/assets/write-assets.ts'
import { shelveBrands } from '../../node/store/brand-shelf.ts'

/**
 * Puts what the worker reads as static assets into dist/edge/assets: `npm run edge:assets`. Brands come from
 * HANDBILL_BRANDS.
 */
const assets = fileURLToPath(new URL('../../../dist/edge/assets', import.meta.url))

mkdirSync(assets, { recursive: true })
const fonts = writeAssets(assets)
const brands = shelveBrands(process.env['HANDBILL_BRANDS'] || undefined)
writeFileSync(join(assets, 'brands.json'), JSON.stringify(brands))
console.error(
  `dist/edge/assets: ${fonts} fonts, ${brands.length} ${brands.length === 1 ? 'brand' : 'brands'}`,
)
