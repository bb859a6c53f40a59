import { expect, test } from 'vitest'
import type { Face } from '../../../src/type/fonts/face.ts'
import { placedSvg } from '../../../src/type/layout/svg-path.ts'
import { openType } from '../fonts/open-type.ts'

const { prepare, fit, typesetter } = openType()

function svgOf(text: string, fonts: readonly string[]): string {
  const setting = fit(prepare(text, 'en', fonts), { min: 100, max: 100 })
  return placedSvg(typesetter.place(setting, { x: 0, y: 0, width: 600, align: 'start' }), '#0b1f3a')
}

test('letters are one path, y down', () => {
  expect(svgOf('l', ['NotoSans-Bold'])).toBe(
    '<path fill="#0b1f3a" d="M22.4 100L7.3 100L7.3 24L22.4 24L22.4 100Z"/>',
  )
  expect(svgOf('lll', ['NotoSans-Bold']).match(/<path/g)).toHaveLength(1)
})

test('emoji bring their own colours', () => {
  const svg = svgOf('a😀', ['NotoSans-Bold', 'Twemoji-Regular'])
  expect(svg).toContain('fill="#0b1f3a"')
  expect(svg).toContain('fill="rgb(255,204,77)"')
})

test('an empty text has no path', () => expect(svgOf('', ['NotoSans-Bold'])).toBe(''))

test('a picture is an image at its place', () => {
  const box = { left: 0, top: 900, width: 1000, height: 1000 }
  const face: Face = {
    id: 'pictures',
    unitsPerEm: 1000,
    ascender: 900,
    descender: -100,
    lineGap: 0,
    leading: 1,
    color: 'bitmaps',
    covers: () => true,
    outline: () => new Float32Array(),
    layers: () => [],
    bitmap: () => ({ width: 1, height: 1, pixels: Uint8Array.of(1, 2, 3, 255), box }),
  }
  const glyphs = [{ face, glyph: 1, x: 10, y: 95, scale: 0.05 }]
  const svg = placedSvg(
    { glyphs, lines: [], height: 50, ink: { left: 0, top: 0, right: 0, bottom: 0 } },
    '#fff',
  )
  expect(svg).toMatch(
    /^<image x="10" y="50" width="50" height="50" preserveAspectRatio="none" href="data:image\/png;base64,[\w+/=]+"\/>$/,
  )
})
