import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Who may know whom: each part, and the parts its files may import from. */
const mayKnow: Record<string, readonly string[]> = {
  'src/article': [],
  'src/type': ['src/article'],
  'src/card': ['src/type', 'src/article'],
  // Of type only the dictionary, for where words end in scripts without spaces, and the reader of Unicode tables.
  'src/post': ['src/article', 'src/type/breaking/dictionary.ts', 'src/type/data/range-table.ts'],
  'src/embed': ['src/article'],
  'src/net': [],
  'src/config': ['src/net'],
  'src/desk': ['src/net', 'src/config', 'src/embed', 'src/post', 'src/card', 'src/type', 'src/article'],
  // The plugin is a text that is handed out.
  'src/http': [
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
  templates: ['src/card', 'src/post'],
}

/** Shared words and plain tools, known to all. */
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

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!)
}

const crossings = Object.entries(mayKnow).flatMap(([part, known]) =>
  sourcesIn(part).flatMap((file) =>
    importsOf(file)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => relative(root, join(root, dirname(file), specifier)))
      .filter((target) => !vocabulary.has(target))
      .filter((target) => ![part, ...known].some((allowed) => `${target}/`.startsWith(`${allowed}/`)))
      .map((target) => `${file} imports ${target}`),
  ),
)

test('parts know only the parts below them', () => {
  expect(crossings).toEqual([])
})

/** Rooms of the desk, the lowest first: each may know those before it. Its root puts them together. */
const deskRooms = ['store', 'keys', 'packs', 'articles', 'jobs', 'notify', 'pipeline', 'inbox']

test('rooms of the desk know only the rooms below them, types included', () => {
  const upward = sourcesIn('src/desk').flatMap((file) =>
    importsOf(file)
      .map((specifier) => relative(root, join(root, dirname(file), specifier)))
      .filter((target) => roomOf(file) !== '' && roomOf(target) !== '')
      .filter((target) => deskRooms.indexOf(roomOf(target)) > deskRooms.indexOf(roomOf(file)))
      .map((target) => `${file} imports ${target}`),
  )
  expect(upward).toEqual([])
  expect(new Set(sourcesIn('src/desk').map(roomOf))).toEqual(new Set(['', ...deskRooms]))
})

function roomOf(path: string): string {
  return /^src\/desk\/([\w-]+)\//.exec(path)?.[1] ?? ''
}

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
