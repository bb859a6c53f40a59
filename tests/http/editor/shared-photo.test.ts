import { expect, it } from 'vitest'
import type { ArticleReader } from '../../../src/desk/articles/articles.ts'
import { Problem } from '../../../src/problem.ts'
import { createTestApp, open } from '../test-app.ts'
import { packed } from './articles.ts'
import { story } from './reading-app.ts'

/** An app with one stored article that can change, whose photo is read `reads` times; `lose` makes reads fail. */
async function appWithPhoto() {
  const stored = await packed('one', story)
  let { updatedAt } = stored
  let isLost = false
  let reads = 0
  const articles: ArticleReader = {
    get: async () => ({ ...stored, updatedAt }),
    byUrl: async () => undefined,
  }
  const { app } = createTestApp({
    settings: open,
    articles,
    photos: {
      async read() {
        reads++
        if (isLost) throw new Problem('unreachable', 'The photo is gone.')
        return Uint8Array.of(0xff, 0xd8, 0xff)
      },
    },
  })
  return {
    draw: async (format: string) => app.request(`/preview/one/${format}?scale=0.5`),
    reads: () => reads,
    deliver: () => void updatedAt++,
    lose: (lost: boolean) => void (isLost = lost),
  }
}

it('pictures of a stored article share its photo until it is delivered again', async () => {
  const { draw, reads, deliver } = await appWithPhoto()
  for (const format of ['og', 'square', 'story']) expect((await draw(format)).status).toBe(200)
  expect(reads()).toBe(1)
  deliver()
  await draw('og')
  expect(reads()).toBe(2)
})

it('a photo that could not be read is tried again', async () => {
  const { draw, reads, lose } = await appWithPhoto()
  lose(true)
  await draw('og')
  lose(false)
  await draw('og')
  await draw('square')
  expect(reads()).toBe(2)
})
