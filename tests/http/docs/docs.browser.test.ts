import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainCard } from '../../../src/http/cards/plain-card.ts'
import { type RunningServer, startServer } from '../../../src/node/server/server.ts'
import { builtPageFiles } from '../editor/page-files.ts'
import { createFakeEngine } from '../fake-engine.ts'
import { createTestApp, riverPost } from '../test-app.ts'
import { launchBrowser } from '../../browser/launch.ts'

/** The pages in a browser, with the content security policy in force and decodable pictures. */
let server: RunningServer
let browser: Browser
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  const fake = createFakeEngine()
  const engine = {
    ...fake,
    async draw(plan: Parameters<typeof fake.draw>[0]) {
      return { ...(await fake.draw(plan)), bytes: plainCard(plan.format, riverPost).bytes }
    },
  }
  const { app } = createTestApp({ engine, pageFiles: await builtPageFiles() })
  server = await startServer({ fetch: app.fetch, host: '127.0.0.1', port: 0 })
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 390, height: 800 } })
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== server.url && !request.url().startsWith('blob:'))
      complaints.push(`asked for ${request.url()}`)
  })
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

function naturalWidth(image: object): number {
  return (image as { naturalWidth: number }).naturalWidth
}

async function widthOfPage(): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth')
}

describe('the pages in a browser', () => {
  it('shows the examples, and fits a phone', async () => {
    await page.goto(server.url)
    const lead = page.locator('img').first()
    await lead.scrollIntoViewIfNeeded()
    await expect.poll(() => lead.evaluate(naturalWidth)).toBe(1200)
    expect(await widthOfPage()).toBe(390)
  })

  it('calls the API from its description, with a key', async () => {
    await page.goto(`${server.url}/docs/reference`)
    expect(await widthOfPage()).toBe(390)
    const operation = page.locator('#post-v1-cards')
    await operation.getByText('Try it').click()
    await operation.getByRole('button', { name: 'Send' }).click()
    await operation.locator('output .status.failed').waitFor()
    expect(await operation.locator('output').innerText()).toContain('"code": "unauthorised"')

    await page.locator('#key').fill('alpha-key')
    await operation.getByRole('button', { name: 'Send' }).click()
    await operation.locator('output .status.ok').waitFor()
    const picture = operation.locator('output img')
    await expect.poll(() => picture.evaluate(naturalWidth)).toBe(1200)
  })

  it('calls a route with parameters', async () => {
    const operation = page.locator('#get-card-template-format-ext')
    await operation.getByText('Try it').click()
    await operation.locator('select[name=format]').selectOption('square')
    await operation.getByRole('button', { name: 'Send' }).click()
    await operation.locator('output .status').waitFor()
    const shown = await operation.locator('output').innerText()
    expect(shown).toContain('GET /card/auto/square.png?title=After+twenty+years')
    expect(shown).toContain('403')
  })

  it('makes no requests to others, and follows its own content security policy', () => {
    const refusals = /Failed to load resource: the server responded with a status of 40[13]/
    expect(complaints.filter((text) => !refusals.test(text))).toEqual([])
  })
})
