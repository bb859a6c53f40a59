import type { Download, Page } from 'playwright-core'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { copies, emptyClipboard, inAddress, isSeen, open, PATIENCE, saver, setUpVisits } from './visits.ts'

setUpVisits()

/** Place of the same control on a phone. */
const phonePath: Readonly<Record<string, string>> = {
  '.views a[href*="view=posts"]': '.tabs a[href*="view=posts"]',
}

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

  it('put the cursor into the text of a network that is clicked, and open no keyboard where it is tapped', async () => {
    const clicked = await open(await saver())
    await clicked.locator('#tile-twitter h3 a').click()
    await expect
      .poll(async () => clicked.evaluate('document.activeElement.id'), { timeout: PATIENCE })
      .toBe('edit-text-twitter')
    await clicked.keyboard.type('Now: ')
    await inAddress(clicked, /text\.twitter=Now/)
    await clicked.keyboard.press('Escape')
    await expect
      .poll(async () => clicked.evaluate('document.activeElement.closest(".tile")?.id'))
      .toBe('tile-twitter')
    const tapped = await open(await saver(), { viewport: { width: 390, height: 844 }, hasTouch: true })
    await tapped.locator('#tile-twitter h3 a').tap()
    await isSeen(tapped.locator('#edit-text-twitter'))
    await expect
      .poll(async () => tapped.evaluate('document.activeElement.closest(".tile")?.id'), { timeout: PATIENCE })
      .toBe('tile-twitter')
  })

  it('are one tap away in every view', async () => {
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

  it('keep a point that was moved while the answer to an earlier change arrived', async () => {
    const page = await open(await saver())
    await page.locator('.ring').waitFor()
    // Both within one turn: the answer is there before the keys rest.
    await page.evaluate(`
      document.querySelector('.ring').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowRight', shiftKey: true, bubbles: true, cancelable: true }))
      document.dispatchEvent(new Event('handbill:page'))`)
    await inAddress(page, /focus=/)
    expect(page.url()).toContain('focus=.6,.5')
    await page.close()
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
