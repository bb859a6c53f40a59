import { expect, test } from 'vitest'
import { packFiles } from '../../../src/desk/packs/pack-files.ts'
import type { Pack } from '../../../src/desk/packs/pack-schema.ts'

const pack = {
  cards: [
    { file: 'og.png', alt: 'A pier' },
    { file: 'square.png', alt: 'A boat' },
  ],
  posts: [{ network: 'twitter', texts: { text: { text: 'The pier reopens' } } }],
  verdicts: [],
} as unknown as Pack

test('holds the photos without text', () => {
  const withPhotos = { ...pack, photos: [{ file: 'photo-16x9.jpg' }] } as unknown as Pack
  const files = packFiles(withPhotos, new Map([['photo-16x9.jpg', new Uint8Array([4])]]))
  expect(files.find(({ path }) => path === 'photo-16x9.jpg')?.bytes).toEqual(new Uint8Array([4]))
})

test('holds the pictures that are there, and the texts that are not empty', () => {
  const files = packFiles(pack, new Map([['og.png', new Uint8Array([1, 2, 3])]]))
  const bytesOf = (path: string) => files.find((file) => file.path === path)?.bytes
  expect(bytesOf('og.png')).toEqual(new Uint8Array([1, 2, 3]))
  expect(files.map(({ path }) => path)).not.toContain('square.png')
  expect(files.map(({ path }) => path)).not.toContain('tags.html')
  expect(new TextDecoder().decode(bytesOf('alt.txt'))).toBe('og.png\nA pier\n\nsquare.png\nA boat\n')
})
