import { expect, test, vi } from 'vitest'
import { Problem } from '../../src/problem.ts'
import { createHandbill, type HandbillOptions } from '../../src/worker/library.ts'

// The engine's modules are of workerd; options are checked before it is made.
vi.mock('../../src/worker/media/engine.ts', () => ({ composeEngine: vi.fn<() => never>() }))

const assets = { fetch: async () => new Response() }

/** As from plain JavaScript, where no compiler checks the options. */
function problemOf(options: unknown): unknown {
  try {
    createHandbill(options as HandbillOptions)
  } catch (error) {
    return error instanceof Problem ? { code: error.code, field: error.field, message: error.message } : error
  }
  return undefined
}

test.each([
  [undefined, 'options', 'object'],
  [null, 'options', 'object'],
  [{}, 'assets', 'env.ASSETS'],
  [{ assets: 'public' }, 'assets', 'env.ASSETS'],
  [{ assets: { fetch: 'x' } }, 'assets', 'env.ASSETS'],
  [{ assets, folder: 5 }, 'folder', 'path of a folder'],
  [{ assets, images: null }, 'images', 'Images binding'],
  [{ assets, images: 'IMAGES' }, 'images', 'Images binding'],
  [{ assets, brands: 'brands' }, 'brands', 'list of brands'],
  [{ assets, brands: [null] }, 'brands', 'brand.json'],
  [{ assets, designs: [1] }, 'designs', 'object of designs'],
  [{ assets, desings: {} }, 'desings', 'did you mean designs?'],
  [{ assets, fetchAllow: [] }, 'fetchAllow', 'there are'],
])('createHandbill of a Worker %j: %s', (options, field, words) => {
  expect(problemOf(options)).toEqual({
    code: 'invalid-input',
    field: expect.stringMatching(new RegExp(`^${field}(?:\\.|$)`)),
    message: expect.stringContaining(words),
  })
})

test('createHandbill of a Worker takes the bindings', () => {
  expect(problemOf({ assets, folder: 'handbill', images: { input: () => undefined } })).toBeUndefined()
})
