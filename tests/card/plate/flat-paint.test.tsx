import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadPhotoKernel } from '../../../src/node/media/photo.ts'
import { exampleBrand } from '../../../src/article/brand/example-brand.ts'
import { formatNames } from '../../../src/card/contract/formats.ts'
import { createBoxLayout } from '../../../src/card/plan/layout-boxes.ts'
import { planCard } from '../../../src/card/plan/plan-card.ts'
import { readTree } from '../../../src/card/plan/read-tree.ts'
import { readFlatPaint } from '../../../src/card/plate/flat-paint.ts'
import { createLayoutCache } from '../../../src/card/plate/layout-cache.ts'
import { paintLayer } from '../../../src/card/plate/layer.ts'
import { createPaintLayers } from '../../../src/card/plate/paint-layers.ts'
import { makePlate } from '../../../src/card/plate/plate.ts'
import { boxesSvg, svgDocument } from '../../../src/card/plate/plate-svg.ts'
import { createResvgRaster } from '../../../src/node/media/resvg.ts'
import { templates } from '../../../templates/all.ts'
import { articles } from '../articles.ts'

const layoutBoxes = createBoxLayout(
  new WebAssembly.Module(readFileSync(fileURLToPath(import.meta.resolve('satori/layout.wasm')))),
)
const resvg = createResvgRaster()
const { shade } = loadPhotoKernel()
const photos = { cut: async () => Promise.reject(new Error('no photo here')) }
const logo = `data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><circle cx="5" cy="5" r="5" fill="#fff"/><path fill="#fc0" d="M12 0h18L21 10z"/></svg>')}`

async function plateOf(
  article: (typeof articles)['english'],
  format: (typeof formatNames)[number],
  brand = exampleBrand,
) {
  const plan = await planCard({ article, brand, template: 'headline', format, type: 'png' }, templates, '')
  const asked: string[] = []
  const raster = async (svg: string, width: number, height: number) => {
    asked.push(`${width} × ${height}`)
    return resvg(svg, width, height)
  }
  const tools = { layersOf: createPaintLayers(layoutBoxes), raster, photos, shade }
  const layout = await createLayoutCache(layoutBoxes)(plan)
  const plate = await makePlate({ ...plan, layout, pictures: new Map(), inks: new Map(), scale: 1 }, tools)
  const { width, height } = plan.format
  return { plate, asked, byResvg: await resvg(svgDocument({ width, height }, plate.svg!), width, height) }
}

/** Number of pixels that differ by more than `step` in any channel. */
function differing(pixels: Uint8Array, other: Uint8Array, step = 0): number {
  expect(pixels.length).toBe(other.length)
  let count = 0
  for (let at = 0; at < pixels.length; at += 4) {
    if ([0, 1, 2].some((c) => Math.abs(pixels[at + c]! - other[at + c]!) > step)) count++
  }
  return count
}

describe('plates of flat rectangles are filled as resvg draws them', () => {
  test.each(formatNames.flatMap((format) => [[format, 'english'] as const, [format, 'arabic'] as const]))(
    '%s, %s',
    async (format, language) => {
      const { plate, asked, byResvg } = await plateOf(articles[language], format)
      expect(differing(plate.pixels, byResvg)).toBe(0)
      expect(asked).toEqual([])
    },
  )

  test.each(['english', 'arabic'] as const)(
    'with a logo, of which only its box is drawn by resvg: %s',
    async (language) => {
      const { plate, asked, byResvg } = await plateOf(articles[language], 'og', {
        ...exampleBrand,
        logo: { src: logo, width: 30, height: 10 },
      })
      // At the logo's edge samples may fall on either side, and blended colours are rounded twice.
      expect(differing(plate.pixels, byResvg, 1)).toBeLessThan(50)
      expect(differing(plate.pixels, byResvg, 64)).toBe(0)
      expect(asked).toHaveLength(1)
      expect(asked[0]).toMatch(/^\d{3} × \d\d$/)
    },
  )
})

