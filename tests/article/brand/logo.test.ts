import { describe, expect, it } from 'vitest'
import { readLogo } from '../../../src/article/brand/logo.ts'

const NS = 'xmlns="http://www.w3.org/2000/svg"'
const path = '<path d="M0 0h1v1z"/>'

function read(text: string) {
  return readLogo(new TextEncoder().encode(text))
}

function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const view = new DataView(bytes.buffer)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return bytes
}

describe('readLogo', () => {
  it.each([
    ['a viewBox', `<svg ${NS} viewBox="0 0 300 100">${path}</svg>`, 300, 100],
    ['exponents', `<svg ${NS} viewBox="0 0 3e2 1e2">${path}</svg>`, 300, 100],
    ['commas and signs', `<svg ${NS} viewBox="-10,-.5,300.5,+100">${path}</svg>`, 300.5, 100],
    ['a bracket in an attribute', `<svg ${NS} data-name="a>b" viewBox="0 0 300 100">${path}</svg>`, 300, 100],
    [
      'a comment before it',
      `<!-- Generator: <svg> writer --><svg ${NS} viewBox="0 0 300 100">${path}</svg>`,
      300,
      100,
    ],
    [
      'a declaration',
      `<?xml version="1.0"?><!DOCTYPE svg><svg ${NS} viewBox='0 0 300 100'>${path}</svg>`,
      300,
      100,
    ],
    ['a prefix', `<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 300 100"></s:svg>`, 300, 100],
    ['pixels', `<svg ${NS} width="300px" height="100">${path}</svg>`, 300, 100],
    ['millimetres', `<svg ${NS} width="79mm" height="26mm">${path}</svg>`, 298.58, 98.27],
    ['quarters of a millimetre', `<svg ${NS} width="200Q" height="60q">${path}</svg>`, 188.98, 56.69],
    ['a style', `<svg ${NS} width="100%" style="width: 300px; height:1in">${path}</svg>`, 300, 96],
    ['points and inches', `<svg ${NS} width="225pt" height="1in">${path}</svg>`, 300, 96],
    [
      'the viewBox before percentages',
      `<svg ${NS} width="100%" height="100%" viewBox="0 0 3 1">${path}</svg>`,
      3,
      1,
    ],
  ])('reads %s', (_, text, width, height) => {
    const { logo } = read(text)
    expect(logo?.width).toBeCloseTo(width, 1)
    expect(logo?.height).toBeCloseTo(height, 1)
    expect(atob(logo?.src.replace('data:image/svg+xml;base64,', '') ?? '')).toBe(text)
  })

  it.each([
    ['no size', `<svg ${NS}>${path}</svg>`, 'how wide and high'],
    ['percentages alone', `<svg ${NS} width="100%" height="100%">${path}</svg>`, 'how wide and high'],
    ['an empty box', `<svg ${NS} viewBox="0 0 0 100">${path}</svg>`, 'how wide and high'],
    ['text', `<svg ${NS} viewBox="0 0 3 1"><g><text>Post</text></g></svg>`, 'has text in it'],
    ['a script', `<svg ${NS} viewBox="0 0 3 1"><script>1</script></svg>`, 'has a script in it'],
    ['HTML', `<svg ${NS} viewBox="0 0 3 1"><foreignObject/></svg>`, 'has HTML in it'],
    ['a web page', '<html><body>Post</body></html>', 'is neither PNG nor SVG'],
    ['nothing', '', 'is neither PNG nor SVG'],
  ])('refuses %s', (_, text, words) => {
    expect(read(text).reason).toContain(words)
  })

  it('reads the size of a PNG, and refuses a pixel', () => {
    expect(readLogo(png(400, 120)).logo).toMatchObject({ width: 400, height: 120 })
    expect(readLogo(png(1, 1)).reason).toBe('is only 1 × 1 pixels')
    expect(readLogo(png(0, 10)).reason).toContain('how wide')
    expect(readLogo(png(400, 120).subarray(0, 20)).reason).toContain('how wide')
  })
})
