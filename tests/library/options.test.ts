import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import type { Handbill } from '../../src/library/contract.ts'
import { createHandbill, Problem } from '../../src/node/library/library.ts'

const handbill = createHandbill()
const article = { url: 'https://coastdaily.example/city/ferries', title: 'Ferry crews vote' }

type Call = 'pack' | 'card' | 'version' | 'posts' | 'tags'

/** As from plain JavaScript, where no compiler checks the options. */
function call(name: Call, options: unknown): Promise<unknown> {
  return (handbill[name] as (given: object, options: unknown) => Promise<unknown>)(article, options)
}

async function problemOf(work: () => unknown): Promise<unknown> {
  try {
    await work()
  } catch (error) {
    return error instanceof Problem ? { field: error.field, message: error.message } : error
  }
  return undefined
}

describe('an option that is wrong is a problem with its name', () => {
  const invalid: [Call, unknown, string, string][] = [
    ['tags', {}, 'at', 'web address'],
    ['tags', { at: 5 }, 'at', 'web address'],
    ['pack', { at: 5 }, 'at', 'web address'],
    ['card', null, 'options', 'object'],
    ['version', { type: 'gif' }, 'type', 'auto, png, jpg, webp, svg'],
    ['card', { type: 'gif' }, 'type', 'auto, png, jpg, webp, svg'],
    ['card', { fromat: 'og' }, 'fromat', 'did you mean format?'],
    ['card', { formats: ['og'] }, 'formats', 'did you mean format?'],
    ['card', { photo: 'ferry.jpg' }, 'photo', 'bytes'],
    ['pack', { formats: 'og' }, 'formats', 'list'],
    ['pack', { networks: 'twitter' }, 'networks', 'list'],
    ['posts', { networks: ['twiter'] }, 'networks.0', 'one of twitter'],
    ['posts', { texts: { twitter: 5 } }, 'texts.twitter', 'text'],
    ['posts', { texts: { twiter: '' } }, 'texts.twiter', ''],
    ['posts', { chapters: [5] }, 'chapters.0', 'at and title'],
    ['pack', { brand: 5 }, 'brand', 'text'],
  ]
  test.each(invalid)('%s %j: %s', async (name, options, field, words) => {
    expect(await problemOf(() => call(name, options))).toEqual({
      field,
      message: expect.stringContaining(words),
    })
  })

  test.each([
    ['nope', 'x', 'network'],
    ['twitter', 5, 'text'],
    ['twitter', undefined, 'text'],
  ])('count %j %j: %s', async (network, text, field) => {
    const count = handbill.count as (network: string, text: unknown) => ReturnType<Handbill['count']>
    expect(await problemOf(() => count(network, text))).toMatchObject({ field })
  })

  test.each([
    [null, 'options'],
    [{ brnads: [] }, 'brnads'],
    [{ brands: 5 }, 'brands'],
    [{ brands: [null] }, 'brands'],
    [{ designs: [1] }, 'designs'],
    [{ fetchAllow: 'intranet' }, 'fetchAllow'],
    [{ cache: 5 }, 'cache'],
  ])('createHandbill %j: %s', async (options, field) => {
    expect(await problemOf(() => createHandbill(options as object))).toMatchObject({ field })
  })
})

test('an option that is left undefined is taken as left out', async () => {
  const options = { format: undefined, type: undefined, photo: undefined, brand: undefined, edits: undefined }
  expect(await problemOf(() => call('version', options))).toBeUndefined()
})

test('a photo of another realm, as test runners have, is one', async () => {
  const photo = runInNewContext('new Uint8Array([1, 2, 3])') as Uint8Array
  expect(photo instanceof Uint8Array).toBe(false)
  expect(await problemOf(() => call('version', { photo }))).toBeUndefined()
})
