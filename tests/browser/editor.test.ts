import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Browser, BrowserContext, BrowserContextOptions, Download, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Handbill, startEdge, startNode, startSite } from './servers.ts'
import { launchBrowser } from './launch.ts'

/**
 * The editor's page in a real Chromium with its script, policy and pictures. Every page opened here must satisfy
 * two rules: nothing on the console, and no requests to other hosts.
 */
const story = {
  url: 'https://coastdaily.example/city/night-ferries',
  title: 'Ferry crews vote to keep the night boats running through the winter',
  description: 'Twelve crossings a week stay on the timetable.',
  section: 'City',
  authors: [{ name: 'Meera Thomas' }],
  tags: ['Ferries', 'Harbour'],
  lang: 'en',
}
const urdu = {
  url: 'https://coastdaily.example/urdu',
  title: 'فیری کے عملے نے سردیوں میں رات کی کشتیاں جاری رکھنے کے حق میں ووٹ دیا',
  description: 'ہفتے میں بارہ سفر برقرار رہیں گے۔',
  section: 'شہر',
  lang: 'ur',
}
const axe = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8')
/** Other load may slow the machine: a generous timeout. */
const PATIENCE = 120_000

vi.setConfig({ testTimeout: 300_000 })

let browser: Browser
let node: Handbill
let site: Awaited<ReturnType<typeof startSite>>
let id: string
let complaints: string[] = []

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

/** Options → context: pages of one context share cached styles, fonts and pictures. */
const contexts = new Map<string, BrowserContext>()

async function contextFor(options: BrowserContextOptions): Promise<BrowserContext> {
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

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
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

const saver = async () => node.link({ id, may: 'save', name: 'Ana' })

async function isSeen(what: Locator): Promise<void> {
  await what.first().waitFor({ state: 'attached' })
}

async function inAddress(page: Page, text: RegExp): Promise<void> {
  await page.waitForURL(text, { waitUntil: 'commit' })
}

/** Removes what another test copied. */
async function emptyClipboard(page: Page): Promise<void> {
  await page.evaluate("navigator.clipboard.writeText('')")
}

async function clipboard(page: Page): Promise<string> {
  return page.evaluate('navigator.clipboard.readText()')
}

async function copies(page: Page, text: RegExp): Promise<void> {
  await expect.poll(async () => clipboard(page), { timeout: PATIENCE }).toMatch(text)
}

describe.each([
  ['Node', async () => node],
  ['workerd', startEdge],
])('an editor’s whole visit on %s', (name, start) => {
  it('goes from an address to a saved version and a zip', async () => {
    const handbill = await start()
    try {
      const page = await open(await handbill.link({ may: 'save', name: 'Ana' }))
      await page.fill('#url', `${site.origin}/story`)
      await page.click('#ask button[type=submit]')
      await isSeen(page.locator('#tile-facebook'))
      await page.fill('#edit-title-card', 'Night boats stay')
      await inAddress(page, /title\.card=Night\+boats\+stay/)
      await isSeen(page.locator('#tile-facebook img[src^="blob:"]'))
      await page.click('[data-act=save]')
      await inAddress(page, /\/preview\/[a-z0-9]{16}\?/)
      await isSeen(page.getByText(/version 1, saved by Ana/))
      expect(await page.inputValue('#edit-title-card')).toBe('Night boats stay')
      await page.click('#take-away summary')
      const zip = page.waitForEvent('download')
      await page.click('[data-act=zip]')
      const files = unzipSync(readFileSync(await (await zip).path()))
      expect(Object.keys(files)).toEqual(
        expect.arrayContaining(['posts.txt', 'alt.txt', 'pack.json', 'tags.html']),
      )
      expect(new TextDecoder().decode(files['pack.json'])).toContain('Night boats stay')
      // Before the server stops: running requests would be reported as failed.
      await page.close()
    } finally {
      if (name !== 'Node') await handbill.close()
    }
  })
})

const downloads = new WeakMap<Page, Promise<Download> | undefined>()

/** The same file that saving would store, named after its format. */
async function ogIsDownloaded(page: Page): Promise<void> {
  const download = await downloads.get(page)
  expect(download?.suggestedFilename()).toBe('og.jpg')
  const { width, height, format } = await sharp(await download?.path()).metadata()
  expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'jpeg' })
}

