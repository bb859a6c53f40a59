import { describe, expect, test } from 'vitest'
import { loadPhotoKernel } from '../../../src/node/media/photo.ts'
import { applyScrim } from '../../../src/card/plate/apply-scrim.ts'
import { scrimOpacity } from '../../../src/card/plate/scrim-strength.ts'
import type { FrameSpec } from '../../../src/card/plan/read-tree.ts'

const { shade } = loadPhotoKernel()
const WIDTH = 100
const HEIGHT = 100
const card = { left: 0, top: 0, width: WIDTH, height: HEIGHT }

function photo(grey: number): Uint8Array {
  return Uint8Array.from({ length: WIDTH * HEIGHT * 4 }, (_, at) => ((at & 3) === 3 ? 255 : grey))
}

function textIn(color: string): FrameSpec {
  const text = {
    kind: 'text',
    name: 'line',
    content: 'Text',
    face: 'plain',
    weight: 700,
    size: 20,
    color,
  } as const
  return { name: 'copy', items: [text] }
}

interface Case {
  readonly grey: number
  readonly from: 'start' | 'end' | 'top' | 'bottom'
  readonly scrim?: string
  readonly text?: string
  readonly mirrored?: boolean
  readonly atLeast?: number
}

/** Red in the middle of each edge after a scrim over a whole photo, with text at the strong side. */
function edges({ grey, from, scrim = '#000000', text = '#ffffff', mirrored = false, atLeast }: Case) {
  const pixels = photo(grey)
  const frames = {
    top: { ...card, height: 20 },
    bottom: { ...card, top: 80, height: 20 },
    start: mirrored ? { ...card, left: 80, width: 20 } : { ...card, width: 20 },
    end: mirrored ? { ...card, width: 20 } : { ...card, left: 80, width: 20 },
  }
  const behind = [{ box: frames[from], spec: textIn(text) }]
  const props = { style: {}, from, color: scrim, behind: ['copy'], ...(atLeast !== undefined && { atLeast }) }
  applyScrim(pixels, WIDTH, props, card, behind, mirrored, shade)
  const at = (x: number, y: number) => pixels[(y * WIDTH + x) * 4]!
  return { top: at(50, 0), bottom: at(50, 99), left: at(0, 50), right: at(99, 50) }
}

describe('a scrim', () => {
  test.each([
    ['start', false, 'left', 'right'],
    ['end', false, 'right', 'left'],
    ['start', true, 'right', 'left'],
    ['end', true, 'left', 'right'],
    ['top', false, 'top', 'bottom'],
    ['bottom', false, 'bottom', 'top'],
  ] as const)('from the %s, mirrored %s: dark at the %s, nothing at the %s', (from, mirrored, dark, bare) => {
    const seen = edges({ grey: 240, from, mirrored })
    expect(seen[dark]).toBeLessThan(120)
    expect(seen[bare]).toBeGreaterThan(235)
  })

  test('is as strong as its text needs: the lighter the photo, the stronger', () => {
    const [dark, middle, light] = [20, 128, 250].map((grey) => edges({ grey, from: 'bottom' }).bottom)
    expect(dark).toBeGreaterThanOrEqual(19)
    // 4.5 to 1 against white is a grey of 118.
    for (const value of [middle!, light!]) expect(value).toBeLessThanOrEqual(118)
    expect(middle).toBeGreaterThan(100)
  })

  test('lightens a dark photo under dark text', () => {
    const { bottom, top } = edges({ grey: 10, from: 'bottom', scrim: '#ffffff', text: '#111111' })
    expect(bottom).toBeGreaterThan(118)
    expect(top).toBeLessThan(15)
  })

  test('considers a light tenth of the photo behind the text', () => {
    const pixels = photo(20)
    for (let at = 80 * WIDTH * 4; at < 82 * WIDTH * 4; at++) if ((at & 3) !== 3) pixels[at] = 250
    const behind = [{ box: { ...card, top: 80, height: 20 }, spec: textIn('#ffffff') }]
    applyScrim(
      pixels,
      WIDTH,
      { style: {}, from: 'bottom', color: '#000000', behind: ['copy'] },
      card,
      behind,
      false,
      shade,
    )
    expect(pixels[80 * WIDTH * 4 + 200]).toBeLessThanOrEqual(118)
  })

  test('considers the darkest part of a photo for a light scrim', () => {
    const pixels = photo(240)
    for (let at = 80 * WIDTH * 4; at < 82 * WIDTH * 4; at++) if ((at & 3) !== 3) pixels[at] = 5
    const behind = [{ box: { ...card, top: 80, height: 20 }, spec: textIn('#111111') }]
    applyScrim(
      pixels,
      WIDTH,
      { style: {}, from: 'bottom', color: '#ffffff', behind: ['copy'] },
      card,
      behind,
      false,
      shade,
    )
    expect(pixels[80 * WIDTH * 4 + 200]).toBeGreaterThan(110)
  })

  test('has at least the given strength, even if the text needs less', () => {
    expect(edges({ grey: 10, from: 'bottom', scrim: '#c80000', atLeast: 1 }).bottom).toBeGreaterThan(195)
  })

  test('stays below full strength even where no strength gives enough contrast', () => {
    expect(scrimOpacity('#ffffff', '#ffffff', 1)).toBe(0.92)
    expect(scrimOpacity('#000000', '#ffffff', 0)).toBe(0)
  })
})
