import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { faults } from './chromium/faults.ts'
import { describeGlyphs, items } from './glyphs.ts'

/**
 * All glyphs of a text in each script with their positions, recorded when pixels agreed with Chromium's. Exact and
 * fast: a changed sign, order, language or break shows in one line. `npm run type:bless` approves the current
 * result.
 */
const file = join(import.meta.dirname, 'glyphs.golden.txt')
if (process.env['BLESS'] === '1') writeFileSync(file, items.map(describeGlyphs()).join('\n'))

const approved = new Map(
  readFileSync(file, 'utf8')
    .split('\n\n')
    .map((block) => [/^--- (.*)/.exec(block)![1], `${block.trimEnd()}\n`]),
)

describe('glyphs as approved', () => {
  const describeItem = describeGlyphs()
  test.each(items)('$id', (item) => expect(describeItem(item)).toBe(approved.get(item.id)))

  test('every approved text belongs to a case', () => {
    expect([...approved.keys()]).toEqual(items.map(({ id }) => id))
  })
})

describe('a fault makes them fail', () => {
  /** Minimum number of texts that a fault must change; fewer means that the set no longer detects it. */
  const texts: Record<keyof typeof faults, number> = {
    marksFlipped: 15,
    languageDropped: 5,
    scriptGuessed: 6,
    scriptIgnored: 15,
    substitutionOff: 25,
  }
  test.each(Object.keys(faults) as (keyof typeof faults)[])('%s', (name) => {
    const spoilt = describeGlyphs(faults[name])
    const changed = items.filter((item) => spoilt(item) !== approved.get(item.id))
    expect(changed.length).toBeGreaterThanOrEqual(texts[name])
  })
})
