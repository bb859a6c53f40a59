import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import manifest from '../../../../package.json' with { type: 'json' }
import { exampleBrand } from '../../../article/brand/example-brand.ts'
import type { FontManifest } from '../../../type/fonts/font-manifest.ts'
import { loadDesigns, tellBroken } from '../../designs/load-designs.ts'
import { resolveFile } from '../../files/package-files.ts'
import { createBrandShelf } from '../../store/brand-shelf.ts'
import { loadConfig, loadServerConfig } from '../../server/load-config.ts'
import { findFontsFolder } from '../../media/fonts.ts'
import { checkFolder } from '../pack/write-pack.ts'

export interface Check {
  readonly name: string
  /** How to fix it, a sentence or a command. */
  readonly remedy: string
  /** @returns the result in a few words. @throws the problem. */
  run(): Promise<string> | string
}

const INSTALL = 'Run "npm ci" in Handbill’s folder.'

/** Everything that Handbill needs on Node, ordered so that a missing requirement precedes its consequences. */
export const checks: readonly Check[] = [
  {
    name: 'Node',
    remedy: `Install Node ${oldestNode()} or newer, or run "npm ci", which brings one along.`,
    run: checkNode,
  },
  {
    name: 'language data',
    remedy: 'Use a Node built with full ICU, as all official ones are.',
    run: checkIntl,
  },
  { name: 'wasm modules', remedy: INSTALL, run: checkWasm },
  { name: 'resvg', remedy: `${INSTALL} Its binary comes as an optional package.`, run: checkResvg },
  { name: 'sharp', remedy: `${INSTALL} Its binary comes as an optional package.`, run: checkSharp },
  { name: 'fonts', remedy: 'Restore fonts/ from git, or run "npm run fonts:fetch".', run: checkFonts },
  { name: 'configuration', remedy: 'Correct the variable, in the environment or in .env.', run: checkConfig },
  { name: 'brands', remedy: 'Correct the file, or the folder in HANDBILL_BRANDS.', run: checkBrands },
  {
    name: 'designs',
    remedy: 'Correct the design, or the folder in HANDBILL_TEMPLATES.',
    run: checkDesigns,
  },
  {
    name: 'data folder',
    remedy: 'Make the folder writable, or name another in HANDBILL_DATA.',
    run: checkData,
  },
  {
    name: 'records',
    remedy: 'Correct HANDBILL_DATABASE_URL, or see to the database.',
    run: checkRecords,
  },
  {
    name: 'images',
    remedy: 'Correct HANDBILL_IMAGES and its keys; they must be allowed to list, read, write and remove.',
    run: checkImages,
  },
  {
    name: 'cards',
    remedy: 'See what fails above; if nothing does, it is a fault worth reporting.',
    run: checkCards,
  },
]

/** Minimum version of Node. Node 20 can start Handbill if npm has installed a newer one beside it. */
function oldestNode(): string {
  return manifest.engines.node.replace(/^.*>=/, '')
}

function checkNode(): string {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode().split('.').map(Number)
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor))
    throw new Error(`this is Node ${process.versions.node}`)
  return `${process.versions.node}, ${process.platform} ${process.arch}`
}

/** A Node built with small ICU knows only English: dates would be in English, and Thai would break within words. */
function checkIntl(): string {
  const words = Array.from(new Intl.Segmenter('th', { granularity: 'word' }).segment('ตลาดเก่าริมน้ำ')).length
  if (words < 2) throw new Error('the dictionary for Thai words is missing')
  const { locale } = new Intl.DateTimeFormat('hi').resolvedOptions()
  if (!locale.startsWith('hi')) throw new Error('dates can be written in English only')
  return `ICU ${process.versions.icu}, Unicode ${process.versions.unicode}`
}

function checkWasm(): string {
  const specifiers = [
    'harfbuzzjs/dist/harfbuzz.wasm',
    'satori/layout.wasm',
    '#root/src/type/shaping/pen.wasm',
    '#root/src/kernel/kernel.wasm',
    '#root/src/kernel/photo.wasm',
  ]
  for (const specifier of specifiers) {
    const bytes = readFileSync(resolveFile(specifier))
    if (!WebAssembly.validate(bytes)) throw new Error(`${specifier} is damaged`)
  }
  return `${specifiers.length} of ${specifiers.length} valid`
}

async function checkResvg(): Promise<string> {
  const { createResvgRaster } = await import('../../media/resvg.ts')
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"><path fill="#f00" d="M0 0h2v2H0z"/></svg>'
  const [red, green] = await createResvgRaster()(svg, 2, 2)
  if (red !== 255 || green !== 0) throw new Error('it draws a wrong colour')
  return 'draws'
}

async function checkSharp(): Promise<string> {
  const { default: sharp } = await import('sharp')
  await sharp({ create: { width: 2, height: 2, channels: 3, background: '#f00' } })
    .jpeg()
    .toBuffer()
  return `${sharp.versions.sharp ?? 'draws'}, libvips ${sharp.versions.vips}`
}

