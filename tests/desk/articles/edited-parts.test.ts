import { expect, test } from 'vitest'
import type { PhotoFile } from '../../../src/card/photo/photo.ts'
import { editInput } from '../../../src/desk/articles/edited-parts.ts'
import { article } from '../ferry.ts'

const upload = 'up_digest-of-it'

function stored(...digests: string[]) {
  const asked: string[] = []
  const put: string[] = []
  const photoStore = {
    put: async ({ digest }: PhotoFile) => void put.push(digest),
    read: async (digest: string) =>
      digests.includes(digest) ? { digest, bytes: Uint8Array.of(1) } : undefined,
  }
  const photos = {
    read: async (url: string) => {
      asked.push(url)
      return new TextEncoder().encode(url)
    },
  }
  return { asked, put, ports: { photoStore, photos } }
}

const input = { sourced: article(), photo: 'of-article', pictures: undefined, photoVerdicts: [] }

test('an uploaded photo is used from the store', async () => {
  const { ports, asked, put } = stored('digest-of-it')
  const edited = await editInput(input, { photo: upload }, ports)
  expect(edited).toMatchObject({
    photo: 'digest-of-it',
    edited: { photo: 'digest-of-it' },
    photoVerdicts: [],
  })
  expect([asked, put]).toEqual([[], []])
})

test('a deleted upload gives a verdict', async () => {
  const { photo, photoVerdicts } = await editInput(input, { photo: upload }, stored().ports)
  expect(photo).toBeUndefined()
  expect(photoVerdicts).toMatchObject([{ code: 'photo-missing', fixes: [{ set: { photo: null } }] }])
})

test('a photo by address is fetched once, and then read from the store', async () => {
  const edits = { photo: 'https://img.example/other.jpg' }
  const first = stored()
  const { photo } = await editInput(input, edits, first.ports)
  expect([first.asked, first.put]).toEqual([['https://img.example/other.jpg'], [photo]])
  const second = stored(photo!)
  expect(await editInput(input, edits, second.ports, { photo })).toMatchObject({ photo, photoVerdicts: [] })
  expect(second.asked).toEqual([])
})

test('without a photo in the edits the article’s stays', async () => {
  expect(await editInput(input, {}, stored().ports)).toMatchObject({ photo: 'of-article' })
  expect((await editInput(input, { photo: 'none' }, stored().ports)).photo).toBeUndefined()
})
