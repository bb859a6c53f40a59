import { execFileSync, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import lock from '../../package-lock.json' with { type: 'json' }
import manifest from '../../package.json' with { type: 'json' }
import { blocksOf } from '../docs/pages.ts'
import { terminal } from './terminal.ts'

const root = join(import.meta.dirname, '../..')
/** A folder without any relation to this clone. */
const folder = mkdtempSync(join(tmpdir(), 'handbill-package-'))
const MINUTES = 60_000
const tarball = `handbill-${manifest.version}.tgz`

const leftover = join(root, 'dist/edge/left-by-a-deploy')

function inFolder(command: string, ...args: string[]) {
  return spawnSync(command, args, { cwd: folder, env: terminal(), encoding: 'utf8' })
}

function typeErrorsIn(more: readonly string[], resolution: string): string {
  const module = resolution === 'nodenext' ? 'nodenext' : 'esnext'
  const options = `--noEmit --strict --target es2024 --lib es2024,esnext.intl,dom --module ${module}`
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  const all = `${options} --moduleResolution ${resolution} --types`.split(' ')
  return inFolder(process.execPath, compiler, ...all, '', ...more).stdout
}

let files: readonly string[] = []
let packedBytes = 0

beforeAll(() => {
  // Files of a deployment to Workers must not be included.
  mkdirSync(join(root, 'dist/edge'), { recursive: true })
  writeFileSync(leftover, '')
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: root,
    env: terminal(),
    encoding: 'utf8',
  })
  const facts = firstPacked(JSON.parse(packed.slice(packed.search(/^[[{]/m))))
  files = facts.files.map(({ path }) => path)
  packedBytes = facts.size
  rmSync(leftover)
  writeLock()
}, 5 * MINUTES)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface PackedFacts {
  readonly size: number
  readonly files: readonly { readonly path: string }[]
}

/** npm returns a list, from version 11.6 on an object by package. */
function firstPacked(answer: readonly PackedFacts[] | Record<string, PackedFacts>): PackedFacts {
  const [facts] = Array.isArray(answer) ? answer : Object.values(answer)
  if (facts === undefined) throw new Error('npm pack answered nothing')
  return facts
}

/** The versions of this clone's lock file, which are in npm's cache, so that the registry is not asked. */
function writeLock(): void {
  const dependencies = { handbill: `file:${tarball}` }
  const needed = Object.entries(lock.packages).filter(([path, entry]) => path !== '' && !('dev' in entry))
  const { dependencies: own, optionalDependencies, bin, engines, version } = manifest
  const handbill = {
    version,
    resolved: `file:${tarball}`,
    dependencies: own,
    optionalDependencies,
    bin,
    engines,
  }
  const packages = { '': { dependencies }, 'node_modules/handbill': handbill, ...Object.fromEntries(needed) }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }))
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages }))
}

