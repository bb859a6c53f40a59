import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Source files of a folder, besides its subfolders. */
const MOST_FILES = 20

/** Allowed imports between parts: each part, and the parts it may import from. */
const mayKnow: Record<string, readonly string[]> = {
  'src/article': [],
  'src/type': ['src/article'],
  'src/card': ['src/type', 'src/article'],
  // Of type only the dictionary, for word boundaries in scripts without spaces, and the reader of Unicode tables.
  'src/post': ['src/article', 'src/type/breaking/dictionary.ts', 'src/type/data/range-table.ts'],
  'src/embed': ['src/article'],
  'src/net': [],
  'src/config': ['src/net'],
  'src/desk': ['src/net', 'src/config', 'src/embed', 'src/post', 'src/card', 'src/type', 'src/article'],
  // The plugin and the pages of docs/ are served as text.
  'src/http': [
    'docs',
    'src/net',
    'src/config',
    'src/wordpress',
    'src/desk',
    'src/embed',
    'src/post',
    'src/card',
    'src/type',
    'src/article',
  ],
  // Common to both entries of the library.
  'src/library': ['src/net', 'src/desk', 'src/embed', 'src/post', 'src/card', 'src/type', 'src/article'],
  // Runs in the editor's browser: network counts, edits, and the state's address.
  'src/browser': [
    'src/post/count',
    'src/post/count-text.ts',
    'src/post/network.ts',
    'src/article/edits',
    'src/http/editor/state',
    'src/http/site/home/try-out.ts',
  ],
  templates: ['src/card', 'src/post'],
}

/**
 * Rooms of a part from the bottom up: each may import from those before it, types included; those in one bracket
 * must not import from each other. Files beside the rooms may import from all of them, and no room from those.
 */
const roomsOf: Record<string, readonly (string | readonly string[])[]> = {
  'src/card': ['contract', 'photo', 'plan', 'frames', 'plate', 'ink', 'encode'],
  'src/desk': [
    'store',
    'keys',
    'unfurl',
    'drawing',
    'edits',
    'packs',
    'articles',
    'jobs',
    'notify',
    'pipeline',
    'inbox',
    'feeds',
  ],
  'src/node': ['files', ['designs', 'media', 'net'], 'drawing', 'store', 'library', 'server', 'cli'],
  'src/worker': ['store', ['media', 'net']],
  'src/http': [
    'answer',
    'access',
    'docs',
    ['articles', 'cards', 'editor', 'embeds', 'posts', 'setup', 'webhooks'],
    'site',
  ],
}

/** Ports beside the rooms that every room of their part may import. */
const portsOfParts = new Set([
  'src/desk/metrics.ts',
  'src/http/deps.ts',
  'src/worker/bindings.ts',
  'src/worker/own-designs.ts',
])

/** Shared types and plain tools, allowed everywhere. */
const vocabulary = new Set([
  'src/binary-search.ts',
  'src/net/bytes.ts',
  'src/verdict.ts',
  'src/verdict-schema.ts',
  'src/problem.ts',
])

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

function foldersIn(part: string): string[] {
  return readdirSync(join(root, part), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!)
}

const targets = new Map<string, readonly string[]>()

/** The repository files that a file imports. A generator's output may name the generator. */
function targetsOf(file: string): readonly string[] {
  const known = targets.get(file)
  if (known !== undefined) return known
  const found = importsOf(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => relative(root, join(root, dirname(file), specifier)))
    .filter((target) => target !== file)
  targets.set(file, found)
  return found
}

const sources = new Set(['src', 'templates', 'tests'].flatMap(sourcesIn))

function reachesItself(file: string): boolean {
  const seen = new Set<string>()
  const open = [...targetsOf(file)]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === file) return true
    if (seen.has(next) || !sources.has(next)) continue
    seen.add(next)
    open.push(...targetsOf(next))
  }
  return false
}

const crossings = Object.entries(mayKnow).flatMap(([part, known]) =>
  sourcesIn(part).flatMap((file) =>
    targetsOf(file)
      .filter((target) => !vocabulary.has(target))
      .filter((target) => ![part, ...known].some((allowed) => `${target}/`.startsWith(`${allowed}/`)))
      .map((target) => `${file} imports ${target}`),
  ),
)

test('parts know only the parts below them', () => {
  expect(crossings).toEqual([])
})

test('rooms know only the rooms below them', () => {
  const upward = Object.entries(roomsOf).flatMap(([part, levels]) =>
    levels.flatMap((level, at) =>
      [level].flat().flatMap((room) =>
        sourcesIn(`${part}/${room}`).flatMap((file) =>
          targetsOf(file)
            .filter((target) => target.startsWith(`${part}/`) && !portsOfParts.has(target))
            .filter((target) => ![room, ...levels.slice(0, at).flat()].includes(target.split('/')[2]!))
            .map((target) => `${file} imports ${target}`),
        ),
      ),
    ),
  )
  expect(upward).toEqual([])
  for (const [part, rooms] of Object.entries(roomsOf))
    expect(foldersIn(part)).toEqual(rooms.flat().toSorted())
})

test('no file imports itself through others', () => {
  expect([...sources].filter(reachesItself)).toEqual([])
})

test('no folder holds more than 20 source files', () => {
  const counts = Map.groupBy(sources, dirname)
  const large = [...counts].filter(([, files]) => files.length > MOST_FILES)
  expect(large.map(([folder]) => folder)).toEqual([])
})

test('only src/node knows Node', () => {
  const offenders = Object.keys(mayKnow)
    .flatMap(sourcesIn)
    .filter((file) => importsOf(file).some((specifier) => specifier.startsWith('node:')))
  expect(offenders).toEqual([])
})

test('the walk sees the imports it judges', () => {
  expect(sourcesIn('src/card').length).toBeGreaterThan(10)
  expect(importsOf('src/card/plan/layout-boxes.ts')).toContain('satori/standalone')
})
