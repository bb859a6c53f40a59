import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import { plainCard } from '../../../src/http/cards/plain-card.ts'
import { type RunningServer, startServer } from '../../../src/node/server/server.ts'
import { createFakeEngine } from '../fake-engine.ts'
import { memoryShelf, published } from '../kept-articles.ts'
import { createTestApp, open, riverPost } from '../test-app.ts'
import { fakePages, packed, pageOf } from './articles.ts'

/** Previews as an editor's browser shows them, on a telephone, with the content security policy in force. */
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
    articles: memoryShelf(Object.fromEntries(kept)),
    pages: fakePages(
      Object.fromEntries(Object.entries(shown).map(([name, article]) => [addressOf(name), pageOf(article)])),
    ),
  })
  server = await startServer({ fetch: app.fetch, host: '127.0.0.1', port: 0 })
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  context = await browser.newContext({
    viewport: { width: WIDTH, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
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

async function clipboard(): Promise<string> {
  return page.evaluate('navigator.clipboard.readText()')
}

function clientWidth(image: object): number {
  return (image as { clientWidth: number }).clientWidth
}

function naturalWidth(image: object): number {
  return (image as { naturalWidth: number }).naturalWidth
}

describe.each(names)('the preview of a page in %s', (name) => {
  it('fits a telephone, asks nobody else for anything and breaks none of its own rules', async () => {
    await preview(name)
    expect(await widthOfPage()).toBe(WIDTH)
    const { lang, dir } = published[name] as Article
    expect(await page.locator('h1').getAttribute('lang')).toBe(lang)
    expect(await page.evaluate("getComputedStyle(document.querySelector('h1')).direction")).toBe(dir)
    for (const folded of await page.locator('details').all()) await folded.locator('summary').click()
    expect(await widthOfPage()).toBe(WIDTH)
    expect(complaints).toEqual([])
  })

  it('copies a post to the letter', async () => {
    await page.goto(`${server.url}/preview/${name}`)
    const kept = await packed(name, published[name] as Article)
    const facebook = kept.pack.posts.find(({ network }) => network === 'facebook')
    await page.getByRole('button', { name: 'Copy Facebook: Link post' }).click()
    await expect.poll(async () => page.locator('#said').innerText()).toBe('Copied')
    expect((await clipboard()).replaceAll('\r\n', '\n')).toBe(facebook?.texts['link']?.text)
    await page.getByRole('button', { name: 'Copy JSON-LD' }).click()
    await expect.poll(clipboard).toContain('<script type="application/ld+json">{"@context"')
  })

  it('shows every picture where it is posted', async () => {
    await preview(name)
    const pictures = page.locator('img')
    const count = await pictures.count()
    expect(count).toBeGreaterThan(12)
    for (let at = 0; at < count; at++) {
      await pictures.nth(at).scrollIntoViewIfNeeded()
      await expect.poll(() => pictures.nth(at).evaluate(naturalWidth)).toBeGreaterThanOrEqual(1080)
    }
  })
})

it('opens a card in full and closes it again, by keyboard', async () => {
  await preview('english')
  const link = page.getByRole('link', { name: 'Open the og card in full' })
  await link.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('#card-og img').evaluate(clientWidth)).toBe(1200)
  const close = page.locator('#card-og').getByRole('link', { name: 'Close' })
  await close.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('#card-og img').evaluate(clientWidth)).toBeLessThan(WIDTH)
})

it('saves a card that is inside the page', async () => {
  await preview('english')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#card-square').getByText('Download').click(),
  ])
  expect(download.suggestedFilename()).toBe('square.png')
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
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect.poll(() => page.locator('h1').getAttribute('lang')).toBe('hi')

  await page.goto(`${server.url}/preview`)
  await page.getByLabel('Address of an article').fill('ftp://news.example')
  await page.getByRole('button', { name: 'Preview' }).click()
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
  expect(await bare.locator('#twitter-text').innerText()).toContain((published['hindi'] as Article).title)
  await plain.close()
})

it('shows a kept article', async () => {
  await page.goto(`${server.url}/preview/urdu`)
  expect(await widthOfPage()).toBe(WIDTH)
  await page.getByRole('button', { name: 'Copy the alt text of the story card' }).click()
  await expect
    .poll(clipboard)
    .toBe((await packed('urdu', published['urdu'] as Article)).pack.cards.at(-1)?.alt)
})
