import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { handbill, workFolder } from './command-line.ts'
import { templates } from '../../../templates/all.ts'

const folder = workFolder()

describe('handbill doctor', () => {
  test('reports no fault of a complete installation', async () => {
    const { status, stdout } = await handbill(folder, ['doctor', '--json'])
    const { ok, checks } = JSON.parse(stdout)
    expect(checks.filter((check: { ok: boolean }) => !check.ok)).toEqual([])
    expect(checks.map(({ name }: { name: string }) => name)).toEqual([
      'Node',
      'language data',
      'wasm modules',
      'resvg',
      'sharp',
      'fonts',
      'configuration',
      'brands',
      'designs',
      'data folder',
      'records',
      'images',
      'cards',
    ])
    expect({ ok, status }).toEqual({ ok: true, status: 0 })
  })

  test('names what is broken, and how to fix it', async () => {
    const env = { HANDBILL_BRANDS: 'nowhere', HANDBILL_DATA: '/dev/null/data', PORT: 'http' }
    const { status, stdout } = await handbill(folder, ['doctor'], { env })
    expect(status).toBe(1)
    expect(stdout).toMatch(/✗ configuration +PORT must be a port number.*\n +→ Correct the variable/)
    expect(stdout).toMatch(/✗ brands +There is no folder “nowhere”\.\n +→ Correct the file/)
    expect(stdout).toMatch(/✗ data folder +“\/dev\/null” is a file.*\n +→ Make the folder writable/)
    expect(stdout).toMatch(/✓ cards /)
  })
})

describe('handbill templates', () => {
  test('lists them', async () => {
    const { status, stdout } = await handbill(folder, ['templates'])
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^headline\n {2}.+\n {2}og, twitter, youtube, square, portrait, story, wide, pin, chat\n/m,
    )
  })

  test('lists the designs when asked for an unknown one', async () => {
    const { status, stderr } = await handbill(folder, ['templates', 'headlines'])
    const names = templates.map(({ name }) => name).join(', ')
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `handbill: There is no template “headlines”. (there is: ${names})\n`,
    })
  })

  test('checks them with hard texts in every format, and lays the cards out to look at', async () => {
    const { stdout, stderr, status } = await handbill(folder, ['templates', 'headline', '-o', 'sheet'])
    expect(stderr).toMatch(/^headline: (\d+) cards, 0 with faults\n$/)
    expect(status).toBe(0)
    expect(stdout).toMatch(/^one word of 80 +· +· +·/m)
    expect(stdout).toMatch(/^300 characters +cut/m)
    const html = readFileSync(join(folder, 'sheet/index.html'), 'utf8')
    const pictures = Array.from(html.matchAll(/<img src="([^"]+)"/g), (match) => match[1]!)
    expect(pictures).toHaveLength(Number(/(\d+) cards/.exec(stderr)![1]))
    expect(new Set(pictures).size).toBe(pictures.length)
    for (const name of pictures) expect(existsSync(join(folder, 'sheet', name))).toBe(true)
    expect(readdirSync(join(folder, 'sheet'))).toHaveLength(pictures.length + 1)
  })
})
