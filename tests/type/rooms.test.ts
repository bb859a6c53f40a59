import { readdirSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../src/type')

/** Rooms of src/type from the lowest up: a file imports from its own room and lower ones, types included. */
const floors = [['data'], ['analysis'], ['fonts', 'breaking'], ['shaping'], ['layout'], ['own']]
const floorOf = new Map(floors.flatMap((rooms, floor) => rooms.map((room) => [room, floor] as const)))

const imports = floors.flat().flatMap((room) =>
  readdirSync(join(root, room))
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      [...readFileSync(join(root, room, name), 'utf8').matchAll(/from '(\.[^']+)'/g)].map(
        ([, target = '']) => ({
          file: `${room}/${name}`,
          room,
          target: normalize(join(room, target)),
        }),
      ),
    )
    .filter(({ target }) => !target.startsWith('..')),
)

test('rooms import from lower floors only', () => {
  const upwards = imports
    .filter(({ room, target }) => {
      const other = target.split('/')[0]!
      return other !== room && (floorOf.get(other) ?? Infinity) >= floorOf.get(room)!
    })
    .map(({ file, target }) => `${file} imports ${target}`)
  expect(upwards).toEqual([])
})

test('every room has its floor, and the walk sees imports', () => {
  const rooms = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(rooms.map(({ name }) => name).toSorted()).toEqual(floors.flat().toSorted())
  expect(imports.map(({ file, target }) => `${file} imports ${target}`)).toContain(
    'layout/paragraph.ts imports shaping/itemise.ts',
  )
})
