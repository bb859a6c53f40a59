import { big5, gb2312, hangul, jisX0208, ksX1001, generalStandardOfChina, ranges } from './national-sets.ts'
import type { Cut } from './subset.ts'

/**
 * Letters kept in the large fonts. Bold contains the whole national standard, because headlines use it; regular
 * contains the frequent part, and a rare letter falls back to the bold of the same region.
 */
const sets = {
  'sc-common': {
    words: 'GB 2312 level 1 and symbols',
    codePoints: () => gb2312().common,
  },
  sc: {
    words: 'GB 2312 and the Table of General Standard Chinese Characters',
    codePoints: () => gb2312().all.union(generalStandardOfChina()),
  },
  'tc-common': {
    words: 'Big5 level 1 and symbols',
    codePoints: () => big5().common,
  },
  tc: {
    words: 'Big5',
    codePoints: () => big5().all,
  },
  'jp-common': {
    words: 'JIS X 0208 level 1 and symbols',
    codePoints: () => jisX0208().common,
  },
  jp: {
    words: 'JIS X 0208, the vendor extensions of Shift_JIS, and the name kanji outside both',
    codePoints: () => jisX0208().all,
  },
  'kr-common': {
    words: 'KS X 1001 without Hanja',
    codePoints: () => ksX1001().common,
  },
  kr: {
    words: 'all modern Hangul, KS X 1001 symbols, and the Hanja that Japan and Taiwan count as frequent too',
    codePoints: () => hangul().union(ksX1001().common).union(frequentHanja()),
  },
} as const satisfies Record<string, { readonly words: string; readonly codePoints: () => Set<number> }>

export type CutName = keyof typeof sets | 'signs'

/** Korean headlines write countries and parties in Hanja: 美, 中, 日, 與, 野. There is no official short list to decode. */
function frequentHanja(): Set<number> {
  return ksX1001().hanja.intersection(big5().common).intersection(jisX0208().common)
}

/** Besides letters, every CJK face keeps punctuation and symbols. */
const CJK_NEIGHBOURS = ranges(
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2010, 0x203b],
  [0x20a9, 0x20ac],
  [0x2100, 0x2138],
  [0x2150, 0x217f],
  [0x2190, 0x2199],
  [0x2460, 0x24ff],
  [0x25a0, 0x25ff],
  [0x2600, 0x266f],
  [0x3000, 0x30ff],
  [0x3105, 0x312f],
  [0x31f0, 0x33ff],
  [0xfe30, 0xfe4f],
  [0xff01, 0xffee],
)

/** Symbols that a headline may contain; the rest of the symbol fonts is alchemy, chess notation and legacy computing. */
const SIGNS = ranges(
  [0x20, 0x20],
  [0x2010, 0x205e],
  [0x2070, 0x209c],
  [0x20a0, 0x20c0],
  [0x2100, 0x22ff],
  [0x2300, 0x23ff],
  [0x2440, 0x27ff],
  [0x2900, 0x29ff],
  [0x2a00, 0x2aff],
  [0x2b00, 0x2bff],
  // Mathematical letters, which people use for bold and italic text.
  [0x1d400, 0x1d7ff],
  [0x1f100, 0x1f1e5],
  [0x1f780, 0x1f7ff],
)

/** Horizontal setting only: without vertical forms, historic and stylistic alternates. */
const CJK_FEATURES = 'ccmp locl liga calt kern mark mkmk palt halt fwid hwid pwid ljmo vjmo tjmo'.split(' ')
const VERTICAL_TABLES = ['vmtx', 'vhea', 'VORG', 'BASE', 'DSIG', 'meta']

/** The parts of a font kept in a subset. */
export function cutOf(name: CutName): Cut {
  if (name === 'signs') return { codePoints: SIGNS }
  return {
    codePoints: sets[name].codePoints().union(CJK_NEIGHBOURS),
    features: CJK_FEATURES,
    dropTables: VERTICAL_TABLES,
  }
}

/** A description of a subset, for the manifest. */
export function cutInWords(name: CutName): string {
  return name === 'signs'
    ? 'signs in use: arrows, mathematics, shapes, dingbats, enclosed letters'
    : sets[name].words
}
