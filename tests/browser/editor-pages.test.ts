import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  axe,
  contextFor,
  emptyClipboard,
  id,
  inAddress,
  isSeen,
  node,
  open,
  saver,
  site,
  urdu,
  setUpVisits,
  story,
} from './visits.ts'

setUpVisits()

/** Less than 0.1 is good; a font that comes late on a busy machine makes a hundredth. */
const STILL = 0.02

/** Layout shifts not caused by a click or key, from the first paint on. */
const watchShifts = `
  window.shifts = []
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries())
      if (!hadRecentInput) window.shifts.push(value, ...sources.map(({ node }) => node?.className ?? node?.nodeName))
  }).observe({ type: 'layout-shift', buffered: true })`

/** Whether an element has more text than it shows. */
const isCut = (part: { readonly scrollWidth: number; readonly clientWidth: number }) =>
  part.scrollWidth > part.clientWidth

/** Bottom edge of the lowest tile, in pixels. */
const lowestTile =
  "Math.max(...[...document.querySelectorAll('.tile')].map((tile) => tile.getBoundingClientRect().bottom))"

describe('pages', () => {
  it.each([
    [1440, 900],
    [1024, 768],
  ])('show all thirteen networks on one first screen of %i × %i', async (width, height) => {
    for (const device of ['phone', 'desktop']) {
      const page = await open(`${await saver()}&device=${device}`, { viewport: { width, height } })
      expect(await page.evaluate(lowestTile)).toBeLessThan(height)
      await page.close()
    }
  })

  it.each([
    [2560, 'follows a folded text that ends before the last line', 'after'],
    [390, 'stands at the end of the last line of a longer one', 'more'],
  ])('at %i pixels “See more” %s', async (width, _, seen) => {
    const text = encodeURIComponent('Ferry crews vote to keep the boats. '.repeat(5).trim())
    const page = await open(`${await saver()}&text.facebook=${text}`, { viewport: { width, height: 1440 } })
    await page.locator('#tile-facebook .more').waitFor()
    const top = await page.evaluate(`(() => {
      const { left, top, width, height } = document.querySelector('#tile-facebook .more').getBoundingClientRect()
      const here = document.elementsFromPoint(left + width / 2, top + height / 2)
      return here.find((part) => part.matches('.more, .after')).className
    })()`)
    expect(top).toBe(seen)
    await page.close()
  })

  it.each([1440, 1024])('keep the choices of designs apart, at %i pixels', async (width) => {
    const page = await open(`${await saver()}&view=designs&stress=long`, { viewport: { width, height: 900 } })
    const boxes = await Promise.all(
      (await page.locator('#options > *').all()).map(async (part) => (await part.boundingBox())!),
    )
    expect(boxes.length).toBe(3)
    for (const [at, a] of boxes.entries())
      for (const b of boxes.slice(at + 1)) expect(a.x + a.width <= b.x || a.y + a.height <= b.y).toBe(true)
    for (const { x, width: wide } of boxes) expect(x + wide).toBeLessThan(width)
    await page.close()
  })

  it('show nothing on a telephone before the panel above the view has arrived, so that the view stays where it is', async () => {
    const page = await open(`${await saver()}&view=findings`, { viewport: { width: 390, height: 900 } })
    const shown = async () => page.evaluate("getComputedStyle(document.getElementById('main')).visibility")
    expect(await shown()).toBe('visible')
    // As far as the page is read at that moment.
    await page.evaluate("document.querySelectorAll('#main ~ *').forEach((later) => later.remove())")
    expect(await shown()).toBe('hidden')
    await page.close()
  })

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

  it.each(['look', 'designs', 'photo'])('have room for the options of %s on a tablet', async (view) => {
    const page = await open(`${await saver()}&view=${view}`, { viewport: { width: 1024, height: 768 } })
    const cut = await page
      .locator('#options > *')
      .evaluateAll(
        (parts) => parts.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length,
      )
    expect(cut).toBe(0)
  })

  it('name every network in full on a tablet, beside its findings', async () => {
    const long = encodeURIComponent(
      'Ferry crews of the northern harbour vote to keep the night boats '.repeat(3),
    )
    const page = await open(`${await saver()}&title.card=${long}`, { viewport: { width: 1024, height: 768 } })
    await page.waitForSelector('.tile .badge')
    const cut = await page
      .locator('.tile h3')
      .evaluateAll(
        (names) => names.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length,
      )
    expect(cut).toBe(0)
  })

  it('have all views and the number of changes in sight on a telephone', async () => {
    const page = await open(`${await saver()}&view=tags&title.card=Boats`, {
      viewport: { width: 390, height: 844 },
    })
    for (const part of ['.views nav li:last-child a', '.masthead .state b']) {
      const { x, width } = (await page.locator(part).boundingBox())!
      expect(x + width).toBeLessThanOrEqual(390)
    }
    expect(await page.locator('.masthead .state').evaluate(isCut)).toBe(false)
    const expires = Date.parse('2096-12-06T12:00:00Z') / 1000
    const shown = await open(await node.link({ id, may: 'look', expires }), {
      viewport: { width: 390, height: 844 },
    })
    expect(await shown.locator('.masthead .state').evaluate(isCut)).toBe(false)
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
  ])('show an error message for %s', async (_, typed) => {
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
