import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../src/article')

/**
 * Rooms of src/article from the lowest up; `.` are the files beside them, which define an article. A file imports
 * from its own room and lower ones, types included.
 */
const floors = [
  ['text', 'language'],
  ['kind', 'calendars'],
  ['.'],
  ['brand', 'cms', 'assemble'],
  ['json', 'page'],
  ['pasted', 'edits'],
  ['feed'],
]
const floorOf = new Map(floors.flatMap((rooms, floor) => rooms.map((room) => [room, floor] as const)))

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
const imports = new Map(files.map((file) => [file, targetsOf(file)]))

function targetsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/from '(\.[^']+)'/g)]
    .map(([, target = '']) => normalize(join(dirname(file), target)))
    .filter((target) => !target.startsWith('..'))
}

function roomOf(file: string): string {
  return file.includes('/') ? file.split('/')[0]! : '.'
}

function reachesItself(file: string): boolean {
  const seen = new Set<string>()
  const open = [...(imports.get(file) ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === file) return true
    if (seen.has(next)) continue
    seen.add(next)
    open.push(...(imports.get(next) ?? []))
  }
  return false
}

test('rooms import from lower floors only', () => {
  const upward = [...imports].flatMap(([file, targets]) =>
    targets
      .filter((target) => roomOf(target) !== roomOf(file))
      .filter((target) => (floorOf.get(roomOf(target)) ?? Infinity) >= floorOf.get(roomOf(file))!)
      .map((target) => `${file} imports ${target}`),
  )
  expect(upward).toEqual([])
})

test('no file imports itself through others', () => {
  expect(files.filter(reachesItself)).toEqual([])
})

test('every room has its floor, and the walk sees imports', () => {
  expect([...new Set(files.map(roomOf))].toSorted()).toEqual(floors.flat().toSorted())
  expect(imports.get('page/from-page.ts')).toContain('page/ld/ld-article.ts')
})
