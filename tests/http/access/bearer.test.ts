import { describe, expect, it } from 'vitest'
import { authorise } from '../../../src/http/access/bearer.ts'

const keys = [
  { name: 'cms', secret: 'alpha-key', scope: 'write' },
  { name: 'wall', secret: 'beta-key', scope: 'read' },
] as const

describe('authorise', () => {
  it('returns the name of the key', async () => {
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

  it('refuses a read key for writing', async () => {
    await expect(authorise('Bearer beta-key', keys, 'write')).rejects.toMatchObject({ code: 'read-only-key' })
  })

  const stored = {
    find: async (sent: string) =>
      sent === 'gamma-key' ? ({ name: 'stored', scope: 'read' } as const) : undefined,
  }

  it('knows stored keys beside configured ones', async () => {
    expect((await authorise('Bearer gamma-key', keys, 'read', stored)).name).toBe('stored')
    expect((await authorise('Bearer alpha-key', keys, 'write', stored)).name).toBe('cms')
    await expect(authorise('Bearer gamma-key', keys, 'write', stored)).rejects.toMatchObject({
      code: 'read-only-key',
    })
    await expect(authorise('Bearer delta-key', keys, 'read', stored)).rejects.toMatchObject({
      code: 'unauthorised',
    })
  })

  it('answers unavailable when stored keys cannot be read', async () => {
    const broken = { find: async () => Promise.reject(new Error('database is locked')) }
    await expect(authorise('Bearer gamma-key', keys, 'read', broken)).rejects.toMatchObject({
      code: 'unavailable',
      message: 'API keys cannot be looked up just now.',
    })
    expect((await authorise('Bearer alpha-key', keys, 'write', broken)).name).toBe('cms')
  })
})
