import { MAX_SOURCE } from '../../src/post/texts/template.ts'
import { describe, expect, test } from 'vitest'
import { exampleBrand } from '../../src/article/brand/example-brand.ts'
import { variableNames } from '../../src/post/texts/variable-names.ts'
import { Problem } from '../../src/problem.ts'
import { articleOf, morningPost } from './articles.ts'
import { posts } from './post-writer.ts'

const article = articleOf({
  title: 'Tide tables reprinted',
  description: 'The harbour office counted twice.',
  section: 'Harbour',
  authors: [{ name: 'Ines Lund' }, { name: 'Per Ode' }],
  tags: ['Tides'],
})

function twitter(liquid: string, brand = morningPost) {
  return posts.write({
    article,
    brand,
    template: 'headline',
    networks: ['twitter'],
    texts: { twitter: liquid },
  })[0]!
}

const written = (liquid: string) => twitter(liquid).texts['text']!.text

function problemOf(liquid: string): Problem {
  try {
    twitter(liquid)
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('the template was accepted')
}

describe('an editor’s own Liquid', () => {
  test('has every variable there is', () => {
    const all = variableNames.map((name) => `{{ ${name} }}`).join('|')
    expect(() => written(`{% shorten title %}{{ title }}{% if false %}${all}{% endif %}`)).not.toThrow()
    expect(written('{{ section | upcase }}: {{ title }} by {{ byline }} {{ handle }} {{ site }}')).toBe(
      'HARBOUR: Tide tables reprinted by Ines Lund and Per Ode @morningpost The Morning Post',
    )
    expect(written('{% for author in authors %}{{ author.name }};{% endfor %}')).toBe('Ines Lund;Per Ode;')
    expect(written('{{ title }}{% if chapters %} with chapters{% endif %}')).toBe('Tide tables reprinted')
  })

  test('sets its own order of shortening', () => {
    const long = 'w '.repeat(107)
    const text = written(
      `{% shorten section %}${long}{{ title }} {{ description }} {{ section }} {{ hashtags }}`,
    )
    expect(text).not.toContain('Harbour')
    expect(text).toContain('#Tides')
  })

  test('closes up the lines that came out empty', () => {
    expect(written('{{ title }}\n\n{{ chapters }}\n\n\n  \n{{ section }}  ')).toBe(
      'Tide tables reprinted\n\nHarbour',
    )
  })

  test.each([
    ['{{ headline }}', 'headline'],
    ['{% if false %}{{ secret }}{% endif %}', 'secret'],
    ['{{ constructor }}', 'constructor'],
    ['{{ __proto__ }}', '__proto__'],
    ['{{ self }}', 'self'],
  ])('is refused %s: it names the variable and lists what exists', (liquid, name) => {
    expect(problemOf(liquid)).toMatchObject({
      code: 'invalid-input',
      field: 'texts.twitter',
      allowed: variableNames,
      message: expect.stringContaining(`"${name}"`),
    })
  })

  test.each([
    '{{ title.constructor }}',
    '{{ authors.constructor.name }}',
    '{{ title | where_exp: "x", "x" }}',
    '{% include "twitter" %}',
    '{% render "x" %}',
    '{% layout "x" %}',
    '{{ "" | sha256 }}',
    '{% for x in authors %}',
    '{{ title',
    '{% shorten link %}{{ link }}',
    '{% shorten %}{{ link }}',
    `{{ title }}${' '.repeat(MAX_SOURCE)}`,
  ])('is refused what is no Liquid, too long, or not for posts: %#', (liquid) => {
    expect(problemOf(liquid)).toMatchObject({ code: 'invalid-input', field: 'texts.twitter' })
  })

  test.each([
    '{% for a in (1..100000000) %}x{% endfor %}',
    '{% for a in (1..1000) %}{% for b in (1..1000) %}{% for c in (1..1000) %}{% endfor %}{% endfor %}{% endfor %}',
    '{% assign a = (1..1000) %}{% for x in a %}{% for y in a %}{% for z in a %}{% endfor %}{% endfor %}{% endfor %}',
    `{% assign s = title %}${'{% assign s = s | append: s %}'.repeat(40)}{{ s }}`,
    `${'{% if true %}'.repeat(500)}x${'{% endif %}'.repeat(100)}`,
    '{% for a in (1..1999) %}{{ description }}{{ description }}{{ description }}{% endfor %}',
    `{{ title | replace: "", "${'x'.repeat(5000)}" | replace: "x", "${'y'.repeat(2000)}" }}`,
  ])('is stopped at its step limit: %#', (liquid) => {
    expect(problemOf(liquid)).toMatchObject({ code: 'invalid-input', field: 'texts.twitter' })
  })

  test('is refused when it fills the memory, though it writes nothing and takes few steps', () => {
    const grow = `{% assign s = title %}${'{% assign s = s | append: s %}'.repeat(14)}`
    expect(problemOf(`${grow}{{ title }}`).message).toContain('memory alloc limit exceeded')
    // Half as many are within the limit.
    expect(written(`{% assign s = title %}${'{% assign s = s | append: s %}'.repeat(7)}{{ title }}`)).toBe(
      article.title,
    )
  })

  test('is refused when what comes out is longer than any network takes', () => {
    const grow = `{% assign s = "x" %}${'{% assign s = s | append: s %}'.repeat(13)}`
    expect(problemOf(`${grow}{% for n in (1..9) %}{{ s }}{% endfor %}`).message).toContain(
      'writes more than 60000 letters',
    )
  })

  test('is refused when its fixed text is too long, with the count', () => {
    expect(problemOf(`${'word '.repeat(70)}{{ title }}`).message).toBe(
      'This text fits in no form. Its own words alone have 349 of 280 weighted characters.',
    )
  })

  test('is refused when nothing comes out', () => {
    expect(problemOf('{% if chapters %}x{% endif %}').message).toContain('The text is empty.')
  })
})

function photoPost(lang: string): string {
  const request = { article: { ...article, lang }, brand: exampleBrand, template: 'headline' } as const
  return posts.write({ ...request, networks: ['facebook'] })[0]!.texts['photo']!.text
}

describe('a template’s variants', () => {
  test('go by language, from the narrowest to the default', () => {
    expect(photoPost('en-GB')).toContain('Read the full story in the first comment 👇')
    expect(photoPost('ur')).toContain('پہلے تبصرے میں')
    expect(photoPost('la')).toMatch(/\n👇\n/)
    expect(photoPost('is')).toMatch(/í fyrstu athugasemd 👇\n/)
  })

  test('are those of a template that is there', () => {
    expect(() => posts.write({ article, brand: exampleBrand, template: 'poster' })).toThrow(
      expect.objectContaining({ code: 'unknown-template', allowed: expect.arrayContaining(['headline']) }),
    )
  })
})