describe('the tasks of the desk', () => {
  /** Task, allowed clicks, selectors clicked in turn, check of the result. */
  const tasks: readonly (readonly [string, number, readonly string[], (page: Page) => Promise<void>])[] = [
    [
      'see every network',
      0,
      [],
      async (page) => expect(await page.locator('.tile[data-network]').count()).toBe(13),
    ],
    ['know what is wrong', 0, [], async (page) => isSeen(page.locator('#flags'))],
    [
      'shorten the headline on the cards',
      1,
      ['#edit-title-card'],
      async (page) => {
        await page.keyboard.type('Short. ')
        await inAddress(page, /title\.card=/)
      },
    ],
    ['fix the crop of all formats', 1, ['#change .picker'], async (page) => inAddress(page, /focus=/)],
    [
      'choose another design',
      1,
      ['.designs-field label:nth-of-type(2)'],
      async (page) => inAddress(page, /design=/),
    ],
    [
      'edit X’s post',
      1,
      ['#tile-twitter h3 a'],
      async (page) => {
        await page.locator('#edit-text-twitter').fill('Our own words.')
        await inAddress(page, /text\.twitter=/)
      },
    ],
    [
      'edit every post',
      2,
      ['.views a[href*="view=posts"]', '[data-count="bluesky.text"]'],
      async (page) => {
        await page.keyboard.type('Now: ')
        await inAddress(page, /text\.bluesky=/)
      },
    ],
    [
      'take a hashtag out',
      2,
      ['.views a[href*="view=posts"]', '[data-chips=facebook] label.chip:has(:checked)'],
      async (page) => inAddress(page, /tags\.facebook=/),
    ],
    ['copy a post', 1, ['#tile-facebook .copy'], async (page) => copies(page, /Ferry crews vote/)],
    ['download one card', 2, ['#take-away summary', '#take-away [data-download=og]'], ogIsDownloaded],
    [
      'copy the frame',
      2,
      ['#take-away summary', '[data-act=copy-frame]'],
      async (page) => copies(page, /^<div.*<iframe src="[^"]+\/embed\/[a-z0-9]{16}"/),
    ],
    [
      'copy the tags',
      2,
      ['#take-away summary', '[data-act=copy-tags]'],
      async (page) => copies(page, /og:title/),
    ],
    [
      'send exactly this state',
      1,
      ['[data-act=copy-link]'],
      async (page) => copies(page, /\/preview\/.*sig=/),
    ],
    [
      'see networks in the dark',
      1,
      ['[data-choice=scheme] [data-value=dark]'],
      async (page) => inAddress(page, /scheme=dark/),
    ],
  ]

  it.each(tasks)('%s, by mouse in at most %i clicks', async (_, clicks, path, done) => {
    const page = await open(await saver())
    if (path.some((selector) => selector.includes('copy'))) await emptyClipboard(page)
    downloads.set(
      page,
      path.some((each) => each.includes('download')) ? page.waitForEvent('download') : undefined,
    )
    for (const selector of path)
      await page
        .locator(selector)
        .first()
        .click({ force: selector.includes('.copy') })
    expect(path.length).toBeLessThanOrEqual(clicks)
    await done(page)
  })

  it.each(tasks.filter(([name]) => !/copy|download|dark|send/.test(name)))(
    '%s, by touch on a telephone',
    async (_, _clicks, path, done) => {
      const page = await open(await saver(), {
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
      })
      for (const selector of path) {
        const target = page.locator(phonePath[selector] ?? selector).first()
        if (
          selector === '#edit-title-card' ||
          selector.startsWith('#change') ||
          selector.startsWith('.designs')
        )
          await page.locator('.tabs a').nth(1).tap()
        await target.tap()
      }
      await done(page)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    },
  )

  it.each([
    [
      'send exactly this state',
      ['#take-away summary', '#take-away [data-act=copy-link]'],
      /\/preview\/.*sig=/,
    ],
    ['copy the tags', ['#take-away summary', '[data-act=copy-tags]'], /og:title/],
    ['copy a post', ['#tile-facebook h3 a', '#change [data-copy=facebook]'], /Ferry crews vote/],
  ] as const)('%s, by touch on a telephone, in two taps', async (_, path, copied) => {
    const page = await open(await saver(), {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    })
    await emptyClipboard(page)
    for (const selector of path) await page.locator(selector).first().tap()
    await copies(page, copied)
    expect(path.length).toBe(2)
  })

  it('have their words one tap away, in every view', async () => {
    for (const view of ['look', 'posts', 'photo', 'designs', 'tags', 'findings']) {
      const page = await open(`${await saver()}&view=${view}`, {
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
      })
      await page.locator('.tabs a').nth(1).tap()
      await page.locator('#change textarea:visible').first().waitFor()
      expect(await page.locator('#change').isVisible()).toBe(true)
      await page.close()
    }
  })

  it('are all done by keyboard alone', async () => {
    const page = await open(await saver())
    const { keyboard } = page
    await keyboard.press('h')
    await expect
      .poll(async () => page.evaluate('document.activeElement.id'), { timeout: PATIENCE })
      .toBe('edit-title-card')
    await keyboard.press('ControlOrMeta+A')
    await keyboard.type('By keys alone')
    await inAddress(page, /title\.card=By\+keys\+alone/)
    await keyboard.press('Escape')
    await keyboard.press('p')
    await keyboard.press('Shift+ArrowRight')
    await inAddress(page, /focus=\.6,\.5/)
    await keyboard.press('d')
    await keyboard.press('ArrowRight')
    await inAddress(page, /design=/)
    await page.locator('#tile-twitter h3 a').focus()
    await keyboard.press('ArrowRight')
    await expect
      .poll(async () => page.evaluate('document.activeElement.closest(".tile")?.id'))
      .toBe('tile-facebook')
    await keyboard.press('c')
    await copies(page, /Ferry crews vote/)
    await keyboard.press('Enter')
    await expect
      .poll(async () => page.evaluate('document.activeElement.name'), { timeout: PATIENCE })
      .toBe('text.facebook.link')
    await keyboard.type('Ours. ')
    await inAddress(page, /text\.facebook\.link=/)
    await keyboard.press('Escape')
    await keyboard.press('2')
    await isSeen(page.locator('.composers'))
    await page.locator('[data-chips=bluesky] input[type=checkbox]').first().focus()
    await keyboard.press('Space')
    await inAddress(page, /tags\.bluesky=/)
    await keyboard.press('l')
    await copies(page, /sig=/)
    await keyboard.press('?')
    await isSeen(page.locator('dialog.help[open]'))
    await keyboard.press('Escape')
    await keyboard.press('1')
    await isSeen(page.locator('.walls'))
    await keyboard.press('ControlOrMeta+Z')
    await isSeen(page.locator('.composers'))
  })
})

