import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exampleBrand } from '../../../../src/article/brand/example-brand.ts'
import { readJsonLines } from '../../../../src/article/feed/json-lines.ts'
import { makePack } from '../../../../src/desk/packs/pack.ts'
import { openManifest } from '../../../../src/node/cli/batch/batch-manifest.ts'
import { type ItemContext, itemOf } from '../../../../src/node/cli/batch/batch-items.ts'
import { makeFolders } from '../../../../src/node/cli/batch/make-folders.ts'
import { itemFolder } from '../../../../src/node/cli/batch/item-folder.ts'
import { type BatchItem, type Failure, runBatch } from '../../../../src/node/cli/batch/run-batch.ts'
import { createFakeEngine } from '../../../http/fake-engine.ts'
import { posts } from '../../../post/post-writer.ts'
import { workFolder } from '../command-line.ts'

const folder = workFolder()
const never = new Promise<never>(() => {})
const context: ItemContext = {
  fingerprint: 'v1',
  pages: { read: async () => Promise.reject(new Error('no page is read here')) },
}

async function* items(lines: Iterable<string>, wish = context): AsyncGenerator<BatchItem> {
  for await (const entry of readJsonLines(lines)) if (entry.kind !== 'list') yield itemOf(entry, wish)
}

const titled = (title: string, url?: string) => JSON.stringify({ title, lang: 'en', url })

/** One item, followed by nothing for ever. */
async function* silent(): AsyncGenerator<BatchItem> {
  yield* items([titled('One')])
  await never
}

async function run(
  out: string,
  input: AsyncIterable<BatchItem>,
  wish: Partial<Parameters<typeof runBatch>[1]> = {},
) {
  const engine = createFakeEngine()
  const failures: Failure[] = []
  const counts = await runBatch(input, {
    manifest: await openManifest(join(folder, out)),
    jobs: 3,
    fresh: false,
    limit: Infinity,
    work: makeFolders(join(folder, out), async (sourced) => {
      const design = { template: 'headline', formats: ['og'], type: 'png' } as const
      return makePack(sourced, { engine, posts, brand: exampleBrand, ...design })
    }),
    stopped: never,
    onProgress: () => {},
    onFailure: (failure) => failures.push(failure),
    ...wish,
  })
  return { counts, failures, drawn: engine.drawn.length }
}

const manifestOf = (out: string) => readFileSync(join(folder, out, 'batch.jsonl'), 'utf8')

