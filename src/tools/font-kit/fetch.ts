/**
 * Makes `fonts/` from npm packages: `npm run fonts:fetch` all of it, `npm run fonts:cut` only the subset CJK and
 * symbol files, `npm run fonts:full` the full CJK files into `fonts/full/`, which is preferred if it exists;
 * `--only ID` one family. Compares each file with the manifest; a difference ends the run before anything is
 * written, unless `--accept`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { writeCoverage } from '../../type/fonts/coverage-text.ts'
import type { FontCoverage, FontFamily, FontManifest } from '../../type/fonts/font-manifest.ts'
import { families, wholeFamilies } from './families.ts'
import { type Licence, readLicence } from './licence.ts'
import { type MadeFile, makeFile } from './make-file.ts'
import { installPackages, type Packages } from './packages.ts'
import type { FamilyRecipe } from './recipe.ts'

const fonts = fileURLToPath(new URL('../../../fonts/', import.meta.url))

interface MadeFamily {
  readonly family: FontFamily
  readonly files: readonly MadeFile[]
  readonly licence: Licence
}

const { values: options } = parseArgs({
  options: {
    cut: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    only: { type: 'string' },
    accept: { type: 'boolean', default: false },
  },
})
await run()

async function run(): Promise<void> {
  const wanted = wantedFamilies()
  const packages = installPackages(wanted.flatMap(packagesOf))
  try {
    const made: MadeFamily[] = []
    for (const recipe of wanted) {
      const family = await makeFamily(recipe, packages)
      made.push(family)
      console.log(`${recipe.name}: ${family.files.map(({ entry }) => entry.bytes).join(' + ')} bytes`)
    }
    const changed = options.full ? [] : changedFiles(made)
    if (changed.length > 0 && !options.accept) {
      throw new Error(`Different from the manifest: ${changed.join(', ')}. Run with --accept to accept them.`)
    }
    writeAll(made)
  } finally {
    packages.remove()
  }
}

function wantedFamilies(): readonly FamilyRecipe[] {
  if (options.only !== undefined) return families.filter(({ id }) => id === options.only)
  if (options.full) return [...families.filter(isCut), ...wholeFamilies]
  return options.cut ? families.filter(isCut) : families
}

function packagesOf(family: FamilyRecipe): readonly string[] {
  return [family.package, ...family.files.flatMap(({ artwork }) => artwork ?? [])]
}

function isCut({ files }: FamilyRecipe): boolean {
  return files.some((file) => file.cut !== undefined)
}

async function makeFamily(recipe: FamilyRecipe, packages: Packages): Promise<MadeFamily> {
  const files: MadeFile[] = []
  for (const file of recipe.files) {
    files.push(await makeFile(recipe, file, packages, { whole: options.full, present }))
  }
  const { id, name, roles, scripts, langs, notFor } = recipe
  const text = new TextDecoder().decode(packages.read(recipe.package, recipe.licenceSource))
  const licence = readLicence(recipe, text)
  return {
    files,
    licence,
    family: {
      id,
      name,
      roles,
      scripts,
      langs,
      notFor,
      package: recipe.package,
      licence: licence.entry,
      files: files.map(({ entry }) => entry),
    },
  }
}

function present(file: string): Uint8Array | undefined {
  const path = join(fonts, file)
  return existsSync(path) ? readFileSync(path) : undefined
}

function changedFiles(made: readonly MadeFamily[]): string[] {
  const known = new Map(
    readManifest().families.flatMap(({ files }) => files.map(({ file, sha256 }) => [file, sha256])),
  )
  return made
    .flatMap(({ files }) => files.map(({ entry }) => entry))
    .filter(({ file, sha256 }) => known.get(file) !== sha256)
    .map(({ file }) => file)
}

/** Fonts and licences first, lists that name them last: an interrupted run leaves an old but correct manifest. */
function writeAll(made: readonly MadeFamily[]): void {
  for (const { family, files, licence } of made) {
    write(family.licence.file, licence.text)
    for (const { entry, bytes } of files) write(entry.file, bytes)
  }
  const remade = new Map(made.map(({ family }) => [family.id, family]))
  const before = new Map(readManifest().families.map((family) => [family.id, family]))
  const listed = options.full ? [...families, ...wholeFamilies] : families
  const manifest: FontManifest = {
    families: listed.flatMap(({ id }) => remade.get(id) ?? before.get(id) ?? []),
  }
  const coverage: Record<string, string> = { ...readJson<FontCoverage>('coverage.json', {}) }
  for (const { entry, letters } of made.flatMap(({ files }) => files)) {
    coverage[entry.file] = writeCoverage(letters)
  }
  const named = manifest.families.flatMap(({ files }) => files.map(({ file }) => file))
  const kept = Object.fromEntries(named.map((file) => [file, coverage[file] ?? '']))
  const folder = options.full ? 'full/' : ''
  write(`${folder}coverage.json`, `${JSON.stringify(kept, undefined, 1)}\n`)
  write(`${folder}manifest.json`, `${JSON.stringify(manifest, undefined, 1)}\n`)
}

function readManifest(): FontManifest {
  return readJson<FontManifest>('manifest.json', { families: [] })
}

function readJson<Value>(name: string, fallback: Value): Value {
  const path = join(fonts, name)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Value) : fallback
}

function write(name: string, content: string | Uint8Array): void {
  const path = join(fonts, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
