import { beforeAll, describe, expect, test } from 'vitest'
import { exampleBrand } from '../../../src/article/brand/example-brand.ts'
import type { Brand } from '../../../src/article/brand/brand.ts'
import type { Edits } from '../../../src/article/edits/edit-keys.ts'
import { type EditsPatch, patchEdits } from '../../../src/article/edits/edits-query.ts'
import { editArticle } from '../../../src/article/edits/lay-over.ts'
import { readEdits } from '../../../src/article/edits/read-edits.ts'
import { articleFromJson } from '../../../src/article/json/from-json.ts'
import type { FormatName } from '../../../src/card/contract/format.ts'
import type { CardEngine } from '../../../src/card/engine.ts'
import { type PhotoFile } from '../../../src/card/photo/photo.ts'
import { makePack } from '../../../src/desk/packs/pack.ts'
import { allVerdicts } from '../../../src/desk/packs/all-verdicts.ts'
import { composeEngine } from '../../../src/node/media/engine.ts'
import type { Verdict } from '../../../src/verdict.ts'
import { peoplePhoto } from '../../card/photo/people-photo.ts'
import { sceneFile } from '../../card/photo/scene-photo.ts'
import { posts } from '../../post/post-writer.ts'

let engine: CardEngine
beforeAll(async () => {
  engine = await composeEngine()
})

interface Story {
  readonly fields?: object
  readonly edits?: Edits
  readonly photo?: PhotoFile
  readonly brand?: Brand
  readonly template?: string
  readonly formats?: readonly FormatName[]
}

async function findingsOf({ fields = {}, edits = {}, photo, ...more }: Story): Promise<readonly Verdict[]> {
  const read = articleFromJson({
    url: 'https://news.example/1',
    title: 'The ferry is back',
    lang: 'en',
    ...fields,
  })
  const { pack } = await makePack(editArticle(read, edits), {
    engine,
    posts,
    brand: exampleBrand,
    template: 'auto',
    formats: ['og'],
    type: 'png',
    edits,
    // As in the desk: without a wanted photo none is fetched.
    photo: edits.photo === 'none' ? undefined : photo,
    ...more,
  })
  return allVerdicts(pack)
}

const long =
  'The old ferry is back at the pier after nine winters in the yard, said the harbour office on a bright Monday, and so are the gulls, the anglers and a brass band from the upper valley who had waited for it'

const grey: Brand = { ...exampleBrand, colors: { ...exampleBrand.colors, paper: '#8a8a8a', ink: '#777777' } }

/** A face that fills the photo: words at its foot lie over it. */
const portrait = async () => peoplePhoto([{ x: 600, y: 400, half: 230 }], { width: 1200, height: 800 })

const twoPeople = async () =>
  peoplePhoto([
    { x: 120, y: 250, half: 60 },
    { x: 780, y: 260, half: 60 },
  ])

/** Findings with fixes: one story for each. */
const stories: Readonly<Record<string, () => Promise<Story>>> = {
  'text-cut og/story/headline': async () => ({ fields: { title: `${long}. ${long}` } }),
  'headline-small og/story/headline': async () => ({ fields: { title: `${long} ${long.slice(0, 60)}` } }),
  'text-dropped og/story/standfirst': async () => ({
    fields: { title: long.slice(0, 140), description: `${long}.` },
    template: 'headline',
  }),
  'text-dropped og/top/kicker': async () => ({
    fields: { section: 'Culture and History of the Upper River Valleys '.repeat(3).trim() },
    template: 'headline',
  }),
  'photo-small og/photo': async () => ({ photo: await sceneFile(320, 213) }),
  'face-cut story/photo': async () => ({ photo: await twoPeople(), formats: ['story'], template: 'photo' }),
  'face-covered og/photo': async () => ({
    photo: await portrait(),
    fields: { title: long.slice(0, 140) },
    template: 'photo',
  }),
  'subject-cut story/photo': async () => ({
    fields: {
      image: { url: 'https://a.example/1.jpg', crops: { story: { x: 0, y: 0.1, width: 1, height: 0.8 } } },
    },
    photo: await sceneFile(),
    formats: ['story'],
    template: 'photo',
  }),
  'template-replaced og': async () => ({ template: 'quote' }),
  'template-replaced og for its photo': async () => ({ photo: await portrait() }),
  'field-guessed lang': async () => ({
    fields: { lang: undefined, title: 'Die Fähre fährt nach neun Wintern wieder' },
  }),
  'hashtag-dropped twitter': async () => ({ fields: { tags: ['C++'] } }),
  'text-cut push/title': async () => ({ fields: { title: long, description: 'At dawn.' } }),
  'text-overflow twitter/text': async () => ({ edits: { 'text.twitter': `${long}. ${long}` } }),
  'text-overflow youtube/title': async () => ({ edits: { 'text.youtube.title': long } }),
  'contrast-low og/story/headline': async () => ({ brand: grey, template: 'headline' }),
  'name-unreadable og': async () => ({ brand: grey, fields: { authors: [{ name: 'Mara Ellison' }] } }),
}

describe('every fix works for its finding', () => {
  test.each(Object.entries(stories))('%s', async (name, story) => {
    const [code, place] = name.split(' ')
    const made = await story()
    const found = await findingsOf(made)
    const isIt = (verdict: Verdict) => verdict.code === code && verdict.place.startsWith(place ?? '')
    const verdict = found.find(isIt)
    expect(verdict).toBeDefined()
    expect(verdict!.fixes).not.toHaveLength(0)
    for (const { say, set } of verdict!.fixes ?? []) {
      expect(say).toMatch(/\p{L}/u)
      const edits = patchEdits(made.edits ?? {}, set as EditsPatch)
      // Offered fixes can be sent back unchanged.
      expect(readEdits(edits).edits).toEqual(edits)
      expect([say, (await findingsOf({ ...made, edits })).filter(isIt)]).toEqual([say, []])
    }
  })
})

test('no false alarms: a photo a little too small, a contrast that reads as enough', async () => {
  const found = await findingsOf({ photo: await sceneFile(1150, 800) })
  expect(found.filter(({ code }) => code === 'photo-small')).toEqual([])
})

test('a small headline loses no more than it must', async () => {
  const title = `${long} ${long.slice(0, 60)}`
  const found = await findingsOf({ fields: { title } })
  const [fix] = found.find(({ code }) => code === 'headline-small')?.fixes ?? []
  expect(fix?.set['title.card']?.length).toBeGreaterThan(title.length * 0.4)
})

test('nothing is reported twice', async () => {
  const found = await findingsOf({ fields: { title: long, tags: ['C++'] }, formats: ['og', 'story'] })
  expect(new Set(found.map((verdict) => JSON.stringify(verdict))).size).toBe(found.length)
})
