import { describe, expect, it } from 'vitest'
import { articleFromJson } from '../../../src/article/json/from-json.ts'
import type { HookSource } from '../../../src/config/hook-source.ts'
import { createFileKeys } from '../../../src/desk/inbox/file-keys.ts'
import { createPipeline } from '../pipeline.ts'

const directus: HookSource = {
  name: 'directus:paper',
  kind: 'directus',
  secrets: [],
  settings: { api: 'https://cms.example/directus', key: 'static' },
}
const sources: readonly HookSource[] = [
  directus,
  { ...directus, name: 'payload', kind: 'payload', settings: { api: 'https://cms.example/api', key: 'abc' } },
  { ...directus, name: 'strapi', kind: 'strapi' },
]
const file = 'https://cms.example/directus/assets/7af9b743'

describe('the key of a content system’s files', () => {
  const keys = createFileKeys(sources)

  it.each([
    ['directus:paper', file, 'Bearer static'],
    ['payload', 'https://cms.example/media/a.jpg', 'users API-Key abc'],
    ['directus:paper', 'https://cms.example.evil.example/assets/7af9b743', undefined],
    ['directus:paper', 'http://cms.example/assets/7af9b743', undefined],
    ['directus:paper', 'no address', undefined],
    ['strapi', file, undefined],
    ['api', file, undefined],
    ['directus', file, undefined],
  ])('of %s for %s is %s', (source, url, key) => {
    expect(keys(source, url)).toBe(key)
  })

  it('is sent for the photo of its own article, and for no other', async () => {
    const { desk, photos, asked, work } = createPipeline({ fileKeys: keys })
    photos.set(file, Uint8Array.of(1))
    const of = (path: string) =>
      articleFromJson({ url: `https://news.example/${path}`, title: path, image: { url: file } })
    await desk.intake.accept('directus:paper', '1', { kind: 'publish', sourced: of('own') })
    await desk.intake.accept('ghost', '1', { kind: 'publish', sourced: of('other') })
    await work()
    expect(asked.toSorted()).toEqual([file, `${file} Bearer static`])
  })
})
