import type { FontTables } from './font-tables.ts'

/** A glyph's bitmap in one strike: PNG bytes, and its box in strike pixels relative to the origin, y up. */
export interface StrikeGlyph {
  readonly png: Uint8Array
  readonly ppem: number
  readonly left: number
  readonly top: number
}

/** The bitmaps of a colour font. The HarfBuzz build returns the PNG but not its position, so both are read here. */
export interface Strikes {
  /** From the smallest strike at least this large, else from the largest. Undefined: no bitmap. */
  find(glyph: number, pixelsPerEm: number): StrikeGlyph | undefined
}

interface Strike {
  readonly ppem: number
  find(glyph: number): Omit<StrikeGlyph, 'ppem'> | undefined
}

/** Strikes of a CBDT or sbix font; undefined if it has neither. */
export function readStrikes(tables: FontTables, glyphCount: number): Strikes | undefined {
  const strikes = (tables.has('CBLC') ? readCblc(tables) : readSbix(tables, glyphCount)).toSorted(
    (a, b) => a.ppem - b.ppem,
  )
  if (strikes.length === 0) return undefined
  return {
    find(glyph, pixelsPerEm) {
      const strike = strikes.find((one) => one.ppem >= pixelsPerEm) ?? strikes.at(-1)!
      const found = orNothing(() => strike.find(glyph))
      return found && { ...found, ppem: strike.ppem }
    },
  }
}

/** A read past the end of a table means a broken font; the glyph is then blank. */
function orNothing<Result>(read: () => Result): Result | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const CBLC_HEADER = 8
const BITMAP_SIZE_BYTES = 48
const MOST_STRIKES = 64

function readCblc(tables: FontTables): Strike[] {
  const cblc = tables.view('CBLC')
  const count = Math.min(orNothing(() => cblc.getUint32(4)) ?? 0, MOST_STRIKES)
  return Array.from({ length: count }, (_, i): Strike => {
    const at = CBLC_HEADER + i * BITMAP_SIZE_BYTES
    return {
      ppem: orNothing(() => cblc.getUint8(at + 45)) ?? 0,
      find: (glyph) => findInCbdt(tables, at, glyph),
    }
  }).filter((strike) => strike.ppem > 0)
}

/** Walks EBLC's index subtables; see OpenType, “EBLC” and “CBDT”, image formats 17 to 19. */
function findInCbdt(tables: FontTables, sizeAt: number, glyph: number) {
  const cblc = tables.view('CBLC')
  const array = cblc.getUint32(sizeAt)
  const count = cblc.getUint32(sizeAt + 8)
  for (let i = 0; i < count; i++) {
    const first = cblc.getUint16(array + i * 8)
    const last = cblc.getUint16(array + i * 8 + 2)
    if (glyph < first || glyph > last) continue
    const subtable = array + cblc.getUint32(array + i * 8 + 4)
    const range = glyphRange(cblc, subtable, first, glyph)
    if (range === undefined) return undefined
    const imageFormat = cblc.getUint16(subtable + 2)
    return readCbdt(tables, imageFormat, cblc.getUint32(subtable + 4) + range.start, subtable)
  }
  return undefined
}

/** A glyph whose data are empty has no bitmap. */
function unlessEmpty(start: number, end: number) {
  return end > start ? { start } : undefined
}

function glyphRange(cblc: DataView, subtable: number, first: number, glyph: number) {
  const index = glyph - first
  const body = subtable + 8
  switch (cblc.getUint16(subtable)) {
    case 1:
      return unlessEmpty(cblc.getUint32(body + index * 4), cblc.getUint32(body + index * 4 + 4))
    case 2:
      return { start: index * cblc.getUint32(body) }
    case 3:
      return unlessEmpty(cblc.getUint16(body + index * 2), cblc.getUint16(body + index * 2 + 2))
    case 4: {
      const count = cblc.getUint32(body)
      for (let i = 0; i < count; i++) {
        if (cblc.getUint16(body + 4 + i * 4) === glyph)
          return unlessEmpty(cblc.getUint16(body + 6 + i * 4), cblc.getUint16(body + 10 + i * 4))
      }
      return undefined
    }
    case 5: {
      const count = cblc.getUint32(body + 12)
      for (let i = 0; i < count; i++) {
        if (cblc.getUint16(body + 16 + i * 2) === glyph) return { start: i * cblc.getUint32(body) }
      }
      return undefined
    }
    default:
      return undefined
  }
}

const SMALL_METRICS = 5
const BIG_METRICS = 8

/** Height and width come first; small and big metrics share the following two bearings. */
function bearings(view: DataView, metrics: number) {
  return { left: view.getInt8(metrics + 2), top: view.getInt8(metrics + 3) }
}

function readCbdt(tables: FontTables, imageFormat: number, at: number, subtable: number) {
  const cbdt = tables.view('CBDT')
  const png = (start: number) => tables.bytes('CBDT', start + 4, cbdt.getUint32(start))
  if (imageFormat === 17) return { png: png(at + SMALL_METRICS), ...bearings(cbdt, at) }
  if (imageFormat === 18) return { png: png(at + BIG_METRICS), ...bearings(cbdt, at) }
  if (imageFormat === 19) return { png: png(at), ...bearings(tables.view('CBLC'), subtable + 12) }
  return undefined
}

const PNG_TYPE = 0x706e6720
const DUPE_TYPE = 0x64757065
const PNG_HEIGHT_AT = 20

function readSbix(tables: FontTables, glyphCount: number): Strike[] {
  const sbix = tables.view('sbix')
  const count = Math.min(orNothing(() => sbix.getUint32(4)) ?? 0, MOST_STRIKES)
  return Array.from({ length: count }, (_, i): Strike => {
    const strike = orNothing(() => sbix.getUint32(8 + i * 4)) ?? 0
    return {
      ppem: orNothing(() => sbix.getUint16(strike)) ?? 0,
      find: (glyph) => findInSbix(tables, strike, glyph, glyphCount),
    }
  }).filter((one) => one.ppem > 0)
}

function findInSbix(tables: FontTables, strike: number, glyph: number, glyphCount: number, hops = 0) {
  if (glyph >= glyphCount) return undefined
  const sbix = tables.view('sbix')
  const start = strike + sbix.getUint32(strike + 4 + glyph * 4)
  const length = strike + sbix.getUint32(strike + 8 + glyph * 4) - start
  if (length <= 8) return undefined
  const type = sbix.getUint32(start + 4)
  // A duplicate refers to another glyph; only one hop is followed, because a cycle would never end.
  if (type === DUPE_TYPE && hops === 0)
    return findInSbix(tables, strike, sbix.getUint16(start + 8), glyphCount, 1)
  if (type !== PNG_TYPE) return undefined
  const bottom = sbix.getInt16(start + 2)
  const height = sbix.getUint32(start + 8 + PNG_HEIGHT_AT)
  const png = tables.bytes('sbix', start + 8, length - 8)
  return { png, left: sbix.getInt16(start), top: bottom + height }
}
