import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { Brand } from '../../../src/article/brand/brand.ts'
import { utf8 } from '../../../src/net/bytes.ts'
import { composeEngine } from '../../../src/node/media/engine.ts'
import { articles } from '../../card/articles.ts'
import { brandWith } from './brand-with-fonts.ts'

const engine = await composeEngine()

async function svgOf(brand: Brand, more: { template?: string; tone?: 'light' | 'dark' } = {}) {
  const plan = await engine.plan({
    article: articles.english,
    brand,
    template: more.template ?? 'headline',
    format: 'og',
    type: 'svg',
    tone: more.tone,
  })
  const { bytes } = await engine.draw(plan)
  return new TextDecoder().decode(bytes)
}

const mark = (fill: string, inside = '') =>
  utf8(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 120 30"><path fill="${fill}" d="M0 0h120v30H0z"/>${inside}</svg>`,
  )

describe('a logo is never invisible', () => {
  test('a dark one on a dark card is put on a plate of paper', async () => {
    const brand = await brandWith({}, { 'logo.svg': mark('#101010') })
    expect(brand.logo?.ink?.[0]).toBeGreaterThan(0.9)
    expect(await svgOf(brand, { tone: 'light' })).not.toMatch(
      /<rect [^>]*fill="#ffffff"[^>]*>.*<rect [^>]*fill="#ffffff"/s,
    )
    const dark = await svgOf(brand, { tone: 'dark' })
    expect(dark).toContain('<image')
    expect(dark).toContain('#ffffff')
  })

  test('one of each ground is shown as it is', async () => {
    const files = { 'logo.svg': mark('#101010'), 'logo-dark.svg': mark('#f4f4f4') }
    const brand = await brandWith({}, files)
    const dark = await svgOf(brand, { tone: 'dark' })
    expect(dark).toContain(brand.logoOnDark!.src)
    expect(dark).not.toContain(brand.logo!.src)
  })
})

async function tiny(width: number, height: number) {
  const create = { width, height, channels: 4, background: '#000' } as const
  return sharp({ create }).png().toBuffer()
}
const pixel = await tiny(1, 1)
const line = await tiny(300, 1)

describe('a logo that cannot be drawn is named', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['logo.png', pixel, /is only 1 × 1 pixels/],
    ['logo.png', line, /is only 300 × 1 pixels/],
    ['logo.svg', mark('none'), /shows nothing/],
    ['logo.svg', mark('#000', '<text>Post</text>'), /has text in it/],
    ['logo.svg', mark('#000', '<script>alert(1)</script>'), /has a script in it/],
    ['logo.svg', mark('#000', '<path onclick="alert(1)" d="M0 0h1"/>'), /has a script in it/],
    ['logo.svg', mark('#000', '<image xlink:href="https://evil.example/x.png"/>'), /shows “https:\/\/evil/],
  ])('%s %#', async (name, bytes, message) => {
    await expect(brandWith({}, { [name]: bytes })).rejects.toThrow(message)
  })
})

test('a picture embedded in an SVG logo is drawn', async () => {
  const png = await sharp({ create: { width: 40, height: 20, channels: 4, background: '#c00' } })
    .png()
    .toBuffer()
  const inside = `<image width="120" height="30" xlink:href="data:image/png;base64,${png.toString('base64')}"/>`
  const brand = await brandWith({}, { 'logo.svg': mark('none', inside) })
  expect(brand.logo?.ink?.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 1)
})

test('chips have the brand’s corners', async () => {
  const square = await brandWith({})
  const round = await brandWith({ corner: 12 })
  expect(await svgOf(square, { template: 'breaking' })).not.toContain('rx="12"')
  expect(await svgOf(round, { template: 'breaking' })).toContain('rx="12"')
})

test('the dark tone has the brand’s own colours', async () => {
  const colors = { paper: '#ffffff', ink: '#000000', accent: '#a3271f', muted: '#555555' }
  const brand = await brandWith({ colors: { ...colors, dark: { paper: '#1b1030', ink: '#fff3d6' } } })
  const svg = await svgOf(brand, { tone: 'dark' })
  expect(svg).toContain('#1b1030')
  expect(svg).toContain('#fff3d6')
})
