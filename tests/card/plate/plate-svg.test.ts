import { expect, test } from 'vitest'
import { svgDocument } from '../../../src/card/plate/plate-svg.ts'

test('a document shows its area, by default from the corner of the card', () => {
  expect(svgDocument({ width: 12, height: 34 }, '')).toContain('width="12" height="34" viewBox="0 0 12 34"')
  expect(svgDocument({ left: 5, top: 6, width: 12, height: 34 }, '')).toContain('viewBox="5 6 12 34"')
})
