import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as esbuild from 'esbuild'
import { writeAssets } from '../../node/cli/assets/write-assets.ts'
import { writeBrands } from '../../node/cli/assets/write-brands.ts'
import { buildPageFiles } from '../pages/page-files.js'

/** Writes the worker's static assets into dist/edge/assets: `npm run edge:assets`. Brands come from HANDBILL_BRANDS. */
const assets = fileURLToPath(new URL('../../../dist/edge/assets', import.meta.url))

mkdirSync(assets, { recursive: true })
const fonts = writeAssets(assets)
await buildPageFiles(esbuild, join(assets, 'pages'))
const brands = await writeBrands(assets, process.env['HANDBILL_BRANDS'] || undefined)
console.error(`dist/edge/assets: ${fonts} fonts, ${brands} ${brands === 1 ? 'brand' : 'brands'}`)
