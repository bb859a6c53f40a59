/**
 * `npm run bench:type`: counts the texts recorded from Chromium (tests/type/chromium) that Handbill, takumi-js and
 * satori + resvg set like Chromium, with the same fonts. A picture passes if, shifted by at most a few pixels, it
 * has no ink that Chromium's lacks, and lacks none: others may place a line slightly higher. Without emoji, because
 * satori uses pictures for them. `-- --list` names the failing texts, `-- --record` writes docs/figures.json.
 */
import sharp from 'sharp'
import { createBench } from '../type/chromium/bench.ts'
import { compare } from '../type/chromium/compare.ts'
import { type Picture, readReference } from '../type/chromium/reference.ts'
import { BOX, isColored, type Item, items, readFont } from '../type/chromium/texts.ts'
import { installRivals } from './install-rivals.js'
import { recordFigures } from './record-figures.js'

/** Maximum shift of a picture in pixels, vertically and horizontally. */
const DOWN = 8
const ACROSS = 2
/** Pixels; rasterisers differ by fewer in one place, while a full stop of these letters has forty. */
const LARGEST_BLOB = 12
const WEIGHT = 400

/** First the original position, then increasing shifts. */
const offsets = Array.from({ length: 2 * DOWN + 1 }, (_, y) =>
  Array.from({ length: 2 * ACROSS + 1 }, (_, x) => [x - ACROSS, y - DOWN] as const),
)
  .flat()
  .toSorted(([ax, ay], [bx, by]) => Math.hypot(ax, ay) - Math.hypot(bx, by))

type Draw = (item: Item, width: number, height: number) => Promise<Picture>

installRivals()

const engines: Readonly<Record<string, Draw>> = {
  Handbill: openHandbill(),
  'takumi-js': await openTakumi(),
  'satori + resvg': await openSatori(),
}
const texts = items.filter((item) => !isColored(item))
const passed = Object.fromEntries(Object.keys(engines).map((name) => [name, [] as string[]]))
for (const item of texts) {
  const reference = readReference(item)
  for (const [name, draw] of Object.entries(engines)) {
    if (await isAlike(draw, item, reference)) passed[name]!.push(item.id)
  }
}
for (const [name, ids] of Object.entries(passed)) {
  console.log(`${name} sets ${ids.length} of ${texts.length} texts as Chromium does`)
  if (process.argv.includes('--list')) {
    console.log(`  not: ${texts.flatMap(({ id }) => (ids.includes(id) ? [] : [id])).join(', ')}`)
  }
}
const counts = Object.values(passed).map((ids) => ids.length)
recordFigures('npm run bench:type', [
  {
    what: `Texts in ${new Set(texts.map(({ lang }) => lang)).size} languages, set as Chromium sets them`,
    ours: `${counts[0]} of ${texts.length}`,
    beside: `${counts[1]} takumi-js, ${counts[2]} satori + resvg`,
  },
])
process.exitCode = counts[0] === texts.length ? 0 : 1

function openHandbill(): Draw {
  const set = createBench()
  return async (item, width, height) => set(item, { width, height }).picture
}

async function openTakumi(): Promise<Draw> {
  const [{ Renderer }, { render }] = await Promise.all([import('@takumi-rs/core'), import('takumi-js')])
  return async (item, width, height) => {
    const renderer = new Renderer()
    for (const font of fontsOf(item)) await renderer.registerFont(font)
    const tree = treeOf(item, width, height) as Parameters<typeof render>[0]
    return grey(await render(tree, { renderer, width, height, format: 'png' }))
  }
}

async function openSatori(): Promise<Draw> {
  const [{ default: satori }, { Resvg }] = await Promise.all([import('satori'), import('@resvg/resvg-js')])
  return async (item, width, height) => {
    const tree = treeOf(item, width, height) as Parameters<typeof satori>[0]
    const svg = await satori(tree, { width, height, fonts: [...fontsOf(item)] })
    return grey(new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng())
  }
}

function fontsOf({ fonts }: Item) {
  return fonts.map((name) => ({ name, weight: WEIGHT, style: 'normal', data: readFont(name) }) as const)
}

/** White on black in a box of the same position and width, in the form that both take. */
function treeOf(
  { text, lang, dir, fonts, lineHeight = BOX.lineHeight }: Item,
  width: number,
  height: number,
) {
  const column = {
    width: BOX.width,
    fontFamily: fonts.map((name) => `"${name}"`).join(', '),
    fontSize: BOX.size,
    fontWeight: WEIGHT,
    lineHeight,
    color: '#ffffff',
    direction: dir,
    textAlign: dir === 'rtl' ? 'right' : 'left',
  }
  const page = { display: 'flex', width, height, padding: BOX.margin, backgroundColor: '#000000' }
  const words = { type: 'div', props: { style: column, lang, dir, children: text } }
  return { type: 'div', props: { style: page, lang, dir, children: [words] } }
}

async function grey(png: Uint8Array): Promise<Picture> {
  const { data, info } = await sharp(png)
    .toColourspace('srgb')
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, channels: 1, data: new Uint8Array(data) }
}

async function isAlike(draw: Draw, item: Item, reference: Picture): Promise<boolean> {
  const drawn = await draw(item, reference.width, reference.height).catch((error: unknown) => {
    // An engine that throws does not set the text.
    console.error(`${item.id}: ${(error as Error).message}`)
  })
  return !!drawn && offsets.some(([x, y]) => compare(moved(drawn, x, y), reference).blob <= LARGEST_BLOB)
}

function moved({ width, height, channels, data }: Picture, x: number, y: number): Picture {
  const to = new Uint8Array(data.length)
  for (let row = Math.max(0, y); row < Math.min(height, height + y); row++) {
    const from = (row - y) * width
    const start = Math.max(0, x)
    const line = data.subarray(from + Math.max(0, -x), from + width - start)
    to.set(line, row * width + start)
  }
  return { width, height, channels, data: to }
}
