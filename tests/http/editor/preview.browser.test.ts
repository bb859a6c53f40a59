import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import { plainCard } from '../../../src/http/cards/plain-card.ts'
import { type RunningServer, startServer } from '../../../src/node/server/server.ts'
import { createFakeEngine } from '../fake-engine.ts'
import { memoryShelf, published } from '../kept-articles.ts'
import { createTestApp, open, riverPost } from '../test-app.ts'
import { fakePages, packed, pageOf } from './articles.ts'
import { builtPageFiles } from './page-files.ts'
import { launchBrowser } from '../../browser/launch.ts'

/** Previews in an editor's browser, on a phone, with the content security policy in force. */
const WIDTH = 360
const names = ['english', 'hindi', 'urdu'] as const
const addressOf = (name: string) => `https://news.example/${name}/story`
const words = 'Donaudampfschifffahrtsgesellschaftskapitän'

let server: RunningServer
let browser: Browser
let context: BrowserContext
let page: Page
let complaints: string[] = []

beforeAll(async () => {
  const fake = createFakeEngine()
  const engine = {
    ...fake,
    async draw(plan: Parameters<typeof fake.draw>[0]) {
      return { ...(await fake.draw(plan)), bytes: plainCard(plan.format, riverPost).bytes }
    },
  }
  const long: Article = {
    ...(published['english'] as Article),
    title: words.repeat(23),
    tags: [words, words.repeat(2)],
  }
  const shown = { ...published, long }
  const kept = await Promise.all(
    Object.entries(shown).map(async ([name, article]) => [name, await packed(name, article)] as const),
  )
  const { app } = createTestApp({
    engine,
    settings: open,
    pageFiles: await builtPageFiles(),
    articles: memoryShelf(Object.fromEntries(kept)),
    pages: fakePages(
      Object.fromEntries(Object.entries(shown).map(([name, article]) => [addressOf(name), pageOf(article)])),
    ),
  })
  server = await startServer({ fetch: app.fetch, host: '127.0.0.1', port: 0 })
  browser = await launchBrowser()
  context = await browser.newContext({
    viewport: { width: WIDTH, height: 800 },
  })
  page = await context.newPage()
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !request.url().startsWith('data:'))
      complaints.push(`asked for ${request.url()}`)
  })
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

beforeEach(() => {
  complaints = []
})

async function preview(name: string): Promise<void> {
  await page.goto(`${server.url}/preview?url=${encodeURIComponent(addressOf(name))}`)
}

async function widthOfPage(): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth')
}

describe.each(names)('the preview of a page in %s', (name) => {
  it('fits a telephone, makes no requests to others and follows its own content security policy', async () => {
    await preview(name)
    expect(await widthOfPage()).toBe(WIDTH)
    const { lang, dir } = published[name] as Article
    expect(await page.locator('h1').getAttribute('lang')).toBe(lang)
    expect(await page.evaluate("getComputedStyle(document.querySelector('h1')).direction")).toBe(dir)
    for (const folded of await page.locator('details:visible').all()) await folded.locator('summary').click()
    expect(await widthOfPage()).toBe(WIDTH)
    expect(complaints).toEqual([])
  })
})

it('holds a headline of one endless word on the page', async () => {
  for (const width of [WIDTH, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await preview('long')
    expect(await widthOfPage()).toBe(width)
  }
  await page.setViewportSize({ width: WIDTH, height: 800 })
})

it('is asked by its form, and says beside it what is wrong', async () => {
  await page.goto(`${server.url}/preview`)
  expect(await widthOfPage()).toBe(WIDTH)
  await page.getByLabel('Address of an article').fill('news.example/hindi/story')
  await page.getByRole('button', { name: /^Read/ }).click()
  await expect.poll(() => page.locator('h1').getAttribute('lang')).toBe('hi')

  await page.goto(`${server.url}/preview`)
  await page.getByLabel('Address of an article').fill('ftp://news.example')
  await page.getByRole('button', { name: /^Read/ }).click()
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').innerText()).toContain('where http: or https: is needed')
})

it('can be read without a script', async () => {
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: WIDTH, height: 800 },
  })
  const bare = await plain.newPage()
  await bare.goto(`${server.url}/preview?url=${encodeURIComponent(addressOf('hindi'))}`)
  expect(await bare.getByRole('button', { name: /^Copy/ }).count()).toBe(0)
  const { title } = published['hindi'] as Article
  expect(await bare.locator('#tile-bluesky').innerText()).toContain(title.slice(0, 20))
  await bare.getByLabel('Headline on the cards').fill('एक नया शीर्षक')
  await bare.getByRole('button', { name: 'Show' }).click()
  await bare.waitForURL(/title\.card=/)
  expect(new URL(bare.url()).searchParams.get('title.card')).toBe('एक नया शीर्षक')
  expect([...new URL(bare.url()).searchParams.keys()].toSorted()).toEqual(['title.card', 'url'])
  await plain.close()
})
