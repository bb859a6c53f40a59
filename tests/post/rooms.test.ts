import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../src/post')

/** The rooms from the bottom up: each may import from those before it, types included. */
const rooms = ['count', 'texts', 'fit', 'networks'] as const

/** Types that every room shares. */
const vocabulary = new Set(['network.ts', 'post.ts'])

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/from '(\.[^']+)'/g)]
    .map((match) => relative(root, join(root, dirname(file), match[1]!)))
    .filter((target) => !target.startsWith('..') && !vocabulary.has(target))
}

test('rooms import from the rooms below them only', () => {
  const upward = rooms.flatMap((room, level) =>
    filesIn(room).flatMap((file) =>
      importsOf(file)
        .filter((target) => !rooms.slice(0, level + 1).some((below) => target.startsWith(`${below}/`)))
        .map((target) => `${file} imports ${target}`),
    ),
  )
  expect(upward).toEqual([])
})

test('a network’s file names no fact that it does not use', () => {
  const unread = filesIn('networks').flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    const names = [...text.matchAll(/^ {2}(\w+): (?:fact|unsure)\(/gm)].map((match) => match[1]!)
    return names.filter((name) => !text.includes(`acts.${name}.value`)).map((name) => `${file} ${name}`)
  })
  expect(unread).toEqual([])
})
