import type { CardContent } from '../../src/card/contract/template.ts'

/** A script's sizes relative to Latin, for equal weight on the card. */
interface ScriptSizes {
  /** Ratios of a headline's minimum and maximum size. */
  readonly least: number
  readonly most: number
  /** For kicker, byline and other small text: letters without capitals look smaller. */
  readonly small: number
}

const LATIN: ScriptSizes = { least: 1, most: 1, small: 1 }
const HANGING: ScriptSizes = { least: 0.9, most: 0.9, small: 1.12 }
const WIDE: ScriptSizes = { least: 0.8, most: 0.8, small: 1.06 }
const NASTALIQ: ScriptSizes = { least: 0.72, most: 0.8, small: 1.12 }
const STACKED: ScriptSizes = { least: 0.72, most: 0.78, small: 1.06 }

const byScript: Readonly<Record<string, ScriptSizes>> = {
  Deva: HANGING,
  Beng: HANGING,
  Guru: HANGING,
  Gujr: HANGING,
  Arab: HANGING,
  Syrc: HANGING,
  Hebr: { least: 0.94, most: 0.94, small: 1.06 },
  Thai: HANGING,
  Laoo: HANGING,
  Hani: HANGING,
  Hira: HANGING,
  Kana: HANGING,
  Hang: HANGING,
  Ethi: HANGING,
  Orya: WIDE,
  Taml: WIDE,
  Telu: WIDE,
  Knda: WIDE,
  Mlym: WIDE,
  Sinh: WIDE,
  Khmr: STACKED,
  Mymr: STACKED,
  Tibt: STACKED,
  Java: STACKED,
}

type Written = Pick<CardContent, 'script' | 'nastaliq'>

function sizesOf({ script, nastaliq }: Written): ScriptSizes {
  return nastaliq ? NASTALIQ : (byScript[script] ?? LATIN)
}

/** A range of sizes given for Latin, converted to the headline's script. */
export function headlineSizes(
  content: Written,
  [min, max]: readonly [number, number],
): readonly [number, number] {
  const { least, most } = sizesOf(content)
  return [Math.round(min * least), Math.round(max * most)]
}

/** A size of small text given for Latin. */
export function smallSize(content: Written, size: number): number {
  return Math.round(size * sizesOf(content).small)
}

/** A size of running text (standfirst, label of a figure) given for Latin. */
export function textSize(content: Written, size: number): number {
  return Math.round(size * Math.min(1, sizesOf(content).most + 0.06))
}
