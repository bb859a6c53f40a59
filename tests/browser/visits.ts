import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest'
import { launchBrowser } from './launch.ts'
import { type Handbill, startNode, startSite } from './servers.ts'

/**
 * The editor's page in a real Chromium with its script, policy and pictures. Every page opened here must satisfy
 * two rules: nothing on the console, and no requests to other hosts.
 */
export const story = {
  url: 'https://coastdaily.example/city/night-ferries',
  title: 'Ferry crews vote to keep the night boats running through the winter',
  description: 'Twelve crossings a week stay on the timetable.',
  section: 'City',
  authors: [{ name: 'Meera Thomas' }],
  tags: ['Ferries', 'Harbour'],
  lang: 'en',
}
export const urdu = {
  url: 'https://coastdaily.example/urdu',
  title: 'فیری کے عملے نے سردیوں میں رات کی کشتیاں جاری رکھنے کے حق میں ووٹ دیا',
  description: 'ہفتے میں بارہ سفر برقرار رہیں گے۔',
  section: 'شہر',
  lang: 'ur',
}
export const axe = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8')
/** Other load may slow the machine: a generous timeout. */
export const PATIENCE = 120_000

let browser: Browser
export let node: Handbill
export let site: Awaited<ReturnType<typeof startSite>>
export let id: string
let complaints: string[] = []

/** Starts a browser and a server for the tests of a file, and fails those that break a rule. */
export function setUpVisits(): void {
  vi.setConfig({ testTimeout: 300_000 })
  beforeAll(async () => {
    browser = await launchBrowser()
    site = await startSite({
      '/story': `<!doctype html><html lang="en"><head><title>${story.title}</title><meta property="og:type" content="article"><meta property="og:title" content="${story.title}"></head><body><h1>${story.title}</h1><p>Crews voted.</p></body></html>`,
      '/bare': '<p>Sign in</p>',
    })
    node = await startNode()
    id = await node.deliver(story)
  }, 300_000)

  afterAll(async () => {
    await browser?.close()
    await node?.close()
    site?.close()
  })

  afterEach(async () => {
    for (const context of browser.contexts()) for (const page of context.pages()) await page.close()
    const said = complaints
    complaints = []
    if (said.length > 0) throw new Error(said.join('\n'))
  })
}

/** Options → context: pages of one context share cached styles, fonts and pictures. */
const contexts = new Map<string, BrowserContext>()

export async function contextFor(options: BrowserContextOptions): Promise<BrowserContext> {
  const key = JSON.stringify(options)
  const known = contexts.get(key)
  if (known !== undefined) return known
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  })
  contexts.set(key, context)
  return context
}

export async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await contextFor(options)).newPage()
  page.setDefaultTimeout(PATIENCE)
  const { origin } = new URL(address)
  page.on('console', (message) => {
    // The browser also logs responses that a test refuses on purpose.
    if (!/status of 4\d\d/.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin)
      complaints.push(`asked for ${request.url()}`)
  })
  await page.goto(address)
  return page
}

export const saver = async () => node.link({ id, may: 'save', name: 'Ana' })

export async function isSeen(what: Locator): Promise<void> {
  await what.first().waitFor({ state: 'attached' })
}

export async function inAddress(page: Page, text: RegExp): Promise<void> {
  await page.waitForURL(text, { waitUntil: 'commit' })
}

/** Removes what another test copied. */
export async function emptyClipboard(page: Page): Promise<void> {
  await page.evaluate("navigator.clipboard.writeText('')")
}

export async function clipboard(page: Page): Promise<string> {
  return page.evaluate('navigator.clipboard.readText()')
}

export async function copies(page: Page, text: RegExp): Promise<void> {
  await expect.poll(async () => clipboard(page), { timeout: PATIENCE }).toMatch(text)
}
