import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import manifest from '../../../fonts/manifest.json' with { type: 'json' }
import { shelveBrands } from '../../node/store/brand-shelf.ts'

/**
 * Puts what the worker reads as static assets into dist/edge/assets: `npm run edge:assets`.
 * Fonts are unpacked here, once, so that no isolate has to; what finds faces is copied; brands come from HANDBILL_BRANDS.
 */
const root = fileURLToPath(new URL('../../../', import.meta.url))
const assets = join(root, 'dist/edge/assets')
const fonts = join(assets, 'fonts')
const HYPHENS = 'hyphens'
/** Workers take no larger asset. */
const MAX_ASSET_BYTES = 25 * 1024 * 1024

mkdirSync(fonts, { recursive: true })
const wanted = new Set<string>()
for (const { file, size } of manifest.families.flatMap((family) => family.files)) {
  if (size > MAX_ASSET_BYTES) throw new Error(`${file} is larger than an asset may be`)
  const name = file.replace(/\.gz$/, '')
  wanted.add(name)
  const source = join(root, 'fonts', file)
  const target = join(fonts, name)
  const made = statSync(target, { throwIfNoEntry: false })
  if (made && made.size === size && made.mtimeMs >= statSync(source).mtimeMs) continue
  const bytes = readFileSync(source)
  writeFileSync(target, file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
}
cpSync(join(root, 'fonts', HYPHENS), join(fonts, HYPHENS), { recursive: true })
for (const name of readdirSync(fonts)) if (!wanted.has(name) && name !== HYPHENS) rmSync(join(fonts, name))

mkdirSync(join(assets, 'photo'), { recursive: true })
cpSync(join(root, 'src/card/photo/heads/face-net.f16'), join(assets, 'photo/face-net.f16'))

const brands = shelveBrands(process.env['HANDBILL_BRANDS'] || undefined)
writeFileSync(join(assets, 'brands.json'), JSON.stringify(brands))
console.error(
  `dist/edge/assets: ${wanted.size} fonts, ${brands.length} ${brands.length === 1 ? 'brand' : 'brands'}`,
)
