import { describe, expect, it } from 'vitest'
import { authorise } from '../../src/http/bearer.ts'

const keys = [
  { name: 'cms', secret: 'alpha-key', scope: 'write' },
  { name: 'wall', secret: 'beta-key', scope: 'read' },
] as const

describe('authorise', () => {
  it('finds whose key it is', async () => {
    expect((await authorise('Bearer alpha-key', keys, 'write')).name).toBe('cms')
    expect((await authorise('bearer  beta-key', keys, 'read')).name).toBe('wall')
  })

  it.each([
    undefined,
    '',
    'alpha-key',
    'Basic YTpi',
    'Bearer',
    'Bearer alpha-key2',
    'Bearer alpha',
    'Bearer a b',
  ])('refuses %j', async (header) => {
    await expect(authorise(header, keys, 'read')).rejects.toMatchObject({ code: 'unauthorised' })
  })

  it('refuses everything when there is no key', async () => {
    await expect(authorise('Bearer undefined', [], 'read')).rejects.toMatchObject({ code: 'unauthorised' })
  })

  it('keeps a reading key from making things', async () => {
    await expect(authorise('Bearer beta-key', keys, 'write')).rejects.toMatchObject({ code: 'read-only-key' })
  })
})
