import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formats, isFormatName } from '../../../src/card/contract/formats.ts'
import { addressesOf } from '../../../src/desk/packs/addresses.ts'
import { embedSubject } from '../../../src/desk/packs/embed-subject.ts'
import { embedSnippets, type Snippets } from '../../../src/embed/snippets.ts'
import { plainCard } from '../../../src/http/cards/plain-card.ts'
import { type RunningServer, startServer } from '../../../src/node/server/server.ts'
import { keptArticle, memoryShelf, published } from '../kept-articles.ts'
import { createTestApp, riverPost } from '../test-app.ts'
import { launchBrowser } from '../../browser/launch.ts'

/** Frames and share pages in a browser, with their content security policies in force. */
let server: RunningServer
let browser: Browser
let page: Page
const complaints: string[] = []

/** Current title of the article without a photo. */
const plain = { title: '' }

/** The article's own page, the target of share pages. */
const OWN_PAGE = '/own-page'

beforeAll(async () => {
  const shelf = memoryShelf()
  const { app } = createTestApp({
    articles: {
      ...shelf,
      async get(id) {
        if (id === 'plain') return keptArticle(id, { ...published['english']!, ...plain, image: undefined })
        return id === 'local'
          ? keptArticle(id, { ...published['urdu']!, url: `${server.url}${OWN_PAGE}` })
          : shelf.get(id)
      },
    },
  })
  // Cards are tested elsewhere: here they are plain, with the right size.
  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    if (pathname === OWN_PAGE)
      return new Response('<!doctype html><title>The article itself</title>', {
        headers: { 'content-type': 'text/html' },
      })
    const format = /^\/cards\/\w+\/\w+\/(\w+)\.\w+$/.exec(pathname)?.[1]
    if (format === undefined || !isFormatName(format)) return app.fetch(request)
    const { bytes, contentType } = plainCard(formats[format], riverPost)
    return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': contentType } })
  }
  server = await startServer({ fetch: answer, host: '127.0.0.1', port: 0 })
  browser = await launchBrowser()
  page = await browser.newPage()
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== server.url) complaints.push(`asked for ${request.url()}`)
  })
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

interface Seen {
  readonly width: number
  readonly height: number
  readonly loaded: boolean
  /** Whether the footer, the last line of the card, is inside it. */
  readonly whole: boolean
}

/** The visible state of the page. */
async function look(): Promise<Seen> {
  return page.evaluate(`({
    width: document.documentElement.scrollWidth,
    height: document.documentElement.scrollHeight,
    loaded: [...document.images].every((image) => image.complete && image.naturalWidth > 0),
    whole: document.querySelector('.foot').getBoundingClientRect().bottom <= innerHeight,
  })`)
}

async function background(): Promise<string> {
  return page.evaluate(`getComputedStyle(document.querySelector('.card')).backgroundColor`)
}

describe('GET /embed/{id} in a browser', () => {
  // Heights from the snippet at these widths.
  const sizes = [
    [200, 305],
    [220, 316],
    [320, 368],
    [479, 451],
    [480, 240],
    [640, 240],
    [800, 240],
    [1200, 240],
  ] as const

  it.each(sizes)('fits a frame of %i × %i', async (width, height) => {
    await page.setViewportSize({ width, height })
    for (const name of ['english', 'hindi', 'urdu', 'burmese', 'japanese', 'emoji']) {
      await page.goto(`${server.url}/embed/${name}`)
      expect({ name, ...(await look()) }).toEqual({ name, width, height, loaded: true, whole: true })
    }
  })

  it.each(sizes)('is set in type alone without a photo, and whole, at %i × %i', async (width, height) => {
    await page.setViewportSize({ width, height })
    for (const title of ['Tides', 'Warum Deutschlands längstes Wort nach Jahren zurückkehrt '.repeat(2)]) {
      plain.title = title
      await page.goto(`${server.url}/embed/plain`)
      expect(await page.locator('img').count()).toBe(0)
      expect({ title, ...(await look()) }).toEqual({ title, width, height, loaded: true, whole: true })
    }
  })

  it('shows the square card beside the text, and the wide one above it', async () => {
    const shown = async () => page.evaluate(`document.querySelector('img').currentSrc.split('/').at(-1)`)
    await page.setViewportSize({ width: 640, height: 240 })
    await page.goto(`${server.url}/embed/english`)
    expect(await shown()).toBe('square.png')
    await page.setViewportSize({ width: 320, height: 368 })
    await page.goto(`${server.url}/embed/english`)
    expect(await shown()).toBe('og.jpg')
  })

  it('puts the picture on the right where the text is read from there', async () => {
    await page.setViewportSize({ width: 640, height: 240 })
    const isRight = async () =>
      page.evaluate(`document.querySelector('.picture').getBoundingClientRect().left > 320`)
    await page.goto(`${server.url}/embed/urdu`)
    expect(await isRight()).toBe(true)
    await page.goto(`${server.url}/embed/hindi`)
    expect(await isRight()).toBe(false)
  })

  it('is dark where the system or the page around it is', async () => {
    const light = 'rgb(255, 255, 255)'
    const dark = 'rgb(23, 24, 28)'
    for (const [scheme, query, expected] of [
      ['light', '', light],
      ['dark', '', dark],
      ['light', '?theme=dark', dark],
      ['dark', '?theme=light', light],
    ] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.goto(`${server.url}/embed/english${query}`)
      expect(await background()).toBe(expected)
    }
    await page.emulateMedia({ colorScheme: 'light' })
  })

  it('is in the pasted snippet, as high as it needs at each width', async () => {
    const { iframe } = snippetsOf('english')
    for (const [width, height] of sizes.slice(1, 6)) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`${server.url}${OWN_PAGE}`)
      await page.setContent(`<!doctype html><body style="margin:0">${iframe}`)
      const frame = page.frameLocator('iframe')
      await frame.locator('h1').waitFor()
      const size = await page.evaluate(`(({ width, height }) => [width, Math.round(height)])(
        document.querySelector('iframe').getBoundingClientRect())`)
      expect(size).toEqual([width, height])
    }
  })
})

function snippetsOf(name: string): Snippets {
  return embedSnippets(
    embedSubject(keptArticle(name, published[name]!).pack, riverPost, addressesOf(server.url, name)),
  )
}

describe('GET /a/{id} in a browser', () => {
  it('sends people on at once, and leaves no step behind', async () => {
    await page.goto(`${server.url}${OWN_PAGE}?before`)
    await page.goto(`${server.url}/a/local`)
    await page.waitForURL(`${server.url}${OWN_PAGE}`)
    expect(await page.title()).toBe('The article itself')
    await page.goBack()
    expect(page.url()).toBe(`${server.url}${OWN_PAGE}?before`)
  })

  it('shows the card and the way on to those without scripts', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 800 },
    })
    const quiet = await context.newPage()
    await quiet.goto(`${server.url}/a/local`)
    expect(await quiet.locator('h1').innerText()).toContain('دریا کے کنارے')
    await quiet.locator('.onward a').click()
    expect(quiet.url()).toBe(`${server.url}${OWN_PAGE}`)
    await context.close()
  })
})

it('makes no requests to others, and follows its own content security policy', () => {
  expect(complaints).toEqual([])
})
