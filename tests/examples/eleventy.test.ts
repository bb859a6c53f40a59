import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installExample, type InstalledExample } from './install-example.ts'

const MINUTES = 60_000
let site: InstalledExample
beforeAll(() => {
  site = installExample('eleventy')
}, 5 * MINUTES)
afterAll(() => site.remove())

test('an Eleventy site has its cards, and a second build draws none', { timeout: 5 * MINUTES }, () => {
  site.run('build')
  const cards = readdirSync(join(site.folder, '_site/cards'))
  expect(cards).toHaveLength(4)
  const page = readFileSync(join(site.folder, '_site/posts/monsoon/index.html'), 'utf8')
  const [, address = ''] =
    /<meta property="og:image" content="https:\/\/blog\.example\/cards\/([^"]+)">/.exec(page) ?? []
  expect(cards).toContain(address)

  const drawn = readdirSync(join(site.folder, '.cache/handbill'), { recursive: true, encoding: 'utf8' })
  const files = drawn
    .filter((name) => name.endsWith('.png'))
    .map((name) => join(site.folder, '.cache/handbill', name))
  for (const file of files) utimesSync(file, 1, 1)
  site.run('build')
  expect(files.map((file) => statSync(file).mtimeMs)).toEqual(files.map(() => 1000))
})
