import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pixelmatch from 'pixelmatch'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { composeEngine } from '../../src/node/media/engine.ts'
import { goldenCards } from './golden-cards.ts'
import { writeReport, type ReportRow } from './golden-report.ts'
import { drawCard } from './draw-card.ts'

/**
 * Approved cards with their lines as text, so that a failure names the changed line before pixels are compared.
 * `npm run cards:bless` approves the current ones; `tests/card/out/report.html` shows both.
 */
const golden = join(import.meta.dirname, 'golden')
const out = join(import.meta.dirname, 'out')
const linesFile = join(golden, 'lines.json')
const blessing = process.env['BLESS'] === '1'

/** Pixels that may differ visibly on a photo card: libvips' decoding depends on the processor. */
const TOLERATED_PIXELS = 60

mkdirSync(golden, { recursive: true })
mkdirSync(out, { recursive: true })

const engine = await composeEngine()
const cards = await goldenCards()
type Lines = Record<string, Readonly<Record<string, readonly string[]>>>
const approved: Lines = existsSync(linesFile) ? (JSON.parse(readFileSync(linesFile, 'utf8')) as Lines) : {}
const drawn: Lines = {}
const rows: ReportRow[] = []

afterAll(() => {
  writeReport(out, rows)
  if (blessing) writeFileSync(linesFile, `${JSON.stringify(drawn, null, 1)}\n`)
})

describe('golden cards', () => {
  test.each(cards)('$name', async ({ name, request }) => {
    const card = await drawCard(engine, request)
    const file = `${name}.${card.type}`
    drawn[name] = card.lines
    writeFileSync(join(out, file), card.bytes)
    if (blessing) {
      writeFileSync(join(golden, file), card.bytes)
      return
    }
    const row: ReportRow = { file, verdicts: card.verdicts, differing: undefined }
    rows.push(row)

    expect(card.lines).toEqual(approved[name])
    expect(existsSync(join(golden, file)), `${file} has not been approved: npm run cards:bless`).toBe(true)
    // Flat cards are drawn only by our own code, and are equal everywhere.
    const hasPhoto = request.photo !== undefined
    row.differing = await differingPixels(readFileSync(join(golden, file)), card.bytes, hasPhoto ? 0.1 : 0)
    expect(row.differing, 'see tests/card/out/report.html').toBeLessThanOrEqual(
      hasPhoto ? TOLERATED_PIXELS : 0,
    )
  })

  test('every approved card belongs to a case', () => {
    const names = new Set(cards.map(({ name }) => name))
    const orphans = readdirSync(golden).filter(
      (file) => file !== 'lines.json' && !names.has(file.replace(/\.\w+$/, '')),
    )
    expect(orphans).toEqual([])
  })
})

/** @param threshold maximum difference of a pixel, 0 to 1, as in pixelmatch */
async function differingPixels(before: Uint8Array, after: Uint8Array, threshold: number): Promise<number> {
  const [a, b] = await Promise.all([pixelsOf(before), pixelsOf(after)])
  expect([b.info.width, b.info.height]).toEqual([a.info.width, a.info.height])
  return pixelmatch(a.data, b.data, undefined, a.info.width, a.info.height, {
    threshold,
    includeAA: threshold === 0,
  })
}

async function pixelsOf(bytes: Uint8Array) {
  return sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
}