describe('the package', () => {
  it('weighs less than 25 MB', () => {
    expect(packedBytes).toBeLessThan(25_000_000)
  })

  it('holds what runs and nothing else', () => {
    const kinds = [
      /^dist\/[\w-]+\.js$/,
      /^dist\/worker\/[\w-]+\.js$/,
      /^dist\/types\/[\w/-]+\.d\.ts$/,
      /^dist\/pages\/[\w-]+\.(?:css|js|json|woff2)$/,
      /^src\/node\/handbill\.js$/,
      /^src\/[\w/-]+\.(?:f16|sql|wasm)$/,
      /^fonts\/(?!full\/)/,
      /^examples\//,
      /^docs\/(?:[\w-]+\.md|grafana-dashboard\.json)$/,
      /^(?:LICENSE|THIRD-PARTY\.md|CHANGELOG\.md|README\.md|llms\.txt|package\.json)$/,
    ]
    expect(files.filter((file) => !kinds.some((kind) => kind.test(file)))).toEqual([])
    for (const kind of kinds) expect(files.some((file) => kind.test(file))).toBe(true)
  })

  it('holds every file that its code reads', () => {
    const code = files
      .filter((file) => file.startsWith('dist/'))
      .map((file) => readFileSync(join(root, file), 'utf8'))
    const read = code.flatMap((text) =>
      Array.from(text.matchAll(/["'`]#root\/([^"'`$*]+)["'`]/g), ([, path]) => path),
    )
    expect(read.length).toBeGreaterThan(4)
    // Folders are read too; designs in TSX are only for developers of a clone.
    const isThere = (path = '') => files.some((file) => file === path || file.startsWith(`${path}/`))
    expect(read.filter((path) => !isThere(path) && !path?.startsWith('templates/'))).toEqual([])
  })

  it('imports nothing that is not installed with it', () => {
    const code = files
      .filter((file) => /^dist\/.*\.js$/.test(file))
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .join('\n')
    const imported = Array.from(
      code.matchAll(/^(?:import|export|\}) ?[^'"\n]*?(?:from )?"((?:@[\w-]+\/)?[\w-]+(?:\.\w+)?)[^"]*";$/gm),
      ([, name = '']) => name,
    )
    const known = { ...manifest.dependencies, node: '', cloudflare: '' }
    expect(imported).toContain('hono')
    expect([...new Set(imported)].filter((name) => !(name in known))).toEqual([])
  })

  it('runs where it is installed', { timeout: 5 * MINUTES }, () => {
    const installed = inFolder('npm', 'install', '--prefer-offline', '--no-audit', '--no-fund')
    expect(installed.stderr).not.toContain("'handbill@")
    expect(installed.status).toBe(0)

    const said = inFolder('npx', 'handbill', '--version')
    expect(said).toMatchObject({ status: 0, stdout: `${manifest.version}\n`, stderr: '' })

    const example = inFolder('npx', 'handbill', 'example', '-o', 'out')
    expect(example.stderr).not.toContain('npm warn')
    expect(example.status).toBe(0)
    expect(readdirSync(join(folder, 'out'))).toContain('og.jpg')

    writeFileSync(join(folder, 'story.json'), '{"title": "நீர்த்தேக்கம் நிரம்பியது, விவசாயிகள் மகிழ்ச்சி"}')
    const packed = inFolder('npx', 'handbill', 'pack', 'story.json', '-o', 'story')
    expect(packed.status).toBe(0)
    expect(readdirSync(join(folder, 'story'))).toContain('og.png')

    // Records need the migrations, which no command above reads.
    const keys = inFolder('npx', 'handbill', 'keys', 'list')
    expect(keys).toMatchObject({ status: 0 })
  })
})

/** The first program of docs/library.md. */
const [program = ''] = blocksOf('docs/library.md')
  .filter(({ language }) => language === 'ts')
  .map(({ code }) => code)

const packStories = `
import { readdirSync, readFileSync } from 'node:fs'
import { createHandbill } from 'handbill'
const handbill = createHandbill()
const folder = 'node_modules/handbill/examples/stories'
const stories = readdirSync(folder)
for (const story of stories) {
  const article = JSON.parse(readFileSync(folder + '/' + story, 'utf8'))
  const publishedAt = '2026-04-17T18:42:00+05:30'
  await handbill.pack({ ...article, publishedAt }, { formats: ['og'], at: 'https://cdn.example/' })
}
console.log(stories.length + ' stories')
`

/** Files and output of the documentation's program. */
function runProgram(file: string, node = process.execPath) {
  rmSync(join(folder, 'og.png'), { force: true })
  const { stderr, stdout } = inFolder(node, file)
  return { stderr, stdout, files: readdirSync(folder) }
}

/** The first Node on the PATH outside packages. */
function machineNode(): string {
  const folders = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((each) => !each.includes('node_modules'))
  return folders.map((each) => join(each, 'node')).find(existsSync) ?? process.execPath
}

const asDocumented = {
  stderr: '',
  stdout: expect.stringMatching(/https:\/\/samachar\.example\/desh\/monsoon-2026[^]*image: /) as string,
  files: expect.arrayContaining(['og.png']) as string[],
}

describe('the library of the package', () => {
  it('runs the program of its documentation', { timeout: 5 * MINUTES }, () => {
    writeFileSync(join(folder, 'library.mjs'), program)
    expect(runProgram('library.mjs')).toMatchObject(asDocumented)
  })

  it('packs every example on the Node of the machine, which may be older than the one that npm brings', () => {
    writeFileSync(join(folder, 'library.mjs'), program)
    expect(runProgram('library.mjs', machineNode())).toMatchObject(asDocumented)
    writeFileSync(join(folder, 'stories.mjs'), packStories)
    const { stdout, stderr } = inFolder(machineNode(), 'stories.mjs')
    expect({ stdout, stderr }).toMatchObject({
      stdout: expect.stringMatching(/^\d\d stories\n$/) as string,
      stderr: '',
    })
  })

  it('runs inside a bundle', { timeout: 5 * MINUTES }, async () => {
    for (const format of ['esm', 'cjs'] as const) {
      const outfile = join(folder, 'out', `bundle.${format === 'esm' ? 'mjs' : 'cjs'}`)
      await build({
        stdin: {
          contents: `async function main() {${withoutImports(program)}}\n${importsOf(program)}\nmain()`,
          resolveDir: folder,
        },
        outfile,
        bundle: true,
        platform: 'node',
        format,
        external: ['sharp', '@resvg/resvg-js'],
        logLevel: 'error',
        // `require` for CommonJS packages in an ES module, as added by server bundlers.
        banner:
          format === 'esm'
            ? {
                js: "import { createRequire as requireOf } from 'node:module'\nconst require = requireOf(import.meta.url)",
              }
            : {},
        logOverride: { 'empty-import-meta': 'silent' },
      })
      expect(runProgram(outfile)).toMatchObject(asDocumented)
    }
  })

  it.each(['nodenext', 'bundler'])(
    'has types for programs that resolve as %s',
    { timeout: 5 * MINUTES },
    (resolution) => {
      writeFileSync(
        join(folder, 'typed.mts'),
        `import { createHandbill, type Pack, Problem } from 'handbill'
       import { createHandbill as createInWorker } from 'handbill/worker'
       const handbill = createHandbill({ brands: 'brands' })
       const pack: Pack<'og', 'twitter'> = await handbill.pack({ title: 'x' }, { formats: ['og'], networks: ['twitter'] })
       const wide: number = pack.cards.og.width + pack.posts.twitter.text.length
       // @ts-expect-error: it was not asked for
       pack.cards.square
       // @ts-expect-error: a headline is text
       await handbill.card({ title: 5 })
       const own = createInWorker({ assets: { fetch } })
       try { await own.tags({ title: 'x' }, { at: 'https://a.example/' }) }
       catch (error) { if (error instanceof Problem) console.log(error.code, wide) }`,
      )
      expect(typeErrorsIn(['typed.mts'], resolution)).toBe('')
    },
  )

  it.each(['nodenext', 'bundler'])(
    'has types for designs in programs that resolve as %s and check libraries',
    { timeout: 5 * MINUTES },
    (resolution) => {
      const [design = ''] = readdirSync(join(root, 'examples/designs'))
      copyFileSync(join(root, 'examples/designs', design, 'card.tsx'), join(folder, 'card.tsx'))
      writeFileSync(
        join(folder, 'parts.tsx'),
        `import { Frame, Text } from 'handbill/design'
       const names = ['a', 'b']
       export const parts = <><div style={{ width: 1 }}>
         {names.map((name) => <Frame key={name} name={name} style={{}}>{null}</Frame>)}</div></>
       // @ts-expect-error: it has no place in a card
       export const wrong = <span>x</span>
       // @ts-expect-error: a text has a size
       export const sizeless = <Text name="a" face="serif" weight={700} color="#000">x</Text>`,
      )
      const jsx = ['--jsx', 'react-jsx', '--jsxImportSource', 'handbill', '--skipLibCheck', 'false']
      expect(typeErrorsIn([...jsx, 'card.tsx', 'parts.tsx'], resolution)).toBe('')
    },
  )
})

function importsOf(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.startsWith('import '))
    .join('\n')
}

function withoutImports(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('import '))
    .join('\n')
}

it('requires the Node version that its dependencies require', () => {
  const launcher = readFileSync(join(root, manifest.bin.handbill), 'utf8')
  const [, major = '', minor = ''] = /OLDEST = \[(\d+), (\d+)\]/.exec(launcher) ?? []
  expect(manifest.engines.node).toMatch(new RegExp(`>=${major}\\.${minor}\\.0$`))
  const newer = Object.entries(lock.packages).filter(([path, entry]) => {
    if (path === '' || 'dev' in entry || !('engines' in entry) || !('node' in entry.engines)) return false
    const [, wanted = 0, part = 0] = />= ?(\d+)(?:\.(\d+))?/.exec(entry.engines.node) ?? []
    return Number(wanted) * 1000 + Number(part) > Number(major) * 1000 + Number(minor)
  })
  expect(newer.map(([path]) => path)).toEqual([])
})
