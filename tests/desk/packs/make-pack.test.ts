import { expect, test } from 'vitest'
import { exampleBrand } from '../../../src/article/brand/example-brand.ts'
import { packOf } from '../../../src/desk/packs/make-pack.ts'
import { createFakeEngine } from '../../http/fake-engine.ts'
import { posts } from '../../post/post-writer.ts'
import { article, base } from '../ferry.ts'

const parts = {
  engine: createFakeEngine(),
  posts,
  photoStore: { put: async () => undefined, read: async () => undefined },
  brandFor: () => exampleBrand,
}

async function packAt(address: string | undefined) {
  const resolved = { sourced: article(), photoVerdicts: [] }
  return packOf({ id: 'a1', resolved, template: 'headline', base: address, priority: 'caller' }, parts)
}

test('a pack has embeds at the public address, and none while it is unknown', async () => {
  expect((await packAt(base)).embeds?.iframe).toContain(`${base}/embed/a1`)
  expect((await packAt(undefined)).embeds).toBeUndefined()
})
