import type { FontTables } from '../fonts/font-tables.ts'
import type { OwnFont } from '../../article/brand/own-font.ts'

/** Data of a font's OS/2 table. */
export interface Os2Facts {
  readonly weight: number
  readonly italic: boolean
  readonly embedding: OwnFont['embedding']
  readonly han: readonly string[] | undefined
}

const WEIGHT_AT = 4
const FS_TYPE_AT = 8
const SELECTION_AT = 62
const CODE_PAGES_AT = 78
const ITALIC = 1
const MAC_STYLE_AT = 44
const MAC_ITALIC = 2

/** Bits of `ulCodePageRange1`. */
const HAN_CODE_PAGES: Readonly<Record<string, number>> = { Jpan: 17, Hans: 18, Kore: 19, Hant: 20 }

/** Reads as much of OS/2 as there is; the rest has default values. */
export function readOs2(tables: FontTables): Os2Facts {
  const os2 = tables.view('OS/2')
  const head = tables.view('head')
  const word = (at: number) => (os2.byteLength >= at + 2 ? os2.getUint16(at) : 0)
  const weight = word(WEIGHT_AT)
  const sloped = (word(SELECTION_AT) & ITALIC) !== 0
  return {
    // Files from before 1997 use 1 to 9.
    weight: weight === 0 ? 400 : weight < 10 ? weight * 100 : Math.min(1000, weight),
    italic:
      sloped || (head.byteLength >= MAC_STYLE_AT + 2 && (head.getUint16(MAC_STYLE_AT) & MAC_ITALIC) !== 0),
    embedding: embeddingOf(word(FS_TYPE_AT)),
    han: os2.byteLength >= CODE_PAGES_AT + 4 ? hanOf(os2.getUint32(CODE_PAGES_AT)) : undefined,
  }
}

/** The least restrictive bit counts (OpenType, “fsType”). */
function embeddingOf(fsType: number): OwnFont['embedding'] {
  if ((fsType & 0xf) === 0) return undefined
  if ((fsType & 8) !== 0) return 'edit'
  return (fsType & 4) !== 0 ? 'print' : 'restricted'
}

function hanOf(codePages: number): readonly string[] | undefined {
  const styles = Object.entries(HAN_CODE_PAGES).flatMap(([style, bit]) =>
    ((codePages >>> bit) & 1) === 1 ? [style] : [],
  )
  return styles.length > 0 ? styles : undefined
}
