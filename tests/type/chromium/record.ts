/**
 * Records how Chromium sets the texts of `texts.json` with the fonts of `fonts/`: `npm run type:record`. Arguments
 * name the items to record. Needs Chromium (CHROMIUM_PATH or /usr/bin/chromium); the tests that read the recording
 * do not. A new recording changes the reference: look at the pictures that differ.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium, type CDPSession, type Page } from 'playwright-core'
import sharp from 'sharp'
import { readRecording } from './reference.ts'
import { buildSfnt } from '../../../src/type/own/sfnt.ts'
import { ownFonts } from './own-fonts.ts'
import { BOX, isColored, type Item, items, ownItems, readFont, referenceFolder } from './texts.ts'

/** Without these flags Chromium on Linux rounds advances to whole pixels and antialiases in colour. */
const FLAGS = [
  '--no-sandbox', // containers run as root; it opens only its own page
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--disable-gpu',
  '--force-device-scale-factor=1',
  '--hide-scrollbars',
  '--allow-file-access-from-files',
]

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function pageOf({ text, lang, dir, fonts, lineHeight = BOX.lineHeight, weight }: Item): string {
  const weights = weight === undefined ? '' : '; font-weight: 1 1000'
  const faces = fonts.map((name, i) => `@font-face { font-family: face${i}; src: url("${name}")${weights} }`)
  return `<!doctype html><meta charset="utf-8"><style>${faces.join('\n')}
    body { margin: 0; background: #000 }
    #box {
      position: absolute; left: ${BOX.margin}px; top: ${BOX.margin}px; width: ${BOX.width}px; color: #fff;
      font: ${weight ?? 400} ${BOX.size}px/${lineHeight} ${fonts.map((_, i) => `face${i}`).join(', ')};
      font-synthesis: none; font-kerning: normal; text-rendering: geometricPrecision; overflow-wrap: break-word;
    }</style><div id="box" lang="${lang}" dir="${dir}">${escaped(text)}</div>`
}

const everyItem = [...items, ...ownItems]

/** Chromium refuses a font without a name table, which subset publishers' fonts lack. */
function fontForBrowsers(name: string): Uint8Array {
  const font = ownFonts.get(name)
  if (font === undefined) return readFont(name)
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = Array.from({ length: view.getUint16(4) }, (_, i) => {
    const at = 12 + i * 16
    const start = view.getUint32(at + 8)
    return {
      tag: String.fromCharCode(...font.subarray(at, at + 4)),
      bytes: font.subarray(start, start + view.getUint32(at + 12)),
    }
  })
  const noNames = { tag: 'name', bytes: Uint8Array.of(0, 0, 0, 0, 0, 6) }
  return buildSfnt(view.getUint32(0), [...tables.filter(({ tag }) => tag !== 'name'), noNames])
}

interface PageLines {
  readonly lines: readonly string[]
  readonly height: number
}

async function readLines(page: Page, pitch: number): Promise<PageLines> {
  await page.addScriptTag({ path: fileURLToPath(new URL('page-lines.js', import.meta.url)) })
  return page.evaluate<PageLines>(`pageLines(${pitch})`)
}

/** Names of system fonts: a recording with them would be worthless. */
async function systemFonts(session: CDPSession): Promise<string[]> {
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#box' })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  return fonts.filter(({ isCustomFont }) => !isCustomFont).map(({ familyName }) => familyName)
}

async function record(wanted: readonly Item[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'handbill-record-'))
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: FLAGS,
  })
  mkdirSync(referenceFolder, { recursive: true })
  const before = readdirSync(referenceFolder).includes('lines.json') ? readRecording().lines : {}
  const lines: Record<string, readonly string[]> = {}
  for (const { id } of everyItem) if (before[id]) lines[id] = before[id]
  try {
    const page = await browser.newPage()
    const session = await page.context().newCDPSession(page)
    await session.send('DOM.enable')
    await session.send('CSS.enable')
    for (const item of wanted) {
      for (const name of item.fonts) writeFileSync(join(folder, name), fontForBrowsers(name))
      const html = join(folder, 'page.html')
      writeFileSync(html, pageOf(item))
      await page.setViewportSize({ width: BOX.width + 2 * BOX.margin, height: 400 })
      await page.goto(pathToFileURL(html).href)
      const set = await readLines(page, BOX.size * (item.lineHeight ?? BOX.lineHeight))
      const foreign = await systemFonts(session)
      if (foreign.length > 0)
        throw new Error(`${item.id} took ${foreign.join(', ')}: add a font that has its letters`)
      await page.setViewportSize({
        width: BOX.width + 2 * BOX.margin,
        height: Math.ceil(set.height) + 2 * BOX.margin,
      })
      const shot = sharp(await page.screenshot()).removeAlpha()
      const picture = isColored(item) ? shot.toColourspace('srgb') : shot.toColourspace('b-w')
      await picture.png({ compressionLevel: 9 }).toFile(join(referenceFolder, `${item.id}.png`))
      lines[item.id] = set.lines
      console.log(item.id, set.lines.length)
    }
    const recording = { chromium: browser.version(), lines }
    writeFileSync(join(referenceFolder, 'lines.json'), JSON.stringify(recording, undefined, 1) + '\n')
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const names = process.argv.slice(2)
await record(names.length === 0 ? everyItem : everyItem.filter(({ id }) => names.includes(id)))
