import { describe, expect, it } from 'vitest'
import { signPreview } from '../../../src/http/access/preview-link.ts'
import { NOW } from '../test-app.ts'
import { elementsOf } from './read-html.ts'
import { story, address, asked, key, closedApp } from './reading-app.ts'

describe('previews where keys are configured', () => {
  it.each(['/preview', asked, '/preview/one', '/preview/nothing'])(
    'explain to strangers how to get a link: %s',
    async (path) => {
      const { app, pages, engine } = await closedApp()
      const response = await app.request(path)
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toContain('Bearer')
      const text = await response.text()
      expect(text).toContain('handbill sign')
      expect(text).not.toContain(story.title)
      expect(pages.asked).toEqual([])
      expect(engine.drawn).toEqual([])
    },
  )

  it('open to a key that may read', async () => {
    const { app, log } = await closedApp()
    for (const path of ['/preview', asked, '/preview/one']) {
      const response = await app.request(path, { headers: { authorization: 'Bearer beta-key' } })
      expect(response.status).toBe(200)
      expect(log.at(-1)?.caller).toBe('wall')
    }
    expect((await app.request(asked, { headers: { authorization: 'Bearer wrong' } })).status).toBe(401)
  })

  it('open to a link for one article, and to nothing else by it', async () => {
    const { app, pages } = await closedApp()
    const link = await signPreview({ id: 'one', expires: NOW + 60 }, key)
    expect((await app.request(link)).status).toBe(200)
    expect((await app.request(`${link}&network=x`)).status).toBe(200)
    expect((await app.request(link.replace('/one', '/two'))).status).toBe(403)
    const query = link.slice(link.indexOf('?') + 1)
    expect((await app.request(`${asked}&${query}`)).status).toBe(403)
    expect(pages.asked).toEqual([])
  })

  it('open to a link for addresses, whose form carries it on', async () => {
    const { app, pages } = await closedApp()
    const link = await signPreview({ expires: NOW + 60 }, key)
    const html = await (await app.request(link)).text()
    const hidden = elementsOf(html).filter(({ attributes }) => attributes['type'] === 'hidden')
    const query = new URLSearchParams(
      // Each form of the page contains it: for an address, a pasted text, a headline.
      hidden.slice(0, 3).map(({ attributes }) => [attributes['name'] ?? '', attributes['value'] ?? '']),
    )
    expect([...query.keys()]).toEqual(['kid', 'exp', 'sig'])
    query.set('url', address)
    expect((await app.request(`/preview?${query}`)).status).toBe(200)
    expect(pages.asked).toEqual([address])
    expect((await app.request(`/preview/one?${query}`)).status).toBe(403)
  })

  it('close when the time of the link is over, and say so', async () => {
    const { app } = await closedApp()
    const response = await app.request(await signPreview({ id: 'one', expires: NOW }, key))
    expect(response.status).toBe(403)
    const text = await response.text()
    expect(text).toContain('This link has expired')
    expect(text).toContain('Ask whoever sent it for a new one.')
  })
})