/** Place of the same control on a phone. */
const phonePath: Readonly<Record<string, string>> = {
  '.views a[href*="view=posts"]': '.tabs a[href*="view=posts"]',
}

describe('states', () => {
  it('are undone and redone through the browser’s history, fields and pictures with them', async () => {
    const page = await open(await saver())
    const before = await page.inputValue('#edit-title-card')
    await page.fill('#edit-title-card', 'One')
    await isSeen(page.getByText('1 change, not saved'))
    await page.click('[data-act=undo]')
    await expect.poll(async () => page.inputValue('#edit-title-card'), { timeout: PATIENCE }).toBe(before)
    await page.click('[data-act=redo]')
    await expect.poll(async () => page.inputValue('#edit-title-card'), { timeout: PATIENCE }).toBe('One')
  })

  it('are what a colleague sees who gets the link, long ones too', async () => {
    const page = await open(await saver())
    const words = 'रात की नावें चलती रहेंगी। '.repeat(30)
    await page.click('#tile-facebook h3 a')
    await page.fill('textarea[name="text.facebook.link"]', words)
    await inAddress(page, /text\.facebook/)
    await page.click('[data-act=copy-link]')
    await copies(page, /draft=d_/)
    const colleague = await open(await clipboard(page))
    await expect
      .poll(async () => colleague.inputValue('textarea[name="text.facebook.link"]'), { timeout: PATIENCE })
      .toBe(words.trim())
    expect(await colleague.locator('[data-act=save]').count()).toBe(0)
  })

  it('that were saved survive what the content system delivers afterwards', async () => {
    const own = { ...story, url: 'https://coastdaily.example/again' }
    const article = await node.deliver(own)
    const page = await open(await node.link({ id: article, may: 'save', name: 'Ana' }))
    await page.fill('#edit-title-card', 'Kept by Ana')
    await inAddress(page, /title\.card/)
    await page.keyboard.press('ControlOrMeta+s')
    await isSeen(page.getByText(/version 1, saved by Ana/))
    await node.deliver({ ...own, title: 'Another headline altogether' })
    await page.reload()
    expect(await page.inputValue('#edit-title-card')).toBe('Kept by Ana')
    expect(await page.locator('h1').textContent()).toBe('Another headline altogether')
  })

  it('that were saved are as before by one click, and what was saved is still there to be saved', async () => {
    const article = await node.deliver({ ...story, url: 'https://coastdaily.example/undone' })
    const page = await open(await node.link({ id: article, may: 'save', name: 'Ana' }))
    await page.fill('#edit-title-card', 'Too soon')
    await inAddress(page, /Too\+soon/)
    await page.click('[data-act=save]')
    await isSeen(page.locator('.told').getByText('Saved as version 1.'))
    await page.locator('.told button').click()
    await isSeen(page.locator('.told').getByText(/Saved as it was before/))
    await isSeen(page.getByText('1 change, not saved'))
    expect(await page.inputValue('#edit-title-card')).toBe('Too soon')
    const versions = (await (await node.get(`/v1/articles/${article}/versions`)).json()) as {
      versions: { version: number; edits: object }[]
    }
    expect(versions.versions.map(({ version, edits }) => [version, edits])).toEqual([
      [2, {}],
      [1, { 'title.card': 'Too soon' }],
    ])
  })

  it('longer than any post keep the last one that could be taken, and say so', async () => {
    const page = await open(await saver())
    await page.click('#tile-facebook h3 a')
    const field = page.locator('textarea[name="text.facebook.link"]')
    await field.fill('Short enough.')
    await inAddress(page, /Short\+enough/)
    await field.fill('word '.repeat(2001))
    expect(await page.locator('#change .refused').textContent()).toMatch(/10,000 are allowed/)
    expect((await field.inputValue()).length).toBe(10_005)
    expect(page.url()).toMatch(/Short\+enough/)
  })

  it('of two editors are not saved over each other unasked', async () => {
    const article = await node.deliver({ ...story, url: 'https://coastdaily.example/two' })
    const [ana, ben] = await Promise.all(
      ['Ana', 'Ben'].map(async (name) => open(await node.link({ id: article, may: 'save', name }))),
    )
    await ana!.fill('#edit-title-card', 'By Ana')
    await inAddress(ana!, /By\+Ana/)
    await ben!.fill('#edit-title-card', 'By Ben')
    await inAddress(ben!, /By\+Ben/)
    await ana!.click('[data-act=save]')
    await isSeen(ana!.getByText(/version 1, saved by Ana/))
    await ben!.click('[data-act=save]')
    await isSeen(ben!.locator('.told').getByText(/version 1 by Ana/))
    expect(await ben!.inputValue('#edit-title-card')).toBe('By Ben')
    await ben!.locator('.told button').click()
    await isSeen(ben!.getByText(/version 2, saved by Ben/))
  })
})