function checkFonts(): string {
  const folder = findFontsFolder()
  const { families } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as FontManifest
  const files = families.flatMap((family) => family.files)
  const faulty = files.filter(({ file, sha256 }) => hashOf(join(folder, file)) !== sha256)
  if (faulty.length > 0) {
    const names = faulty.slice(0, 5).map(({ file }) => file)
    throw new Error(`${faulty.length} of ${files.length} files are missing or changed: ${names.join(', ')}`)
  }
  return `${files.length} files of ${families.length} families, all as in the manifest`
}

function hashOf(path: string): string | undefined {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex')
  } catch {
    return undefined
  }
}

async function checkConfig(): Promise<string> {
  const { development, warnings, apiKeys, signingKeys } = await loadServerConfig()
  if (warnings.length > 0) return warnings.join('; ')
  if (development) return 'development mode: no keys, this machine only'
  return apiKeys.length + signingKeys.length > 0 ? 'keys are configured' : 'keys are stored'
}

async function checkBrands(): Promise<string> {
  const { brands } = loadConfig(ANY_HOST)
  const { all } = await createBrandShelf(brands)
  const faults = all.flatMap(({ id, fonts }) =>
    (fonts?.faults ?? []).map(({ file, reason }) => `${id}: ${file} ${reason}`),
  )
  if (faults.length > 0) throw new Error(faults.join('; '))
  const ids = all.map(({ id }) => id)
  return brands === undefined ? 'the example brand; HANDBILL_BRANDS names no folder' : ids.join(', ')
}

async function checkDesigns(): Promise<string> {
  const { templates: folder } = loadConfig(ANY_HOST)
  const { templates, broken } = await loadDesigns(folder)
  if (broken.length > 0) throw new Error(broken.map(tellBroken).join('\n'))
  return folder === undefined
    ? `${templates.length}; HANDBILL_TEMPLATES names no folder of your own`
    : templates.map(({ name }) => name).join(', ')
}

function checkData(): string {
  const { data, databaseUrl, imageStore } = loadConfig(ANY_HOST)
  if (databaseUrl !== undefined && imageStore !== undefined) return 'not needed'
  checkFolder(data, 'HANDBILL_DATA')
  return `${data} can be written`
}

async function checkRecords(): Promise<string> {
  const { databaseUrl } = loadConfig(ANY_HOST)
  if (databaseUrl === undefined) return 'SQLite, in the data folder'
  const { databaseVersion } = await import('../../store/postgres/ask-database.ts')
  return `PostgreSQL ${await databaseVersion(databaseUrl)}`
}

async function checkImages(): Promise<string> {
  const { imageStore } = loadConfig(ANY_HOST)
  if (imageStore === undefined) return 'files, in the data folder'
  const { createS3Images } = await import('../../store/s3-images.ts')
  const images = createS3Images(imageStore)
  const path = `doctor/${randomUUID()}`
  try {
    if ((await images.read(path)) !== undefined) throw new Error('it has what was never stored')
    await images.write(path, Uint8Array.of(1), 'application/octet-stream')
    if ((await images.read(path))?.[0] !== 1) throw new Error('it does not give back what was stored')
    await images.remove(path)
  } catch (error) {
    throw new Error(((error as Error).cause as Error | undefined)?.message ?? (error as Error).message, {
      cause: error,
    })
  }
  return `bucket ${imageStore.bucket}, written, read and removed`
}

/** The server's address has its own check; a wrong one must not hide other results. */
const ANY_HOST = { HOST: '127.0.0.1', PORT: '0' }

/** Left-to-right with conjuncts, right-to-left with joins, and a large compressed font. */
const probes = [
  ['hi', 'ltr', 'नदी किनारे का पुराना बाज़ार'],
  ['ur', 'rtl', 'دریا کنارے پرانا بازار'],
  ['ja', 'ltr', '川沿いの古い市場'],
] as const

async function checkCards(): Promise<string> {
  const { composeEngine } = await import('../../media/engine.ts')
  const engine = await composeEngine()
  for (const [lang, dir, title] of probes) {
    const article = { title, lang, dir, authors: [], tags: [] }
    const plan = await engine.plan({
      article,
      brand: exampleBrand,
      template: 'headline',
      format: 'og',
      type: 'png',
    })
    const card = await engine.draw(plan)
    const fault = card.verdicts.find(({ severity }) => severity !== 'info')
    if (fault) throw new Error(`${lang}: ${fault.message}`)
    const set = card.lines['story/headline']?.join('') ?? ''
    if (withoutSpaces(set) !== withoutSpaces(title))
      throw new Error(`${lang}: “${title}” was set as “${set}”`)
  }
  return `drawn in ${probes.map(([lang]) => lang).join(', ')}`
}

/** Lines have no spaces at their breaks. */
function withoutSpaces(text: string): string {
  return text.replaceAll(' ', '')
}
