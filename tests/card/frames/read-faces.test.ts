import { describe, expect, test } from 'vitest'
import { exampleBrand } from '../../../src/article/brand/example-brand.ts'
import { readFaces } from '../../../src/card/frames/read-faces.ts'
import { planCard } from '../../../src/card/plan/plan-card.ts'
import type { FaceRequest, FontBook } from '../../../src/type/fonts/font-book.ts'
import { templates } from '../../../templates/all.ts'
import { articles } from '../articles.ts'

/** A book that opens nothing and records requests. */
function askedOf(read: (text: string) => Promise<void> = async () => undefined) {
  const asked: (FaceRequest & { readonly text: string })[] = []
  const fonts = {
    version: '',
    async facesFor(text: string, request: FaceRequest) {
      asked.push({ text, ...request })
      await read(text)
      return { faces: [], verdicts: [] }
    },
    facesLoaded: () => undefined,
  } satisfies FontBook
  return { fonts, asked }
}

async function plan(face: 'sans' | 'serif') {
  const request = {
    article: articles.english,
    brand: { ...exampleBrand, face },
    template: 'headline',
  } as const
  return planCard({ ...request, format: 'og', type: 'png' }, templates, '')
}

async function rolesOf(face: 'sans' | 'serif') {
  const { fonts, asked } = askedOf()
  await readFaces(await plan(face), fonts)
  const { title, description, section } = articles.english
  const roleOf = (text: string | undefined) => asked.findLast((one) => one.text === text)?.role
  return { headline: roleOf(title), standfirst: roleOf(description), kicker: roleOf(section) }
}

describe('faces', () => {
  test('of a serif brand: headline and standfirst serif, the rest a plain sans', async () => {
    expect(await rolesOf('serif')).toEqual({ headline: 'serif', standfirst: 'serif', kicker: 'sans' })
  })

  test('of a sans brand: all sans', async () => {
    expect(await rolesOf('sans')).toEqual({ headline: 'sans', standfirst: 'sans', kicker: 'sans' })
  })

  test('are asked for in the language of the article', async () => {
    const { fonts, asked } = askedOf()
    await readFaces(await plan('sans'), fonts)
    expect(new Set(asked.map(({ lang }) => lang))).toEqual(new Set([articles.english.lang]))
  })
})
