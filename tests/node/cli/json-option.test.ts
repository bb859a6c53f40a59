import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Command } from 'commander'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { createProgram } from '../../../src/node/cli/program.ts'
import { data, workFolder } from './command-line.ts'

const folder = workFolder()
const at = (name: string) => join(folder, name)
const story = at('story.json')
const page = createServer((_, response) => response.end('<html><title>Fog on the river</title></html>'))
let address = ''

/**
 * Arguments of each command, after another has made its input. Excludes commands that run until stopped, and those
 * that draw whole packs, which have tests of their own.
 */
const orders: Readonly<Record<string, (() => string[]) | 'not here'>> = {
  pack: 'not here',
  example: 'not here',
  posts: () => [story],
  batch: () => [at('stories.jsonl'), '-o', at('batch'), '-f', 'og'],
  set: () => [at('text.json'), '-o', at('text.png')],
  serve: 'not here',
  'keys add': () => ['cms', '--yes'],
  'keys list': () => [],
  'keys revoke': () => ['cms'],
  backup: () => [at('backup')],
  restore: () => [at('backup'), '--yes'],
  'keys clear': () => ['--yes'],
  sign: () => ['/preview'],
  templates: () => ['headline'],
  'templates new': () => ['morning', '--in', at('designs')],
  'templates collection': () => [at('collection'), '--design', 'number', '--formats', 'og'],
  'templates dev': 'not here',
  brand: () => [join(data, 'brands/river-post')],
  assets: () => [at('assets/handbill')],
  mcp: () => [],
  check: () => [address],
  doctor: () => [],
  completions: () => ['fish'],
}

function commandsBelow(command: Command, path = ''): readonly string[] {
  return command.commands.flatMap((one) => {
    const name = path === '' ? one.name() : `${path} ${one.name()}`
    const isGroup = one.commands.length > 0 && one.name() !== 'templates'
    return [...(isGroup ? [] : [name]), ...commandsBelow(one, name)]
  })
}

const all = commandsBelow(createProgram())

beforeAll(async () => {
  await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(page.address() as AddressInfo).port}/`
  writeFileSync(story, '{"title": "Fog on the river", "lang": "en"}')
  writeFileSync(at('stories.jsonl'), '{"title": "Fog on the river", "lang": "en"}\n')
  const font = join(import.meta.dirname, '../../../fonts/NotoSans-Bold.ttf')
  writeFileSync(at('text.json'), JSON.stringify({ text: 'Hello', fontFiles: [font], size: 56, width: 800 }))
})
afterAll(() => page.close())

let printed = ''
beforeEach(() => {
  printed = ''
  vi.stubEnv('HANDBILL_DATA', at('data'))
  vi.stubEnv('HANDBILL_FETCH_ALLOW', '127.0.0.1')
  vi.stubEnv('HANDBILL_SIGNING_KEYS', `k1:${'0123456789abcdef'.repeat(2)}`)
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((printed += String(text))))
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  vi.spyOn(console, 'log').mockImplementation((text) => (printed += `${text}\n`))
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  process.exitCode = undefined
})

it('offers it for every command', () => {
  expect(Object.keys(orders).toSorted()).toEqual(all.toSorted())
})

const run = Object.entries(orders).flatMap(([name, order]) => (order === 'not here' ? [] : [{ name, order }]))

it.each(all.filter((name) => orders[name] === 'not here'))('%s takes --json', (name) => {
  let command: Command | undefined = createProgram()
  for (const part of name.split(' ')) command = command?.commands.find((one) => one.name() === part)
  expect(command?.options.map(({ long }) => long)).toContain('--json')
})

it.each(run)('$name --json prints one JSON value', async ({ name, order }) => {
  await createProgram().parseAsync([...name.split(' '), ...order(), '--json'], { from: 'user' })
  expect(JSON.parse(printed)).toBeTypeOf('object')
})
