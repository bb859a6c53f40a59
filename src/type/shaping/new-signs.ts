import type { Face } from '../fonts/face.ts'
import type { MissingCluster } from './itemise.ts'

/** Currency signs newer than most fonts, and the letters used for them in their countries, in Arabic and other scripts. */
const LETTERS: Readonly<Record<string, readonly [arabic: string, other: string]>> = {
  '\u20bf': ['BTC', 'BTC'],
  '\u20be': ['GEL', 'GEL'],
  '\u20c0': ['KGS', 'сом'],
  '\u20c1': ['ر.س', 'SAR'],
  '\u20c2': ['ر.ع', 'OMR'],
  '\u20c3': ['د.إ', 'AED'],
}
const SIGN = /[\u20be\u20bf\u20c0-\u20c3]/g
const ARABIC = /^(?:ar|fa|ur|ps|ckb|sd|ug)(?:-|$)/

/** Replaces currency signs that no face has by letters, and returns the signs. Letters keep a space from their figure. */
export function spellNewSigns(
  text: string,
  lang: string,
  faces: readonly Face[],
): { readonly text: string; readonly spelt: readonly MissingCluster[] } {
  const spelt: MissingCluster[] = []
  const written = text.replace(SIGN, (sign, index: number) => {
    if (faces.some((face) => face.covers(sign.codePointAt(0)!))) return sign
    const letters = LETTERS[sign]![ARABIC.test(lang) ? 0 : 1]
    spelt.push({ index, cluster: sign, kind: 'spelt', shown: letters })
    const before = /[\p{L}\p{N}]$/u.test(text.slice(0, index)) ? '\u00a0' : ''
    const after = /^[\p{L}\p{N}]/u.test(text.slice(index + 1)) ? '\u00a0' : ''
    return before + letters + after
  })
  return { text: written, spelt }
}
