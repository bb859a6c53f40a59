import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import subsetFont from 'subset-font'
import { pageFaces } from './page-faces.js'

/**
 * Subsets the fonts of our own pages from those of the cards, as WOFF2 into fonts/pages, and writes their style
 * sheet: `npm run fonts:pages`. Names contain a digest, so that browsers cache them for good. Large fonts that few
 * pages need are served as the cards have them.
 */
const root = fileURLToPath(new URL('../../../', import.meta.url))
const folder = join(root, 'fonts/pages')
const sheet = join(root, 'src/http/answer/page/style/fonts.css')

mkdirSync(folder, { recursive: true })
const rules = []
const made = new Set()
for (const face of pageFaces) {
  const file = face.whole === true ? wholeName(face) : await cut(face)
  rules.push(rule(face, file))
}
for (const file of readdirSync(folder)) if (!made.has(file)) rmSync(join(folder, file))
writeFileSync(sheet, `/* Made by src/tools/font-kit/page-fonts.js: do not edit. */\n${rules.join('')}`)
console.error(`fonts/pages: ${made.size} files`)

/** The name used by `npm run edge:assets` and the Node server. */
function wholeName({ source }) {
  return source.replace(/\.br$/, '')
}

async function cut({ source, ranges, name }) {
  const known = readdirSync(folder).find(
    (file) => file.startsWith(`${name}-`) && process.argv.includes('--keep'),
  )
  if (known !== undefined) {
    made.add(known)
    return known
  }
  const raw = readFileSync(join(root, 'fonts', source))
  const font = source.endsWith('.br') ? brotliDecompressSync(raw) : raw
  const letters = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
  const text = String.fromCodePoint(...letters.filter((code) => code < 0xd800 || code > 0xdfff))
  const bytes = await subsetFont(font, text, { targetFormat: 'woff2' })
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
  const file = `${name}-${digest}.woff2`
  writeFileSync(join(folder, file), bytes)
  made.add(file)
  console.error(`${file} ${Math.round(bytes.length / 1000)} kB`)
  return file
}

/**
 * Latin fonts are preloaded, and any that arrive after the first paint are used from the next page on, to avoid
 * layout shifts. Without their fonts other scripts may show boxes, so theirs are swapped in.
 */
function rule({ family, weight, ranges, whole, name }, file) {
  const range = ranges.map(([from, to]) => `U+${hex(from)}${from === to ? '' : `-${hex(to)}`}`).join(', ')
  return `@font-face {
  font-family: '${family}';
  font-weight: ${weight};
  font-display: ${name.endsWith('-latin') ? 'optional' : 'swap'};
  src: url('/files/${file}') format('${whole === true ? 'truetype' : 'woff2'}');
  unicode-range: ${range};
}
`
}

function hex(code) {
  return code.toString(16).toUpperCase()
}
