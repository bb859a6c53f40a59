import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { PageFiles } from '../../src/http/answer/page/page-files.ts'
import { type RunningServer, startServer } from '../../src/node/server/server.ts'
import { countText, fieldsOf } from '../../src/post/count-text.ts'
import { networkNames } from '../../src/post/network.ts'
import { builtPageFiles } from '../http/editor/page-files.ts'
import { createTestApp } from '../http/test-app.ts'
import { createRandom, randomText } from '../post/count/mutations.ts'
import { launchBrowser } from './launch.ts'

let files: PageFiles
let server: RunningServer
let browser: Browser
let page: Page

beforeAll(async () => {
  files = await builtPageFiles()
  const { app } = createTestApp({ pageFiles: files })
  server = await startServer({ fetch: app.fetch, host: '127.0.0.1', port: 0 })
  browser = await launchBrowser()
  page = await browser.newPage()
  await page.goto(`${server.url}/robots.txt`)
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** Compressed size, as sent by proxies. */
async function weight(names: readonly string[]): Promise<number> {
  const served = await files.names()
  const bytes = await Promise.all(names.map(async (name) => files.read(served[name] ?? '')))
  return bytes.reduce((sum, each) => sum + gzipSync(each ?? '').length, 0)
}

it('counts 2,000 texts in the browser as the server counts them, for every text of every network', async () => {
  const random = createRandom(20_261_130)
  const texts = Array.from({ length: 2000 }, () => randomText(random))
  const fields = networkNames.flatMap((network) =>
    fieldsOf(network).map((field) => [network, field] as const),
  )
  const here = fields.map(([network, field]) =>
    texts.map((text) => JSON.stringify(countText(network, field, text))),
  )
  const file = (await files.names())['counters.js']
  // Texts are passed as escaped JSON, because lone surrogates would not survive otherwise.
  const there = (await page.evaluate(
    `import('/files/${file}').then(({ countText }) => {
      const texts = JSON.parse(${JSON.stringify(JSON.stringify(texts))})
      return JSON.stringify(${JSON.stringify(fields)}.map(([network, field]) =>
        texts.map((text) => JSON.stringify(countText(network, field, text)))))
    })`,
  )) as string
  expect(JSON.parse(there)).toEqual(here)
  expect(new Set(here.flat()).size).toBeGreaterThan(10_000)
})

it('weighs less than 40 KB compressed without the counters, and less than 90 KB with them', async () => {
  expect(await weight(['editor.js'])).toBeGreaterThan(5000)
  expect(await weight(['editor.js'])).toBeLessThan(40_000)
  expect(await weight(['counters.js'])).toBeGreaterThan(5000)
  expect(await weight(['editor.js', 'counters.js'])).toBeLessThan(90_000)
})
