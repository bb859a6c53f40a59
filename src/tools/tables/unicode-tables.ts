/**
 * Writes `src/type/data/*.generated.ts` from the Unicode Character Database.
 *
 *   node src/tools/tables/unicode-tables.ts /usr/share/unicode
 *
 * The folder is an unpacked UCD.zip, with `emoji/emoji-data.txt`; Debian's package `unicode-data` (17.0.0) is one.
 * No npm package carries all of it: East Asian width and the four-letter script tags are only in the files.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bidi } from 'bidi-js'
import bidiJs from 'bidi-js'
import type { RangeData } from '../../type/data/range-table.ts'
import { packRanges, writtenRanges } from './pack-ranges.ts'

const CODE_POINTS = 0x110000

/** bidi-js reads bidi classes by UTF-16 unit: everything beyond the BMP is L there. */
const BMP_END = 0xffff

/** Reads `first..last ; value # comment` lines, `@missing` defaults first, as the UCD specifies. */
function readProperty(
  path: string,
  fallback: string,
  short: (name: string) => string = (name) => name,
): string[] {
  const values = Array.from<string>({ length: CODE_POINTS }).fill(fallback)
  const text = readFileSync(path, 'utf8')
  for (const pattern of [
    /^# @missing: (\S+)\s*;\s*(\S+)\s*$/gm,
    /^([0-9A-F.]+)\s*;\s*([^#]*?)\s*(?:#.*)?$/gm,
  ]) {
    for (const [, range = '', value = ''] of text.matchAll(pattern)) {
      const [first = '', last = first] = range.split('..')
      values.fill(short(value), Number.parseInt(first, 16), Number.parseInt(last, 16) + 1)
    }
  }
  return values
}

/** Code points with a binary property, in a file of several properties. */
function readBinary(path: string, property: string): Set<number> {
  const found = new Set<number>()
  for (const [, first = '', last = first, name] of readFileSync(path, 'utf8').matchAll(
    /^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)/gm,
  )) {
    if (name !== property) continue
    const end = Number.parseInt(last, 16)
    for (let code = Number.parseInt(first, 16); code <= end; code++) found.add(code)
  }
  return found
}

/** Long property value names to short ones, for one property of PropertyValueAliases.txt. */
function readAliases(path: string, property: string): Map<string, string> {
  const short = new Map<string, string>()
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [kind, tag, ...names] = (line.split('#')[0] ?? '').split(';').map((cell) => cell.trim())
    if (kind === property && tag) for (const name of [tag, ...names]) short.set(name, tag)
  }
  return short
}

function writeTable(name: string, about: string, data: RangeData): void {
  const text = `// Made by src/tools/tables/unicode-tables.ts from the Unicode Character Database 17.0.0, © Unicode, Inc. (Unicode License v3).
// ${about}
import type { RangeData } from './range-table.ts'

export const ${name}: RangeData = ${writtenRanges(data)}
`
  const file = name.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase()) + '.generated.ts'
  writeFileSync(new URL(`../../type/data/${file}`, import.meta.url), text)
  console.log(`${file}: ${data.values.length} values, ${text.length} bytes`)
}

/**
 * Line_Break with the other properties that UAX #14 needs: `e` East Asian wide, `i` and `f` initial and final
 * quotation marks, `m` a mark among SA letters, `x` an unassigned pictograph.
 */
function lineBreakKinds(ucd: string): string[] {
  const breaks = readAliases(join(ucd, 'PropertyValueAliases.txt'), 'lb')
  const classes = readProperty(
    join(ucd, 'extracted/DerivedLineBreak.txt'),
    'XX',
    (name) => breaks.get(name) ?? name,
  )
  const widths = readAliases(join(ucd, 'PropertyValueAliases.txt'), 'ea')
  const width = readProperty(
    join(ucd, 'extracted/DerivedEastAsianWidth.txt'),
    'N',
    (name) => widths.get(name) ?? name,
  )
  const category = readProperty(join(ucd, 'extracted/DerivedGeneralCategory.txt'), 'Cn')
  const pictographs = readBinary(join(ucd, 'emoji/emoji-data.txt'), 'Extended_Pictographic')
  return classes.map((written, code) => {
    const resolved = ['AI', 'SG', 'XX'].includes(written) ? 'AL' : written // LB1
    let kind = resolved
    if (['F', 'W', 'H'].includes(width[code]!)) kind += 'e'
    if (resolved === 'QU' && category[code] === 'Pi') kind += 'i'
    if (resolved === 'QU' && category[code] === 'Pf') kind += 'f'
    if (resolved === 'SA' && ['Mn', 'Mc'].includes(category[code]!)) kind += 'm'
    if (category[code] === 'Cn' && pictographs.has(code)) kind += 'x'
    return kind
  })
}

/** Script, followed by the Script_Extensions if they differ: `Zyyy Beng Deva …`. */
function scripts(ucd: string): string[] {
  const aliases = readAliases(join(ucd, 'PropertyValueAliases.txt'), 'sc')
  const tag = (name: string) => aliases.get(name) ?? name
  const script = readProperty(join(ucd, 'Scripts.txt'), 'Zzzz', tag)
  const extensions = readProperty(join(ucd, 'ScriptExtensions.txt'), '', (name) =>
    name.startsWith('<') ? '' : name.split(' ').map(tag).join(' '),
  )
  return script.map((own, code) => {
    const more = extensions[code]!
    return more === '' || more === own ? own : `${own} ${more}`
  })
}

/** Bidi_Class where bidi-js, with Unicode 13 and UTF-16 units, has another; empty elsewhere. */
function bidiCorrections(ucd: string): string[] {
  const aliases = readAliases(join(ucd, 'PropertyValueAliases.txt'), 'bc')
  const tag = (name: string) => aliases.get(name) ?? name
  const classes = readProperty(join(ucd, 'extracted/DerivedBidiClass.txt'), 'L', tag)
  const { getBidiCharTypeName } = (bidiJs as unknown as () => Bidi)() // its types describe the ESM build
  return classes.map((right, code) => {
    const taken = code > BMP_END ? 'L' : getBidiCharTypeName(String.fromCharCode(code))
    return right === taken ? '' : right
  })
}

const folder = process.argv[2]
if (folder === undefined) throw new Error('usage: node src/tools/tables/unicode-tables.ts UCD-FOLDER')
writeTable(
  'lineBreakData',
  'Line_Break resolved by LB1, with the properties its rules ask for.',
  packRanges(lineBreakKinds(folder)),
)
writeTable(
  'scriptData',
  'Script, then Script_Extensions where they differ, as ISO 15924 tags.',
  packRanges(scripts(folder)),
)
writeTable(
  'bidiData',
  'Bidi_Class of the characters that bidi-js classes otherwise.',
  packRanges(bidiCorrections(folder)),
)