/** Less than 0.1 is good; a font that comes late on a busy machine makes a hundredth. */
const STILL = 0.02

/** Layout shifts not caused by a click or key, from the first paint on. */
const watchShifts = `
  window.shifts = []
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries())
      if (!hadRecentInput) window.shifts.push(value, ...sources.map(({ node }) => node?.className ?? node?.nodeName))
  }).observe({ type: 'layout-shift', buffered: true })`

describe('pages', () => {
  it.each([1440, 390])('do not move while they load, at %i pixels', async (width) => {
    const context = await contextFor({ viewport: { width, height: 900 }, locale: 'en-US' })
    await context.addInitScript(watchShifts)
    const link = await saver()
    for (const view of ['look', 'posts', 'photo', 'designs', 'tags', 'findings']) {
      const page = await open(`${link}&view=${view}`, { viewport: { width, height: 900 }, locale: 'en-US' })
      await page.waitForLoadState('networkidle')
      const shifts = (await page.evaluate('window.shifts')) as (number | string)[]
      const sum = shifts.reduce<number>((total, each) => total + (typeof each === 'number' ? each : 0), 0)
      expect(sum, `${view}: ${shifts.join(' ')}`).toBeLessThan(STILL)
      await page.close()
    }
  })

  it.each([
    [
      'keycaps',
      `text.bluesky=${encodeURIComponent('1️⃣')}`,
      '#tile-bluesky .lines',
      async () => id,
      'Twemoji Mozilla',
    ],
    [
      'a letter in place of a picture',
      '',
      '#tile-bluesky .face',
      async () => node.deliver({ ...urdu, site: { name: 'ہاربر پوسٹ' } }),
      'Noto Naskh Arabic',
    ],
  ])('set %s in a font of their own', async (_, state, selector, article, family) => {
    const page = await open(`${await node.link({ id: await article(), may: 'save' })}&${state}`)
    await page.waitForLoadState('networkidle')
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('DOM.enable')
    await devtools.send('CSS.enable')
    const { root } = await devtools.send('DOM.getDocument')
    const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector })
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId })
    expect(fonts.map(({ familyName, isCustomFont }) => [familyName, isCustomFont])).toEqual([[family, true]])
  })

  it('say what happened beside the cards, not over them', async () => {
    for (const width of [1440, 1024]) {
      const page = await open(await saver(), { viewport: { width, height: 768 } })
      await emptyClipboard(page)
      await page.click('[data-act=copy-link]')
      const message = (await page.locator('.told').boundingBox())!
      const tiles = await page.locator('.tile .look').all()
      const tops = await Promise.all(tiles.map(async (tile) => (await tile.boundingBox())!.y))
      expect(message.y + message.height).toBeLessThanOrEqual(Math.min(...tops))
    }
  })

  it('show networks in the dark by one click on a tablet too', async () => {
    const page = await open(await saver(), { viewport: { width: 1024, height: 768 } })
    await page.click('[data-choice=scheme] [data-value=dark]')
    await inAddress(page, /scheme=dark/)
    await isSeen(page.locator('[data-choice=scheme] [aria-current]', { hasText: 'Dark' }))
    expect(await page.locator('[data-choice=scheme] [aria-current]').count()).toBe(1)
  })

  it('of a link that only shows say how long, and what may be tried', async () => {
    const expires = Date.parse('2096-12-06T12:00:00Z') / 1000
    const page = await open(await node.link({ id, may: 'look', expires }))
    expect(await page.locator('#state').textContent()).toContain('view only, until 6 December')
    expect(await page.locator('#change h2 + span').textContent()).toBe('try it; only “Save” needs a key')
    expect(await page.locator('[data-act=send]').count()).toBe(1)
  })

  it('work without a script, from a field to a version', async () => {
    const article = await node.deliver({ ...story, url: 'https://coastdaily.example/plain' })
    const page = await open(await node.link({ id: article, may: 'save', name: 'Ana' }), {
      javaScriptEnabled: false,
    })
    await page.fill('#edit-title-card', 'Without a script')
    await page.click('[data-act=show]')
    await inAddress(page, /title\.card=Without\+a\+script/)
    await page.click('[data-act=save]')
    await isSeen(page.getByText(/version 1, saved by Ana/))
    expect(await page.inputValue('#edit-title-card')).toBe('Without a script')
  })

  it.each(['en', 'hi'])(
    'are right for an article from right to left, in the interface’s language %s',
    async (ui) => {
      const article = await node.deliver(urdu)
      const page = await open(`${await node.link({ id: article })}&ui=${ui}`)
      expect(await page.getAttribute('html', 'lang')).toBe(ui)
      expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).direction')).toBe('rtl')
      expect(await page.evaluate('getComputedStyle(document.body).direction')).toBe('ltr')
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1440)
      await page.fill('#edit-title-card', 'رات کی کشتیاں')
      await isSeen(page.locator('#tile-facebook img[src^="blob:"]'))
    },
  )

  it('show hostile words as text, in every field', async () => {
    const page = await open(await saver())
    const hostile = '"><img src=x onerror="document.title=1"><script>1</script>'
    const fields = page.locator('#change textarea[name], #change input[type=text][name]')
    for (const field of await fields.all()) if (await field.isVisible()) await field.fill(hostile)
    await inAddress(page, /onerror/)
    await page.reload()
    await isSeen(page.locator('.tile'))
    expect(await page.title()).not.toBe('1')
    expect(await page.locator('img[src=x]').count()).toBe(0)
  })

  it.each([
    ['a server that does not answer', 'http://127.0.0.1:1/'],
    ['a private address', 'http://10.0.0.1/'],
    ['a page without an article', '/bare'],
    ['no address', 'not an address'],
    ['10,000 characters', 'x'.repeat(10_000)],
  ])('say plainly what is wrong with %s', async (_, typed) => {
    const page = await open(await node.link({}))
    await page.fill('#url', typed.startsWith('/') ? site.origin + typed : typed)
    await page.click('#ask button[type=submit]')
    await isSeen(page.locator('[role=alert]'))
    expect((await page.textContent('[role=alert]'))?.length).toBeGreaterThan(10)
    await isSeen(page.locator('#url'))
  })

  it('say that a link has expired, and how to get another', async () => {
    const page = await open(await node.link({ id, expires: 1000 }))
    expect(await page.textContent('h1')).toBe('This link has expired')
  })

  it('refuse 60 MB and files that are no picture, and take a photo', async () => {
    const page = await open(await saver())
    await page.click('#other-photo summary')
    const choose = page.locator('.choose input[type=file]').first()
    await choose.setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(49_000_000) })
    await isSeen(page.locator('.told').getByText(/20 MB/))
    await choose.setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') })
    await isSeen(page.locator('.told').getByText(/not a picture/))
    await choose.setInputFiles(join(import.meta.dirname, '../../examples/monsoon.jpg'))
    await inAddress(page, /photo=up_/)
    expect(await page.inputValue('#edit-photo')).toMatch(/^up_|^$/)
  })

  it('have nothing for axe to find, in light and in dark', async () => {
    const states = [
      '',
      '&on=twitter',
      '&view=posts',
      '&view=photo',
      '&view=designs',
      '&view=tags',
      '&view=findings',
    ]
    const page = await open(await saver())
    const start = page.url()
    for (const state of states) {
      if (state !== '') await page.goto(start + state)
      await page.evaluate(axe)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const found = await page.evaluate(
          `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
          violations.map(({ id, nodes }) => id + ' ' + nodes[0].html.slice(0, 160)))`,
        )
        expect({ state, colorScheme, found }).toEqual({ state, colorScheme, found: [] })
      }
    }
  })
})
