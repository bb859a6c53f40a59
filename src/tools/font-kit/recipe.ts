import type { FontFamily, FontWeight } from '../../type/fonts/font-manifest.ts'
import type { CutName } from './cuts.ts'

/** Recipe of one file in `fonts/`. */
export interface FileRecipe {
  readonly weight: FontWeight
  /** Path in the package. */
  readonly source: string
  readonly cut?: CutName | undefined
  /** Axis positions for instancing a static font from a variable one. */
  readonly axes?: Readonly<Record<string, number>> | undefined
  /** Package of SVG artwork, in Iconify's format, for emoji that the font lacks. */
  readonly artwork?: string | undefined
}

/** Recipe of one family: the manifest's entry without values known only afterwards. */
export interface FamilyRecipe extends Omit<FontFamily, 'files' | 'licence'> {
  readonly spdx: string
  /** Path of the licence text in the package. */
  readonly licenceSource: string
  /** Holder, if the licence text does not begin with one. */
  readonly copyright?: string | undefined
  /**
   * Compressed with Brotli: CJK and companions, to keep a clone small. The sans that every text falls back to is
   * stored uncompressed.
   */
  readonly packed: boolean
  readonly files: readonly FileRecipe[]
}

type Described = Pick<FamilyRecipe, 'id' | 'name' | 'roles' | 'scripts'> & {
  readonly version: string
  readonly langs?: readonly string[]
  readonly notFor?: readonly string[]
  readonly packed?: boolean
  readonly weights?: readonly FontWeight[]
  readonly cuts?: Readonly<Partial<Record<FontWeight, CutName>>> | undefined
}

const weightNames = { 400: '400Regular', 700: '700Bold' } as const satisfies Record<FontWeight, string>

/** A family as published by Google Fonts: complete static TTFs. */
export function published({ version, weights = [400, 700], cuts, packed = false, ...family }: Described) {
  const stem = family.name.replaceAll(' ', '')
  return {
    ...family,
    packed,
    package: `@expo-google-fonts/${family.id}@${version}`,
    spdx: 'OFL-1.1',
    licenceSource: 'LICENSE_FONT',
    files: weights.map((weight) => ({
      weight,
      source: `${weightNames[weight]}/${stem}_${weightNames[weight]}.ttf`,
      cut: cuts?.[weight],
    })),
  } satisfies FamilyRecipe
}

/** A family's part for its own script, static. Layout tables are complete, Latin comes from another face. */
export function scriptPart(family: Described & { readonly part: string }) {
  const { version, weights = [400, 700], part, ...rest } = family
  return {
    ...rest,
    packed: true,
    package: `@fontsource/${family.id}@${version}`,
    spdx: 'OFL-1.1',
    licenceSource: 'LICENSE',
    files: weights.map((weight) => ({
      weight,
      source: `files/${family.id}-${part}-${weight}-normal.woff2`,
    })),
  } satisfies FamilyRecipe
}

/** The same from a variable font: the weights, and a width in per cent for a condensed family. */
export function variablePart(
  family: Described & { readonly part: string; readonly from: string; readonly width?: number },
) {
  const { version, weights = [400, 700], part, from, width, ...rest } = family
  const axis = width === undefined ? 'wght' : 'wdth'
  return {
    ...rest,
    packed: true,
    package: `@fontsource-variable/${from}@${version}`,
    spdx: 'OFL-1.1',
    licenceSource: 'LICENSE',
    files: weights.map((weight) => ({
      weight,
      source: `files/${from}-${part}-${axis}-normal.woff2`,
      axes: { wght: weight, ...(width !== undefined && { wdth: width }) },
    })),
  } satisfies FamilyRecipe
}
