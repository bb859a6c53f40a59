import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainCard } from '../../../src/http/cards/plain-card.ts'
import { type RunningServer, startServer } from '../../../src/node/server/server.ts'
import { builtPageFiles } from '../editor/page-files.ts'
import { createFakeEngine } from '../fake-engine.ts'
import { createTestApp, open, riverPost } from '../test-app.ts'
import { launchBrowser } from '../../browser/launch.ts'

/** Home, docs and setup in a browser: every page in both colour schemes, wide and narrow; search and the headline by keyboard. */
let server: RunningServer
let browser: Browser
const complaints: string[] = []
const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

beforeAll(async () => {
  const fake = createFakeEngine()
  const engine = {
    ...fake,
    async draw(plan: Parameters<typeof fake.draw>[0]) {
      return { ...(await fake.draw(plan)), bytes: plainCard(plan.format, riverPost).bytes }
    },
  }
  const { app } = createTestApp({ engine, settings: open, pageFiles: await builtPageFiles() })
  server = await startServer({ fetch: app.fetch, host: '127.0.0.1', port: 0 })
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function openPage(path: string, width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true })
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !/^(?:blob|data):/.test(request.url()))
      complaints.push(`asked for ${request.url()}`)
  })
  await page.goto(server.url + path)
  return page
}

const paths = [
  '/',
  '/docs',
  '/docs/designs',
  '/docs/reference',
  '/docs/setup',
  '/docs/setup/ghost',
  '/problems',
]

/** Names in the first column of a table that are set over several lines. */
const BROKEN_NAMES = `[...document.querySelectorAll('td:first-child > code')]
  .filter((code) => /^[\\w-]+$/.test(code.textContent) && code.getClientRects().length > 1)
  .map((code) => code.textContent)`

describe.each(paths)('%s', (path) => {
  it.each([
    [1440, 'light'],
    [390, 'dark'],
  ] as const)('can be read by everybody at %d, %s', async (width, scheme) => {
    const page = await openPage(path, width, scheme)
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    expect(await page.evaluate(BROKEN_NAMES)).toEqual([])
    await page.evaluate(axe)
    const found = (await page.evaluate("axe.run({ resultTypes: ['violations'] })")) as {
      violations: { id: string; nodes: { html: string }[] }[]
    }
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    await page.close()
  })
})

it('the search answers by keyboard', async () => {
  const page = await openPage('/docs', 1440, 'light')
  await page.keyboard.press('/')
  await page.keyboard.type('photo')
  await page.locator('#hits a').first().waitFor()
  // The arrow comes before the answer to the last letters: it steps into that answer, not into the earlier one.
  await page.keyboard.type('-missing')
  await page.keyboard.press('ArrowDown')
  await page.locator('#hits a:focus').waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/docs\/warnings/)
  expect(await page.locator('h1').innerText()).toContain('Warnings')
  await page.close()
})

it('a headline is drawn as it is typed, in the language it is written in', async () => {
  const page = await openPage('/', 1440, 'light')
  await page.locator('#headline').fill('Первый поезд отправился на рассвете')
  await page.locator('#language', { hasText: 'Russian' }).waitFor()
  expect(await page.locator('#post').innerText()).toContain('Первый поезд')
  expect(await page.locator('#out img').first().getAttribute('src')).toMatch(/^blob:/)
  await page.getByText('العربية').click()
  await page.locator('#language', { hasText: 'Arabic' }).waitFor()
  expect(await page.locator('#post').getAttribute('dir')).toBe('rtl')
  await page.locator('#headline').fill('https://news.example/story')
  await page.getByRole('button', { name: 'Read this page' }).click()
  await page.waitForURL(/\/preview\?url=https%3A%2F%2Fnews\.example%2Fstory/)
  await page.close()
})

it('code is copied by a button', async () => {
  const page = await openPage('/docs/get-started', 1440, 'light')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const block = page.locator('figure.code').first()
  await block.getByRole('button', { name: 'Copy' }).click()
  await block.getByRole('button', { name: 'Copied' }).waitFor()
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
    await block.locator('code').evaluate((code) => code.textContent),
  )
  await page.close()
})

it('the button to copy hides no end of a long line', async () => {
  const page = await openPage('/docs/setup/ghost', 390, 'light')
  const block = page.locator('figure.code', { hasText: 'HANDBILL_WEBHOOK_SECRETS' }).first()
  await block.locator('pre').evaluate((pre) => pre.scrollTo({ left: pre.scrollWidth }))
  const code = await block.locator('code').evaluate((element) => element.getBoundingClientRect().right)
  const button = await block.locator('.copy').evaluate((element) => element.getBoundingClientRect().left)
  expect(code).toBeLessThanOrEqual(button)
  await page.close()
})

it('nothing was asked of others, and no script failed', () => {
  expect(complaints.filter((text) => !/status of (?:404|501)/.test(text))).toEqual([])
})
