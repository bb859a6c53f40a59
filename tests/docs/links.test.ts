import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { blocksOf, pages, readPage, root } from './pages.ts'

describe.each(pages)('%s', (page) => {
  const text = readPage(page).replace(/^```.*?^```/gms, '')

  test('leads to files and headings that are there', () => {
    const targets = Array.from(text.matchAll(/\]\(([^)\s]+)\)/g), ([, target = '']) => target)
    const local = targets.filter((target) => !/^[a-z]+:/.test(target))
    expect(local.filter((target) => !isThere(page, target))).toEqual([])
  })

  test('has JSON that can be read', () => {
    const json = blocksOf(page).filter(({ language }) => language === 'json')
    for (const { code } of json) expect(() => JSON.parse(code) as unknown).not.toThrow()
  })

  test('names npm scripts that are there', () => {
    const named = Array.from(readPage(page).matchAll(/npm run ([\w:]+\w)/g), ([, name = '']) => name)
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([])
  })
})

function isThere(page: string, target: string): boolean {
  const [path = '', heading] = target.split('#')
  const file = path === '' ? page : normalize(join(dirname(page), path))
  if (!existsSync(join(root, file))) return false
  return heading === undefined || headingsOf(file).includes(heading)
}

/** Anchors as on GitHub: lower case, without punctuation, hyphens for spaces. */
function headingsOf(file: string): readonly string[] {
  return Array.from(readPage(file).matchAll(/^#+ (.*)$/gm), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
