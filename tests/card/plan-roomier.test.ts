import { expect, test } from 'vitest'
import { exampleBrand } from '../../src/article/brand/example-brand.ts'
import type { FormatName } from '../../src/card/contract/format.ts'
import { composeEngine } from '../../src/node/media/engine.ts'
import { articles } from './articles.ts'
import { peoplePhoto } from './photo/people-photo.ts'

const engine = await composeEngine()
const photo = await peoplePhoto([{ x: 600, y: 240, half: 70 }], { width: 1200, height: 900 })

async function headlineOf(name: keyof typeof articles, title: string, format: FormatName) {
  const article = { ...articles[name], title }
  const request = { article, brand: exampleBrand, template: 'video', format, type: 'auto', photo } as const
  const { lines, verdicts } = await engine.draw(await engine.plan(request))
  const cut = verdicts.filter(({ code, severity }) => code === 'text-cut' && severity === 'warning')
  return { text: lines['words/headline']!.join(' '), cut: cut.length }
}

test.each<[keyof typeof articles, FormatName, string]>([
  ['tamil', 'portrait', 'சந்திரயான் திட்டத்தின் அடுத்த கட்டம்: நிலவிலிருந்து மண் மாதிரிகளைக் கொண்டுவர இஸ்ரோ தயார்'],
  [
    'german',
    'youtube',
    'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz: Warum Deutschlands längstes Wort nach Jahren zurückkehrt',
  ],
])('the picture gives way before a headline loses a word: %s, %s', async (name, format, title) => {
  const { text, cut } = await headlineOf(name, title, format)
  expect(cut).toBe(0)
  expect(text).toContain(title.split(' ').at(-1))
  expect(text).not.toContain('…')
})

test('a headline that no picture could make room for is cut, and a verdict says so', async () => {
  const { text, cut } = await headlineOf('german', 'Ein sehr langer Titel ohne Ende '.repeat(20), 'portrait')
  expect(cut).toBe(1)
  expect(text).toContain('…')
})
