import { describe, expect, it } from 'vitest'
import { black, chequered, handFace, newCanvas, placedAt, redRows, square, white } from './shapes.ts'

describe('colour glyphs', () => {
  it('are painted layer by layer, in the text’s colour where a layer has none', () => {
    const face = handFace({
      outlines: [[], square(0, 0, 3000, 1000), square(1000, 0, 1000, 1000)],
      layers: [
        { glyph: 1, color: { r: 200, g: 0, b: 0, a: 255 } },
        { glyph: 2, color: undefined },
      ],
    })
    const canvas = newCanvas()
    canvas.beginPlain(black, 3, 1)
    canvas.text(placedAt(face, [[0, 1]]), { r: 40, g: 50, b: 60 })
    expect([...canvas.pixels()]).toEqual([200, 0, 0, 255, 40, 50, 60, 255, 200, 0, 0, 255])
  })

  it('blend layers by their alpha', () => {
    const layers = [{ glyph: 1, color: { r: 255, g: 255, b: 255, a: 102 } }]
    const face = handFace({ outlines: [[], square(0, 0, 1000, 1000)], layers })
    const canvas = newCanvas()
    canvas.beginPlain({ r: 100, g: 0, b: 0 }, 1, 1)
    canvas.text(placedAt(face, [[0, 1]]), white)
    expect([...canvas.pixels()]).toEqual([162, 102, 102, 255])
  })

  it('fall back to their outline when they have no layers', () => {
    const canvas = newCanvas()
    const layered = handFace({ outlines: [square(0, 0, 1000, 1000)], layers: [] })
    canvas.beginPlain(black, 1, 1)
    canvas.text(placedAt({ ...layered, color: 'layers' }, [[0, 1]]), { r: 1, g: 2, b: 3 })
    expect([...canvas.pixels()]).toEqual([1, 2, 3, 255])
  })

  it('that are bitmaps are averaged when drawn smaller', () => {
    const canvas = newCanvas()
    canvas.beginPlain(black, 4, 3)
    canvas.text(placedAt(handFace({ outlines: [], bitmap: chequered(8, 4) }), [[1, 2]]), white)
    expect(redRows(canvas)).toEqual(['0 0 0 0', '0 128 128 0', '0 0 0 0'])
  })

  it('that are bitmaps keep their pixels when drawn as they are', () => {
    const canvas = newCanvas()
    canvas.beginPlain({ r: 9, g: 9, b: 9 }, 4, 3)
    canvas.text(placedAt(handFace({ outlines: [], bitmap: chequered(2, 1) }), [[1, 2]]), white)
    expect(redRows(canvas)).toEqual(['9 9 9 9', '9 255 0 9', '9 9 9 9'])
  })

  it('that are bitmaps let the ground through clear pixels, without a dark rim', () => {
    const bitmap = {
      width: 2,
      height: 1,
      pixels: Uint8Array.from([255, 255, 255, 255, 0, 0, 0, 0]),
      box: { left: 0, top: 1000, width: 1000, height: 1000 },
    }
    const canvas = newCanvas()
    canvas.beginPlain({ r: 255, g: 255, b: 255 }, 2, 1)
    canvas.text(placedAt(handFace({ outlines: [], bitmap }), [[0, 1]]), white)
    expect(redRows(canvas)).toEqual(['255 255'])
  })
})
