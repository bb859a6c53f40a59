import { expect, test } from 'vitest'
import { addEmoji } from '../../src/tools/font-kit/emoji/add-emoji.ts'
import type { PathStep } from '../../src/tools/font-kit/emoji/contours.ts'
import { openType } from '../type/fonts/open-type.ts'
import { readFont } from '../type/chromium/texts.ts'

const twemoji = readFont('Twemoji-Regular.ttf')
const body =
  '<g fill="#f00"><circle cx="18" cy="18" r="18"/></g><path fill="#123456" d="what readPath is given"/>'
const corner: PathStep[] = [['M', 0, 0], ['H', 9], ['C', 9, 3, 9, 6, 9, 9], ['Q', 4, 9, 0, 9], ['Z']]
const readPath = () => corner
const fire = '🐈\u200d🔥'

test('a colour font gets the emoji it lacks, of one character and of several', () => {
  const { typesetter } = openType()
  const icons = [
    { codePoints: [0x1f600], body: '<text>never looked at, for the font has it</text>' },
    { codePoints: [0x1fafa], body },
    { codePoints: [0x1f408, 0x200d, 0x1f525], body },
  ]
  const face = typesetter.openFace('more', addEmoji(twemoji, icons, readPath))
  const layersOf = (text: string) => {
    const glyph = typesetter.prepare(text, { lang: 'en', dir: 'ltr', faces: [face] }).glyphs[0]![0]!
    return face
      .layers(glyph)
      .map(({ glyph: shape, color }) => ({ shape, color, box: boxOf(face.outline(shape)) }))
  }
  const layers = layersOf(fire)
  expect(layers.map(({ color }) => color)).toEqual([
    { r: 255, g: 0, b: 0, a: 255 },
    { r: 0x12, g: 0x34, b: 0x56, a: 255 },
  ])
  // The artwork's 36 units are the em's 512, an eighth of it below the baseline.
  expect(layers.map(({ box }) => box)).toEqual([
    [0, -64, 512, 448],
    [0, 320, 128, 448],
  ])
  // Shapes of two emoji are stored once.
  expect(layersOf('\u{1fafa}')).toEqual(layers)
  expect(layersOf('😀').length).toBeGreaterThan(2)
  expect(layersOf('👩\u200d🚀').length).toBeGreaterThan(2)
})

test.each([
  ['<path stroke="#f00" d=""/>', 'Artwork has stroke'],
  ['<path fill="url(#a)" d=""/>', 'Artwork is filled with url(#a)'],
  ['<image href="a.png"/>', 'Artwork has the element image'],
])('artwork that flat layers cannot hold is refused: %s', (art, says) => {
  expect(() => addEmoji(twemoji, [{ codePoints: [0x1fafa], body: art }], readPath)).toThrow(says)
})

/** Left, bottom, right, top of the points on an outline's curves. */
function boxOf(outline: Float32Array): readonly number[] {
  const xs: number[] = []
  const ys: number[] = []
  for (let at = 0; at < outline.length;) {
    const numbers = [2, 2, 4, 6, 0][outline[at]!]!
    if (numbers > 0) {
      xs.push(outline[at + numbers - 1]!)
      ys.push(outline[at + numbers]!)
    }
    at += numbers + 1
  }
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