describe('everything else is left to resvg', () => {
  const shape = { width: 200, height: 100, mirrored: false }
  const box = { position: 'absolute', left: 20, top: 10, width: 60, height: 30, backgroundColor: '#cc0000' }

  async function paintOf(style: object) {
    const tree = readTree(
      <div style={{ width: 200, height: 100, backgroundColor: '#ffffff' }}>
        <div style={{ ...box, ...style }} />
      </div>,
    )
    const { svg } = await layoutBoxes(tree.boxes, shape.width, shape.height)
    return { paint: readFlatPaint(svg, shape), svg }
  }

  test('a rectangle as it is', async () => {
    const { paint } = await paintOf({})
    expect(paint?.rects).toEqual([
      { left: 0, top: 0, right: 200, bottom: 100, word: 0xffffffff },
      { left: 20, top: 10, right: 80, bottom: 40, word: 0xff0000cc },
    ])
  })

  test('a rectangle over the edge of the card is cut there, mirrored or not', async () => {
    const { svg } = await paintOf({ left: -20, top: 90 })
    expect(readFlatPaint(svg, shape)?.rects[1]).toMatchObject({ left: 0, top: 90, right: 40, bottom: 100 })
    const mirrored = readFlatPaint(svg, { ...shape, mirrored: true })
    expect(mirrored?.rects[1]).toMatchObject({ left: 160, top: 90, right: 200, bottom: 100 })
    expect(boxesSvg(svg, { ...shape, mirrored: true })).toContain('matrix(-1 0 0 1 200 0)')
  })

  test.each([false, true])('but of round corners only their own pixels, mirrored %s', async (mirrored) => {
    const { svg } = await paintOf({ borderRadius: 8, borderTopLeftRadius: 0 })
    const card = { ...shape, mirrored }
    const flat = readFlatPaint(svg, card)
    expect(flat?.rects).toHaveLength(1)
    const areas: string[] = []
    const layer = { shape: card, boxes: new Map(), svg: boxesSvg(svg, card), flat }
    const pixels = await paintLayer(layer, async (document, width, height) => {
      areas.push(`${width} × ${height}`)
      return resvg(document, width, height)
    })
    expect(areas).toEqual(['60 × 30'])
    const byResvg = await resvg(svgDocument(card, layer.svg), card.width, card.height)
    expect(differing(pixels, byResvg, 1)).toBe(0)
  })

  test('all of it where a rectangle lies over round corners', () => {
    const round = '<path x="20" y="10" width="60" height="30" fill="#cc0000" d="M28,10 h44"/>'
    const over = '<rect x="0" y="0" width="9" height="9" fill="#ffffff"/>'
    expect(readFlatPaint(over + round, shape)).toBeDefined()
    expect(readFlatPaint(round + over, shape)).toBeUndefined()
  })

  test.each([
    ['round corners one sees through', { borderRadius: 8, backgroundColor: '#cc000080' }],
    ['a border', { border: '2px solid #000000' }],
    ['a gradient', { backgroundImage: 'linear-gradient(90deg, #000000, #ffffff)' }],
    ['opacity', { opacity: 0.5 }],
    ['a colour one sees through', { backgroundColor: '#cc000080' }],
    ['rgba()', { backgroundColor: 'rgba(10, 20, 30, 0.5)' }],
    ['a turn', { transform: 'rotate(10deg)' }],
    ['a shadow', { boxShadow: '0 0 10px #000000' }],
  ])('%s', async (_, style) => {
    expect((await paintOf(style)).paint).toBeUndefined()
  })

  test('a fraction of a pixel, which satori rounds away today', async () => {
    const { paint } = await paintOf({ left: 20.4 })
    expect(paint?.rects[1]).toMatchObject({ left: 20, right: 80 })
    const svg = '<rect x="20.5" y="10" width="60" height="30" fill="#cc0000"/>'
    expect(readFlatPaint(svg, shape)).toBeUndefined()
  })
})
