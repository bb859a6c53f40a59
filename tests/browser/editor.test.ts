import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { startEdge } from './servers.ts'
import {
  clipboard,
  copies,
  inAddress,
  isSeen,
  node,
  open,
  PATIENCE,
  saver,
  site,
  story,
  setUpVisits,
} from './visits.ts'

setUpVisits()

describe.each([
  ['Node', async () => node],
  ['workerd', startEdge],
])('a complete editing session on %s', (name, start) => {
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

describe('states', () => {
  it('keep a change when a link is followed before the page has caught up', async () => {
    const page = await open(await saver())
    // The server's answers to changes wait until the link was followed.
    const held = Promise.withResolvers<void>()
    await page.route(/\/preview\/[^/]+\?/, async (route) => {
      await held.promise
      await route.continue().catch(() => undefined)
    })
    await page.fill('#edit-title-card', 'Boats stay')
    await inAddress(page, /title\.card=Boats\+stay/)
    await page.click('#tile-twitter h3 a')
    held.resolve()
    await inAddress(page, /on=twitter/)
    expect(page.url()).toContain('title.card=Boats+stay')
    await isSeen(page.locator('#change h2', { hasText: 'Only X' }))
  })

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
    // A further change brings the page up to date, but is not based on what Ana saved.
    await ben!.fill('#edit-standfirst-card', 'Ben adds')
    await isSeen(ben!.locator('#state').getByText(/version 1, saved by Ana/))
    await ben!.click('[data-act=save]')
    await isSeen(ben!.locator('.told').getByText(/version 1 by Ana/))
    expect(await ben!.inputValue('#edit-title-card')).toBe('By Ben')
    await ben!.locator('.told button').click()
    await isSeen(ben!.getByText(/version 2, saved by Ben/))
  })
})
