import { describe, expect, it } from 'vitest'
import type { Rect } from '../../../src/card/photo/scale/raster.ts'
import { loadPhotoCutter } from '../../../src/node/media/photo.ts'
import { peoplePhoto, type Person } from './people-photo.ts'

const cutter = loadPhotoCutter()
const column = { width: 480, height: 630 }
const strip = { width: 1080, height: 470 }

async function cut(
  people: readonly Person[],
  box: Parameters<typeof cutter.cut>[1],
  size?: { width: number; height: number },
) {
  return cutter.cut(await peoplePhoto(people, size), box)
}

/** Whether a window (fractions of the picture) contains a head with hair and chin. */
function holds(window: Rect, { x, y, half }: Person, width = 900, height = 600): boolean {
  return (
    (x - half) / width > window.x &&
    (x + half) / width < window.x + window.width &&
    (y - 1.42 * half) / height > window.y &&
    (y + half) / height < window.y + window.height
  )
}

describe('a crop', () => {
  it.each([90, 250, 450, 700, 810])('keeps a head at %d pixels across', async (x) => {
    const person = { x, y: 250, half: 66 }
    const { window, cutHeads } = await cut([person], column)
    expect(holds(window, person)).toBe(true)
    expect(cutHeads).toBe(0)
  })

  it.each([120, 250, 400, 520])('of a flat box keeps a head at %d pixels down, hair and all', async (y) => {
    const person = { x: 450, y, half: 60 }
    const { window } = await cut([person], strip)
    expect(holds(window, person)).toBe(true)
  })

  it('puts eyes into the upper part', async () => {
    const person = { x: 450, y: 450, half: 60 }
    const { window } = await cut([person], strip, { width: 900, height: 1200 })
    const eyes = (450 - 10) / 1200
    expect((eyes - window.y) / window.height).toBeLessThan(0.5)
  })

  it('puts eyes below what the network covers', async () => {
    const person = { x: 300, y: 700, half: 80 }
    const size = { width: 600, height: 1800 }
    const story = { width: 1080, height: 1920, covered: { top: 250, bottom: 0, words: 0 } }
    const { window } = await cut([person], story, size)
    const eyes = ((690 / 1800 - window.y) / window.height) * story.height
    expect(eyes).toBeGreaterThan(250 + 60)
  })

  it('keeps both of two heads where they fit, and says when they do not', async () => {
    const near = [
      { x: 500, y: 250, half: 60 },
      { x: 700, y: 260, half: 60 },
    ]
    const together = await cut(near, column)
    for (const person of near) expect(holds(together.window, person)).toBe(true)
    expect([together.heads, together.cutHeads]).toEqual([2, 0])
    const far = [
      { x: 120, y: 250, half: 60 },
      { x: 780, y: 260, half: 60 },
    ]
    expect((await cut(far, column)).cutHeads).toBe(1)
  })

  it('prefers the larger of two heads that do not fit together', async () => {
    const large = { x: 160, y: 300, half: 100 }
    const { window } = await cut([large, { x: 800, y: 250, half: 35 }], column)
    expect(holds(window, large)).toBe(true)
  })

  it('shows a photo whole, with room beside it', async () => {
    const photo = await cut([{ x: 450, y: 250, half: 66 }], { width: 400, height: 630, fit: 'whole' })
    expect(photo).toMatchObject({ x: 0, y: 181, width: 400, height: 267 })
    expect(photo.window).toEqual({ x: 0, y: 0, width: 1, height: 1 })
    const beside = await cut([{ x: 450, y: 250, half: 66 }], { width: 900, height: 400, fit: 'whole' })
    expect(beside).toMatchObject({ x: 150, y: 0, width: 600, height: 400 })
  })

  it('makes black and white', async () => {
    const { pixels } = await cut([{ x: 450, y: 250, half: 66 }], { ...strip, tone: 'grey' })
    for (let at = 0; at < pixels.length; at += 4001 * 4)
      expect(new Set(pixels.subarray(at, at + 3)).size).toBe(1)
  })
})

describe('what an editor marked', () => {
  const person = { x: 160, y: 250, half: 66 }

  it.each([0, 0.5, 0.9, 1])('comes first: a focus at %d across', async (x) => {
    const { window, cutGiven } = await cut([person], { ...column, given: { focus: { x, y: 0.5 } } })
    expect(window.x).toBeLessThanOrEqual(x)
    expect(window.x + window.width).toBeGreaterThanOrEqual(x)
    expect(cutGiven).toBe(false)
  })

  it('a focus keeps heads whole where it leaves room', async () => {
    const near = { x: 640, y: 250, half: 60 }
    const { window } = await cut([near], { ...column, given: { focus: { x: 0.8, y: 0.4 } } })
    expect(holds(window, near)).toBe(true)
  })

  it('a crop is shown whole, and no more than its shape needs', async () => {
    const crop = { x: 0.5, y: 0.2, width: 0.3, height: 0.5 }
    const { window, cutGiven } = await cut([person], { width: 600, height: 400, given: { crop } })
    expect(window.height).toBeCloseTo(0.5)
    expect(window.width).toBeCloseTo(0.5)
    expect(window.x).toBeCloseTo(0.4)
    expect(cutGiven).toBe(false)
  })

  it('says when a crop does not fit', async () => {
    const crop = { x: 0, y: 0.2, width: 1, height: 0.5 }
    expect((await cut([person], { ...column, given: { crop } })).cutGiven).toBe(true)
  })
})

it('a portrait fills its box with the face', async () => {
  const person = { x: 600, y: 300, half: 40 }
  const { window } = await cut([person, { x: 150, y: 250, half: 20 }], {
    width: 300,
    height: 300,
    subject: 'face',
  })
  expect(holds(window, person)).toBe(true)
  expect(window.height).toBeLessThan(0.5)
  expect((await cut([], { width: 300, height: 300, subject: 'face' })).window.height).toBe(1)
})

it('a photo is decoded once for all its cards, and looked at once', async () => {
  const file = await peoplePhoto([{ x: 450, y: 250, half: 66 }])
  await cutter.cut(file, column)
  // The file must not be read again.
  const known = { digest: file.digest, bytes: new Uint8Array(0) }
  expect((await cutter.cut(known, strip)).pixels.length).toBe(1080 * 470 * 4)
})
