import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchBrowser } from '../browser/launch.ts'

/**
 * `npm run bench:editor`: response times of the editor's page. Goals (medians): usable within a second once warm, a
 * changed headline on all cards within 150 ms after the last key, a moved focus point within 300 ms.
 */
const ROUNDS = 25
const root = join(import.meta.dirname, '../..')

/** Resolves when every card on the page shows a new picture. */
const waiting = `
  const cards = [...document.querySelectorAll('img[data-card]')]
  const before = cards.map((card) => card.src)
  const started = performance.now()
  const all = () => new Promise((resolve, reject) => {
    const look = () => {
      if (cards.every((card, at) => card.src !== before[at] && card.complete)) resolve(performance.now() - started)
      else if (performance.now() - started > 20000) reject(new Error('not redrawn'))
      else setTimeout(look, 1)
    }
    look()
  })`

const data = mkdtempSync(join(tmpdir(), 'handbill-bench-editor-'))
const port = await freePort()
const base = `http://127.0.0.1:${port}`
const server = spawn(process.execPath, [join(root, 'dist/handbill.js'), 'serve'], {
  env: { ...process.env, PORT: String(port), HANDBILL_DATA: data },
  stdio: 'ignore',
})
const browser = await launchBrowser()
try {
  await listening()
  const id = await deliver()
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  const opened: number[] = []
  for (let round = 0; round < 5; round++) {
    const started = performance.now()
    await page.goto(`${base}/preview/${id}`, { waitUntil: 'domcontentloaded' })
    await page.waitForSelector('.ring')
    opened.push(performance.now() - started)
  }
  print('page usable', opened.slice(1))
  const headlines: number[] = []
  const findings: number[] = []
  const points: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const { cards, page: brought } = await redrawn(page, `Night boats stay, round ${round}`)
    headlines.push(cards)
    findings.push(brought)
    await page.waitForTimeout(700)
  }
  print('changed headline on all cards', headlines)
  print('changed headline in findings and posts', findings)
  for (let round = 0; round < ROUNDS; round++) {
    points.push(await movedPoint(page, 0.2 + (0.6 * round) / ROUNDS))
    await page.waitForTimeout(900)
  }
  print('moved point on all cards', points)
} finally {
  await browser.close()
  server.kill()
  rmSync(data, { recursive: true, force: true })
}

/** Milliseconds from the end of typing until every card has a new picture, and until the page's texts follow. */
async function redrawn(
  page: Page,
  title: string,
): Promise<{ readonly cards: number; readonly page: number }> {
  return page.evaluate(
    `(async () => {
      const field = document.querySelector('#edit-title-card')
      ${waiting}
      const texts = new Promise((resolve) =>
        document.addEventListener('handbill:page', () => resolve(performance.now() - started), { once: true }))
      field.value = ${JSON.stringify(title)}
      field.dispatchEvent(new Event('input', { bubbles: true }))
      return { cards: await all(), page: await texts }
    })()`,
  )
}

async function movedPoint(page: Page, x: number): Promise<number> {
  return page.evaluate(
    `(async () => {
      const picker = document.querySelector('#change .picker')
      const { left, top, width, height } = picker.querySelector('img').getBoundingClientRect()
      const at = { bubbles: true, button: 0, pointerId: 1, clientX: left + ${x} * width, clientY: top + height / 2 }
      picker.setPointerCapture = () => undefined
      picker.hasPointerCapture = () => true
      picker.releasePointerCapture = () => undefined
      picker.dispatchEvent(new PointerEvent('pointerdown', at))
      ${waiting}
      picker.dispatchEvent(new PointerEvent('pointerup', at))
      return all()
    })()`,
  )
}

function print(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  console.log(`${what}: median ${at(0.5)} ms, slowest of ten ${at(0.9)} ms, quickest ${at(0)} ms`)
}

async function deliver(): Promise<string> {
  const photo = readFileSync(join(root, 'examples/ferry.jpg')).toString('base64')
  const article = JSON.parse(readFileSync(join(root, 'examples/ferry.json'), 'utf8')) as { image: object }
  const response = await fetch(`${base}/v1/articles`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...article, image: { ...article.image, url: `data:image/jpeg;base64,${photo}` } }),
  })
  return ((await response.json()) as { id: string }).id
}

async function listening(): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(`${base}/healthz`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The server did not start.')
}

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo
      probe.close(() => resolve(free))
    })
  })
}
