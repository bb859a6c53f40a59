import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PageFiles } from '../../../src/http/answer/page/page-files.ts'
import { llmsFile } from '../../../src/tools/pages/llms-file.ts'
import { builtPageFiles } from '../editor/page-files.ts'
import { createTestApp } from '../test-app.ts'

const folder = join(import.meta.dirname, '../../../docs')
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -3))

let pageFiles: PageFiles
beforeAll(async () => {
  pageFiles = await builtPageFiles()
})

async function read(path: string, headers: Record<string, string> = {}) {
  const { app } = createTestApp({ pageFiles })
  const response = await app.request(path, { headers })
  return { status: response.status, text: await response.text(), headers: response.headers }
}

describe('GET /docs/{name}', () => {
  test.each(names)('%s is served as a page, its links within reach', async (name) => {
    const { status, text, headers } = await read(`/docs/${name}`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    const title = /^# (.+)$/m.exec(readFileSync(join(folder, `${name}.md`), 'utf8'))![1]!
    expect(text).toContain(title.replaceAll("'", '&#39;').replaceAll('’', '’'))
    expect(text).not.toMatch(/href="(?:[\w-]+\.md|\.\.\/)/)
    for (const [, target] of text.matchAll(/href="\/docs\/([\w-]+)(?:#[^"]*)?"/g))
      expect([...names, 'setup', 'guide', 'reference', 'search']).toContain(target)
  })

  test('/docs/ is /docs', async () => {
    expect((await read('/docs/')).text).toBe((await read('/docs')).text)
  })

  test('the contents are at /docs/guide, and what is not there is 404', async () => {
    expect((await read('/docs/guide')).text).toContain('/docs/architecture')
    expect((await read('/docs/nowhere')).status).toBe(404)
    expect((await read('/docs/__proto__')).status).toBe(404)
  })
})

describe('the docs', () => {
  test('begin with links to every page, every system and every route', async () => {
    const { text } = await read('/docs')
    for (const name of names.filter((one) => one !== 'README')) expect(text).toContain(`href="/docs/${name}"`)
    expect(text).toContain('href="/docs/setup/wordpress"')
    expect(text).toContain('href="/docs/reference#post-v1-cards"')
  })

  test('lead from each page to the next, and to its parts', async () => {
    const { text } = await read('/docs/designs')
    expect(text).toMatch(/rel="next" href="\/docs\//)
    expect(text).toMatch(/<nav class="toc"[\s\S]*href="#/)
    expect(text).toMatch(/href="\/docs\/designs"\s+aria-current=page/)
  })

  test('link only to pages that the server has', async () => {
    const stray: string[] = []
    for (const name of names) {
      const { text } = await read(name === 'README' ? '/docs' : `/docs/${name}`)
      const hrefs = Array.from(text.matchAll(/href="([^"]*)"/g), ([, href = '']) => href)
      stray.push(...hrefs.filter((href) => !/^(?:[/#]|https?:)/.test(href)).map((href) => `${name}: ${href}`))
    }
    expect(stray).toEqual([])
  })

  test.each([
    ['photo-missing', '/docs/warnings'],
    ['HANDBILL_BASE_URL', '/docs/running'],
    ['POST /v1/cards', '/docs/reference#post-v1-cards'],
    ['brands', '/docs/brands'],
  ])('are searched: %s', async (query, href) => {
    const { text, headers } = await read(`/docs/search?q=${encodeURIComponent(query)}`, {
      accept: 'application/json',
    })
    expect(headers.get('content-type')).toBe('application/json')
    const [first] = JSON.parse(text) as { href: string }[]
    expect(first?.href.startsWith(href)).toBe(true)
    expect((await read(`/docs/search?q=${encodeURIComponent(query)}`)).text).toContain(
      `href="${first?.href}"`,
    )
  })

  test('say so if nothing is found, for any query', async () => {
    for (const query of ['zzzz nothing', '<script>', '((', '\ud800', 'x'.repeat(5000)]) {
      const { status, text } = await read(`/docs/search?q=${encodeURIComponent(query.toWellFormed())}`)
      expect(status).toBe(200)
      expect(text).toContain('Nothing has all these words')
      expect(text).not.toContain('<script>')
    }
  })
})

describe('for language models', () => {
  test('/llms.txt lists every page, each as it was written', async () => {
    const { status, text, headers } = await read('/llms.txt')
    expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8'])
    expect(text).toMatch(/^# Handbill\n\n> /)
    const addresses = Array.from(
      text.matchAll(/\]\((http\S+\.md)\)/g),
      ([, address = '']) => new URL(address).pathname,
    )
    expect(addresses.toSorted()).toEqual(
      names
        .filter((name) => name !== 'README')
        .map((name) => `/docs/${name}.md`)
        .toSorted(),
    )
    const page = await read('/docs/brands.md')
    expect(page.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    expect(page.text).toBe(readFileSync(join(folder, 'brands.md'), 'utf8'))
    expect((await read('/docs/nowhere.md')).status).toBe(404)
    expect((await read('/docs/__proto__.md')).status).toBe(404)
  })

  test('llms.txt of the repository is made of the guide; npm run docs:llms writes it', () => {
    expect(readFileSync(join(folder, '../llms.txt'), 'utf8')).toBe(llmsFile())
  })
})
