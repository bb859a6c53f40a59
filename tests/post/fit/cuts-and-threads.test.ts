import { describe, expect, test } from 'vitest'
import { brandDefaults } from '../../../src/article/brand/brand.ts'
import { exampleBrand } from '../../../src/article/brand/example-brand.ts'
import { morningPost, sentence } from '../articles.ts'
import { write, sentenceOf, text, codes } from '../written.ts'

describe('words that would become links', () => {
  test('get their space where one is missing, and an unseen joiner elsewhere', () => {
    const { twitter } = write({ title: 'The war ended.So did ASP.NET and README.md' })
    expect(text(twitter).split('\n')[0]).toBe('The war ended. So did ASP.\u200cNET and README.\u200cmd')
    expect(twitter.texts['text']!.entities.map(({ text: linked }) => linked)).toEqual([twitter.link])
    expect(twitter.verdicts).toContainEqual(
      expect.objectContaining({
        code: 'link-mended',
        message: 'Would have become a link: “ended.So”, “ASP.NET”, “README.md”.',
      }),
    )
  })

  test('stay as they are where no network links them', () => {
    expect(text(write({ title: 'ASP.NET is back' }).of('mastodon'))).toContain('ASP.NET')
  })
})

describe('a thread', () => {
  const description = Array.from({ length: 9 }, (_, i) => sentence(18, `Part${i}`)).join(' ')
  const title = 'How the harbour lost its tide tables'

  test('has the whole standfirst in numbered parts, each within the limit', () => {
    const { thread = [] } = write({ title, description }).twitter
    expect(thread.length).toBeGreaterThan(2)
    thread.forEach((part, i) => {
      expect(part.valid).toBe(true)
      expect(part.text.endsWith(`\n\n${i + 1}/${thread.length}`)).toBe(true)
      expect(part.text).not.toContain('…')
    })
    const told = thread.map((part) => part.text.replace(/\n\n\d+\/\d+$/, '')).join(' ')
    for (const each of description.match(/[^.]+\./g)!) expect(told).toContain(each.trim())
    expect(thread[0]!.text).toContain(title)
    expect(thread[0]!.text).toContain('https://morningpost.example.com/world/tides')
  })

  test('puts the link last where the brand wants it', () => {
    const brand = { ...morningPost, thread: { link: 'last', parts: 25 } } as const
    const { thread = [], link } = write({ title, description }, { brand }).twitter
    expect(thread[0]!.text).not.toContain('https:')
    expect(thread.at(-1)!.text).toContain(link!)
    expect(thread.every((part) => part.valid)).toBe(true)
  })

  test('parts a sentence that no part holds at a comma, with dots on both sides', () => {
    const endless = `${Array.from({ length: 12 }, (_, i) => `clause${i} of this sentence goes on for some time`).join(', ')}.`
    const { thread = [] } = write({ title, description: endless }).twitter
    expect(thread.length).toBeGreaterThan(2)
    expect(thread[1]!.text).toMatch(/,…\n\n2\//)
    expect(thread[2]!.text).toMatch(/^…clause/)
    expect(thread.every((part) => part.valid)).toBe(true)
  })

  test('is not made for a headline and one sentence in two parts', () => {
    expect(write({ title, description: sentenceOf(7) }).twitter.thread).toBeUndefined()
    expect(write({ title, description: `${sentenceOf(7)} More follows.` }).twitter.thread).toBeUndefined()
    expect(write({ title, description: `${sentenceOf(3)} ${sentenceOf(4)}` }).twitter.thread).toHaveLength(2)
  })

  test('has as many parts as the brand allows, and says what it leaves out', () => {
    const brand = { ...exampleBrand, ...brandDefaults, thread: { link: 'first', parts: 2 } } as const
    const { thread = [], verdicts } = write({ title, description }, { brand }).twitter
    expect(thread).toHaveLength(2)
    expect(verdicts).toContainEqual(expect.objectContaining({ code: 'thread-cut', place: 'twitter/thread' }))
  })

  test('is absent when one post holds everything', () => {
    expect(write({ title, description: sentence(5) }).twitter.thread).toBeUndefined()
  })
})

describe('what a cut leaves', () => {
  test('does not end with a conjunction or preposition, and is no fragment of a standfirst', () => {
    for (let words = 34; words < 44; words += 1) {
      const title = `${'harbour tide tables '.repeat(words / 2)}and the end of it all`
      const first = text(write({ title }).twitter).split('\n')[0]!
      expect(first).not.toMatch(/ (?:and|the|of|it)…$/)
    }
    const scrap = write({ title: 'harbour '.repeat(28).trim(), description: sentence(40) }).twitter
    expect(text(scrap)).not.toContain('word')
    expect(codes(scrap)).toContain('twitter/text text-dropped')
  })

  test('is the whole sentence where only its final “not” would be lost', () => {
    const title = 'harbour '.repeat(20).trim()
    const description =
      'Die Richter in Leipzig sehen das Recht der Gemeinden auf Selbstverwaltung durch die Verordnung nicht verletzt.'
    const { all } = write({ title, description, lang: 'de' })
    const varied = all.flatMap(({ variants = [] }) => variants)
    for (const variant of varied) expect(variant.text).not.toContain('…')
    expect(varied.length).toBeGreaterThan(0)
  })

  test('is reported for sections and credits, too', () => {
    const { facebook } = write(
      { title: 'Tides', section: 'Harbour', image: { credit: 'PTI' } },
      {
        texts: {
          facebook: `{% shorten section, credit %}${'w '.repeat(2496)}{{ title }} {{ section }} {{ credit }}`,
        },
      },
    )
    expect(codes(facebook).filter((code) => code.startsWith('facebook/link'))).toEqual([
      'facebook/link text-dropped',
      'facebook/link text-dropped',
    ])
    const messages = facebook.verdicts.map(({ message }) => message)
    expect(messages).toContain('There was no room for the section: “Harbour”.')
    expect(messages).toContain('There was no room for the photo credit: “PTI”.')
  })

  test('ends at a clause where one is near', () => {
    const clause = `The harbour office counted the ships ${'twice before noon and again '.repeat(5)}before dark`
    const description = `${clause}, because ${'nobody had looked behind the pier '.repeat(6)}.`
    const { twitter } = write({ title: 'Tide tables reprinted', description })
    expect(text(twitter)).toContain(`${clause}…`)
  })
})
