import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createBench } from './bench.ts'
import { compare } from './compare.ts'
import { faults } from './faults.ts'
import { judge, writeOverlay } from './judge.ts'
import { type Picture, readRecording, readReference } from './reference.ts'
import { items, ownItems, referenceFolder } from './texts.ts'

const recording = readRecording()
const everyItem = [...items, ...ownItems]
const references = new Map(everyItem.map((item) => [item.id, readReference(item)]))
const set = createBench()

test('every text is recorded once, and nothing else is', () => {
  const ids = everyItem.map(({ id }) => id).sort()
  expect(new Set(ids).size).toBe(ids.length)
  expect(Object.keys(recording.lines).sort()).toEqual(ids)
  const pictures = readdirSync(referenceFolder).filter((name) => name.endsWith('.png'))
  expect(pictures.sort()).toEqual(ids.map((id) => `${id}.png`).sort())
})

describe('Handbill sets what Chromium sets, line by line and dot by dot', () => {
  test.each(everyItem)('$id', (item) => {
    const reference = references.get(item.id)!
    const ours = set(item, reference)
    const wrong = judge(ours, reference, recording.lines[item.id]!)
    const overlay = wrong.length > 0 ? writeOverlay(item.id, ours.picture, reference) : ''
    expect(wrong, `look at ${overlay}: ours is cyan, Chromium’s red`).toEqual([])
  })
})

describe('the recorded set detects faults', () => {
  // Texts that each fault changed when the set was recorded, minus a few that may be replaced.
  test.each([
    ['marksFlipped', 32],
    ['languageDropped', 16],
    ['scriptGuessed', 16],
    ['scriptIgnored', 70],
    ['substitutionOff', 70],
  ] as const)('%s turns at least %i texts red', (fault, least) => {
    const spoiled = createBench(faults[fault])
    const red = items.filter((item) => {
      const reference = references.get(item.id)!
      return judge(spoiled(item, reference), reference, recording.lines[item.id]!).length > 0
    })
    expect(red.length).toBeGreaterThanOrEqual(least)
  })
})

describe('the measure', () => {
  const size = 40
  const blank = (): Picture => ({ width: size, height: size, channels: 1, data: new Uint8Array(size * size) })
  const withDot = (left: number, top: number, ink = 255): Picture => {
    const picture = blank()
    for (let y = top; y < top + 4; y++) picture.data.fill(ink, y * size + left, y * size + left + 4)
    return picture
  }

  test('a picture equals itself', () => {
    expect(compare(withDot(10, 10), withDot(10, 10))).toEqual({ blob: 0, unlike: 0 })
  })

  test('a pixel to the side is forgiven, a lost or displaced dot is not', () => {
    expect(compare(withDot(10, 10), withDot(11, 10)).blob).toBe(0)
    expect(compare(withDot(10, 10), blank()).blob).toBe(16)
    expect(compare(blank(), withDot(10, 10)).blob).toBe(16)
    expect(compare(withDot(10, 10), withDot(10, 20)).blob).toBe(16)
    expect(compare(withDot(10, 10), withDot(10, 13)).blob).toBeGreaterThan(4)
  })

  test('ink too faint or drifted shows in the whole', () => {
    expect(compare(withDot(10, 10, 128), withDot(10, 10))).toEqual({ blob: 16, unlike: 127 / 255 })
    expect(compare(withDot(10, 10), withDot(11, 10)).unlike).toBeCloseTo(0.5)
  })

  test('pictures of other sizes are refused', () => {
    expect(() => compare({ ...blank(), channels: 3 }, blank())).toThrow('is not')
  })
})