describe('a batch', () => {
  const lines = [
    titled('One'),
    '{"title": ',
    titled('Two', 'https://example.com/two'),
    '',
    '{"lang": "en"}',
    titled('Three'),
  ]

  test('makes valid items, and reports position and reason of the others', async () => {
    const { counts, failures, drawn } = await run('mixed', items(lines))
    expect(counts).toEqual({ done: 3, skipped: 0, repeated: 0, failed: 2 })
    expect(drawn).toBe(3)
    expect(failures.map(({ place }) => place)).toEqual(['line 2', 'line 5'])
    expect(failures[0]!.reason).toContain('is not JSON')
    expect(failures[1]!.reason).toContain('title is missing')
    const folders = readdirSync(join(folder, 'mixed')).filter((name) => name !== 'batch.jsonl')
    expect(folders.map((name) => name.replace(/-[0-9a-f]{10}$/, '')).sort()).toEqual(['one', 'three', 'two'])
    const entries = manifestOf('mixed')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(entries.map(({ outcome }) => outcome).sort()).toEqual(['done', 'done', 'done', 'failed', 'failed'])
    expect(entries.find(({ title }) => title === 'Two')).toMatchObject({
      url: 'https://example.com/two',
      warnings: 0,
    })
  })

  test('goes on where it stopped, and makes again what has changed or failed', async () => {
    await run('resumed', items(lines))
    expect(await run('resumed', items(lines))).toMatchObject({
      counts: { done: 0, skipped: 3, failed: 2 },
      drawn: 0,
    })
    const edited = [titled('One'), titled('Two, corrected', 'https://example.com/two')]
    expect((await run('resumed', items(edited))).counts).toEqual({
      done: 1,
      skipped: 1,
      repeated: 0,
      failed: 0,
    })
    expect(readdirSync(join(folder, 'resumed')).filter((name) => name.startsWith('two'))).toHaveLength(1)
    const redesigned = items([titled('One')], { ...context, fingerprint: 'v2' })
    expect((await run('resumed', redesigned)).counts.done).toBe(1)
    expect((await run('resumed', items([titled('One')]), { fresh: true })).counts.done).toBe(1)
  })

  test('makes an article again whose folder was deleted', async () => {
    await run('pruned', items([titled('One')]))
    const made = readdirSync(join(folder, 'pruned')).find((name) => name !== 'batch.jsonl') ?? ''
    rmSync(join(folder, 'pruned', made), { recursive: true })
    expect((await run('pruned', items([titled('One')]))).counts).toMatchObject({ done: 1, skipped: 0 })
  })

  test('continues after a record truncated by a kill', async () => {
    await run('killed', items([titled('One')]))
    appendFileSync(join(folder, 'killed/batch.jsonl'), '{"folder": "two-0123456789", "ke')
    expect((await run('killed', items([titled('One'), titled('Two')]))).counts).toMatchObject({
      done: 1,
      skipped: 1,
    })
    expect((await run('killed', items([titled('Two')]))).counts).toMatchObject({ done: 0, skipped: 1 })
  })

  test('makes an article that comes twice only once: the first', async () => {
    const twice = [titled('First', 'https://example.com/a'), titled('Second', 'https://example.com/a')]
    expect((await run('twice', items(twice), { jobs: 1 })).counts).toMatchObject({ done: 1, repeated: 1 })
    expect(manifestOf('twice')).toContain('"title":"First"')
  })

  test('stops at its limit, and the next run takes up there', async () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((title) => titled(title))
    expect((await run('limited', items(five), { limit: 2 })).counts).toMatchObject({ done: 2, skipped: 0 })
    expect((await run('limited', items(five), { limit: 2 })).counts).toMatchObject({ done: 2, skipped: 2 })
    expect((await run('limited', items(five), { limit: 2 })).counts).toMatchObject({ done: 1, skipped: 4 })
  })

  test('asked to stop, finishes what is in work and begins nothing more', async () => {
    const { promise: stopped, resolve: stop } = Promise.withResolvers<void>()
    const { counts } = await run(
      'stopped',
      items(Array.from({ length: 50 }, (_, at) => titled(`Item ${at}`))),
      {
        jobs: 2,
        stopped,
        onProgress: ({ done }) => done === 3 && stop(),
      },
    )
    expect(counts.done).toBeGreaterThanOrEqual(3)
    expect(counts.done).toBeLessThanOrEqual(5)
    expect(manifestOf('stopped').trim().split('\n')).toHaveLength(counts.done)
  })

  test('asked to stop, does not wait for input that never comes', async () => {
    const { promise: stopped, resolve: stop } = Promise.withResolvers<void>()
    const { counts } = await run('silent', silent(), { stopped, onProgress: () => stop() })
    expect(counts.done).toBe(1)
  })

  test('reads input no faster than it makes packs', async () => {
    let read = 0
    let made = 0
    let ahead = 0
    function* endless(): Generator<string> {
      for (; read < 400; read++) {
        ahead = Math.max(ahead, read - made)
        yield titled(`Item ${read}`)
      }
    }
    await run('streamed', items(endless()), { onProgress: () => made++ })
    expect(made).toBe(400)
    expect(ahead).toBeLessThan(10)
  })
})

function nameOf(words: string): string {
  return itemFolder(words, words).replace(/-[0-9a-f]{10}$/, '')
}

describe('an item’s folder', () => {
  test.each([
    ['https://example.com/world/After-the-Flood.html?page=2', 'after-the-flood-page-2'],
    ['https://example.com/', 'example-com'],
    ['https://example.com/%E0%A4%A8%E0%A4%A6%E0%A5%80/%E0%A4%AA%E0%A5%81%E0%A4%B2', 'पुल'],
    ['https://example.com/%zz', 'zz'],
    ['../../../etc/passwd', 'etc-passwd'],
    ['..\\..\\windows', 'windows'],
    ['a/b\u0000c\u202ed', 'a-b-c-d'],
    ['CON', 'con'],
    ['🙂 — !', 'article'],
    ['', 'article'],
    ['도서관으로 다시', '도서관으로-다시'],
  ])('%j', (words, expected) => {
    expect(nameOf(words)).toBe(expected)
  })

  test('has a valid name, however long the headline', () => {
    for (const words of ['x'.repeat(5000), 'ന'.repeat(5000), 'long words '.repeat(500), 'é̩'.repeat(900)]) {
      expect(Buffer.byteLength(itemFolder(words, words))).toBeLessThan(200)
    }
  })

  test('is another for another article of the same words', () => {
    expect(itemFolder('Fog', 'a')).not.toBe(itemFolder('Fog', 'b'))
    expect(itemFolder('Fog', 'a')).toBe(itemFolder('Fog', 'a'))
  })
})
