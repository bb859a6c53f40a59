import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import { plainCard } from '../../../src/http/cards/plain-card.ts'
import { type RunningServer, startServer } from '../../../src/node/server/server.ts'
import { createFakeEngine } from '../fake-engine.ts'
import { memoryShelf, published } from '../kept-articles.ts'
import { createTestApp, open, riverPost } from '../test-app.ts'
import { fakePages, packed, pageOf } from './articles.ts'
import { builtPageFiles } from './page-files.ts'
import { launchBrowser } from '../../browser/launch.ts'

/** Every state of the editor's page, checked by axe-core: rules of WCAG 2.2 AA and best practice. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const finding = {
  code: 'text-cut',
  severity: 'warning',
  place: 'og/headline',
  message: 'Shortened; left out: “after eleven years”.',
} as const
const states = [
  '/preview',
  '/preview?url=ftp://news.example',
  '/preview/english',
  '/preview/english?on=twitter&device=desktop',
  '/preview/english?on=slack',
  '/preview/english?view=posts&on=youtube',
  '/preview/english?view=photo&on=story&focus=.5,.6&safe=1',
  '/preview/english?view=designs&design=headline',
  '/preview/english?view=tags',
  '/preview/urdu?view=findings',
  '/preview/hindi?ui=hi&title.card=x&tags.twitter=a,-b',
  '/preview/nothing',
]

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  const fake = createFakeEngine({ verdicts: [finding] })
  const engine = {
    ...fake,
    async draw(plan: Parameters<typeof fake.draw>[0]) {
      return { ...(await fake.draw(plan)), bytes: plainCard(plan.format, riverPost).bytes }
    },
  }
  const names = ['english', 'urdu', 'hindi'] as const
  const kept = await Promise.all(
    names.map(async (name) => [name, await packed(name, published[name] as Article)] as const),
  )
  const { app } = createTestApp({
    engine,
    settings: open,
    pageFiles: await builtPageFiles(),
    articles: memoryShelf(Object.fromEntries(kept)),
    pages: fakePages({ 'https://news.example/': pageOf(published['english'] as Article) }),
  })
  server = await startServer({ fetch: app.fetch, host: '127.0.0.1', port: 0 })
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

it.each([
  ['light', 1440],
  ['dark', 1440],
  ['light', 390],
  ['dark', 390],
] as const)(
  'has nothing for axe-core to find, in %s at %d pixels',
  async (colorScheme, width) => {
    // Only axe's own script needs the policy disabled; the page's browser test enforces it.
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height: 900 },
      bypassCSP: true,
    })
    const page = await context.newPage()
    const found: string[] = []
    for (const state of states) {
      await page.goto(server.url + state, { waitUntil: 'domcontentloaded' })
      await page.evaluate(axe)
      const violations = (await page.evaluate(
        `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
          .then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ target }) => target).join(' ')))`,
      )) as string[]
      found.push(...violations.map((violation) => `${state}: ${violation}`))
      const over = (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number
      if (over > 0) found.push(`${state}: ${over} pixels too wide`)
    }
    expect(found).toEqual([])
    await context.close()
  },
  240_000,
)
