import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exampleBrand } from '../../../src/article/brand/example-brand.ts'
import { loadDesigns } from '../../../src/node/designs/load-designs.ts'
import { composeEngine } from '../../../src/node/media/engine.ts'
import { articles } from '../../card/articles.ts'
import { drawCard } from '../../card/draw-card.ts'

const sample = join(import.meta.dirname, '../../../examples/designs/front-page')
const card = readFileSync(join(sample, 'card.tsx'), 'utf8')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handbill-designs-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, source: string, posts: Readonly<Record<string, string>> = {}): void {
  mkdirSync(join(folder, name, 'posts'), { recursive: true })
  writeFileSync(join(folder, name, 'card.tsx'), source)
  for (const [file, text] of Object.entries(posts)) writeFileSync(join(folder, name, 'posts', file), text)
}

function instead(given: string): string {
  return card.replace('formats:', `instead: ${given}, formats:`)
}

describe('designs of a folder of one’s own', () => {
  test('are drawn without a build, before those of Handbill', async () => {
    cpSync(sample, join(folder, 'front-page'), { recursive: true })
    const { templates, broken } = await loadDesigns(folder)
    expect(broken).toEqual([])
    expect(templates[0]?.name).toBe('front-page')
    const engine = await composeEngine({ templates })
    const request = {
      article: articles.hindi,
      brand: exampleBrand,
      template: 'front-page',
      type: 'png',
    } as const
    const drawn = await drawCard(engine, { ...request, format: 'square' })
    expect(drawn.verdicts).toEqual([])
    expect(drawn.lines['words/headline']?.length).toBeGreaterThan(1)
  })

  test('bring post texts of their own; those that are missing are the usual ones', async () => {
    write('plain-words', card, { 'twitter.liquid': '{{ title }} {{ link }}' })
    const { postTemplates } = await loadDesigns(folder)
    const own = postTemplates.find(({ name }) => name === 'plain-words')
    const usual = postTemplates.find(({ name }) => name === 'headline')
    expect(own?.texts.twitter).toEqual({ default: '{{ title }} {{ link }}' })
    expect(own?.texts.facebook).toEqual(usual?.texts.facebook)
  })

  test('may give way to another for the photo', async () => {
    write('strong', instead("{ design: 'sound', enlarged: 1.5, covered: true }"))
    write('sound', card)
    const { templates, broken } = await loadDesigns(folder)
    expect(broken).toEqual([])
    expect(templates.find(({ name }) => name === 'strong')?.instead?.design).toBe('sound')
  })

  test.each([
    ['gives', instead("'split'"), /instead must be an object with design and enlarged/],
    [
      'gives',
      instead("{ design: 'split', enlarged: '2', when: 1 }"),
      /enlarged must be a number; instead has no “when”/,
    ],
    [
      'gives',
      instead("{ design: 'splitt', enlarged: 2 }"),
      /instead\.design names “splitt”; there are .*split/,
    ],
    ['gives', instead("{ design: 'gives', enlarged: 2 }"), /instead\.design must name another design/],
    ['headline', card, /there is a built-in design “headline”/],
    ['Front Page', card, /small letters, digits and hyphens/],
    ['half', 'export default { render( }', /card\.tsx:1: /],
    [
      'loose',
      'export default { render: 1, colour: 2 }',
      /description .*render must be a function; a design has no “colour”/,
    ],
    ['nothing', 'export const a = 1', /exports no design/],
    ['throws', 'throw new Error("no sleep")', /throws when it is loaded: no sleep/],
    [
      'reads',
      'import { readFileSync } from "node:fs"; export default readFileSync',
      /“node:fs” cannot be imported/,
    ],
  ])('are named where they cannot be used, and the others work: %s', async (name, source, reason) => {
    write('sound', card)
    write(name, source)
    const { templates, broken } = await loadDesigns(folder)
    expect(broken).toEqual([
      { name, file: join(folder, name, 'card.tsx'), reason: expect.stringMatching(reason) },
    ])
    expect(templates[0]?.name).toBe('sound')
  })

  test('name the post text at fault', async () => {
    write('posts', card, { 'twiter.liquid': 'x' })
    expect((await loadDesigns(folder)).broken[0]?.reason).toMatch(
      /posts\/twiter\.liquid: no post has a text “twiter”/,
    )
    write('posts', card, { 'twitter.liquid': '{% if %}' })
    rmSync(join(folder, 'posts/posts/twiter.liquid'))
    expect((await loadDesigns(folder)).broken[0]?.reason).toMatch(/posts\/twitter\.liquid: /)
  })

  test('a folder that is not there is an error', async () => {
    await expect(loadDesigns(join(folder, 'gone'))).rejects.toThrow('There is no folder')
  })

  test('an error while drawing falls back to another design, with a verdict', async () => {
    write('mistaken', card.replace('flush', 'flsh'))
    const { templates } = await loadDesigns(folder)
    const engine = await composeEngine({ templates })
    const request = {
      article: articles.english,
      brand: exampleBrand,
      template: 'mistaken',
      type: 'png',
    } as const
    const drawn = await drawCard(engine, { ...request, format: 'og' })
    expect(drawn.verdicts).toContainEqual(
      expect.objectContaining({
        code: 'template-failed',
        message: expect.stringContaining('<Text> has no “flsh”'),
      }),
    )
  })
})
