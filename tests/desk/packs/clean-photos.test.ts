import { expect, test } from 'vitest'
import type { PhotoFile } from '../../../src/card/photo/photo.ts'
import { exampleBrand } from '../../../src/article/brand/example-brand.ts'
import { photoShapeNames } from '../../../src/card/contract/photo-shapes.ts'
import { cleanPhotos } from '../../../src/desk/packs/clean-photos.ts'
import { Problem } from '../../../src/problem.ts'
import { createFakeEngine } from '../../http/fake-engine.ts'

const request = {
  article: { title: 'Low tide', lang: 'en', dir: 'ltr', authors: [], tags: [] },
  brand: exampleBrand,
  template: 'photo',
  format: 'og',
  type: 'png',
  photo: { digest: 'a', bytes: new Uint8Array(1) } as PhotoFile,
} as const

test('each shape of a photo that can be shown, and none of another', async () => {
  const shapes = await cleanPhotos(request, { engine: createFakeEngine() })
  expect(shapes.map(({ packed }) => packed.format)).toEqual([...photoShapeNames])
  expect(await cleanPhotos({ ...request, photo: undefined }, { engine: createFakeEngine() })).toEqual([])
  const unreadable = createFakeEngine({ fault: () => new Problem('unsupported-media', 'No picture.') })
  expect(await cleanPhotos(request, { engine: unreadable })).toEqual([])
})

test('a fault of another kind is not taken for an unreadable photo', async () => {
  for (const fault of [new Problem('busy', 'Later.'), new Error('out of memory')])
    await expect(cleanPhotos(request, { engine: createFakeEngine({ fault: () => fault }) })).rejects.toBe(
      fault,
    )
})
