import { LRUCache } from 'lru-cache'
import type { Candidate } from './choose-face.ts'
import { readCoverage } from './coverage-text.ts'
import type { OwnFont } from '../../article/brand/own-font.ts'
import type { FaceInstance } from './face.ts'
import type { FontCoverage, FontFamily, FontFile, FontManifest, FontRole } from './font-manifest.ts'

/** Weights that a text may request. A face without black uses bold; nothing is synthesised. */
export const textWeights = [400, 700, 900] as const

export type TextWeight = (typeof textWeights)[number]

/** The requested style of a text. */
export interface FaceRequest {
  /** BCP 47; decides between Nastaliq and Naskh, and the regional forms of Han letters. */
  readonly lang: string
  readonly role: FontRole
  readonly weight: TextWeight
  /** If the script and the face have one. */
  readonly italic?: boolean | undefined
  /** Font size, where it selects letterforms (optical size). Pixels. */
  readonly size?: number | undefined
  /** Scale of its letters relative to that size, beside larger ones on the line. Default 1. */
  readonly scale?: number | undefined
  /** The brand's own faces. */
  readonly own?: readonly OwnFont[] | undefined
}

/** An available file, known without opening it. */
export interface ListedFace extends Candidate {
  /** Path in the font source. */
  readonly file: string
  readonly weight: number
  /** ISO 15924; `Hans`, `Hant`, `Jpan`, `Kore` give the regional forms of Han letters. */
  readonly scripts: readonly string[]
  /** The instance; absent: the file's defaults. */
  readonly instance?: FaceInstance | undefined
  /** The brand's font, if it is one. */
  readonly own?: OwnFont | undefined
}

/** A file of the manifest. */
interface CatalogueFace extends ListedFace {
  readonly family: FontFamily
  readonly italic: boolean
}

/** The files of a manifest, by script. */
export interface FontCatalogue {
  /**
   * Files for a script, best first: the wanted role and weight, the sans in that weight, then other weights.
   * @param style regional form of Han letters: `Hans`, `Hant`, `Jpan` or `Kore`; otherwise the script again
   */
  facesFor(script: string, style: string, request: FaceRequest): readonly ListedFace[]
  /** Fallbacks of any text: every script's sans, then symbols, then emoji. */
  fallbacks(request: FaceRequest): readonly ListedFace[]
}

/** Cached rankings: scripts × roles × weights of a busy newsroom. */
const CACHED_RANKINGS = 256

/** Distances between faces by reason: each outweighs the sum of all smaller ones. */
const UPRIGHT = 0.25
const OTHER_BOLD = 0.5
const OTHER_WEIGHT = 2
const ANY_LANGUAGE = 10
const DRAWN_BADLY = 20
const OTHER_COUNTRY = 100

/** Indexes a manifest. A file's coverage is unpacked on first use. */
export function createFontCatalogue(manifest: FontManifest, coverage: FontCoverage): FontCatalogue {
  const listed = manifest.families.flatMap((family) =>
    family.files.map((file) => listFace(family, file, coverage[file.file] ?? '')),
  )
  const rankings = new LRUCache<string, readonly ListedFace[]>({ max: CACHED_RANKINGS })

  function rank(key: string, distance: (face: CatalogueFace) => number | undefined): readonly ListedFace[] {
    let ranking = rankings.get(key)
    if (ranking === undefined) rankings.set(key, (ranking = ranked(listed, distance)))
    return ranking
  }

  return {
    facesFor(script, style, request) {
      const language = request.lang.split('-', 1)[0]!.toLowerCase()
      return rank(`${script} ${style} ${language} ${styleKey(request)}`, (face) => {
        const { scripts, langs, notFor } = face.family
        const far = distanceFrom(request, face)
        if (far === undefined || !scripts.includes(script)) return undefined
        if (langs && !langs.includes(language)) return undefined
        const badly = notFor?.includes(language) === true ? DRAWN_BADLY : 0
        return far + badly + (langs ? 0 : ANY_LANGUAGE) + (scripts.includes(style) ? 0 : OTHER_COUNTRY)
      })
    },
    fallbacks(request) {
      return rank(styleKey(request), (face) => {
        const { roles, langs, scripts } = face.family
        // Symbol fonts before the large CJK files, which have some too; emoji last.
        if (roles.includes('emoji')) return 3 * OTHER_COUNTRY
        if (roles.includes('symbols')) return OTHER_COUNTRY + weightDistance(face.weight, request.weight)
        const far = distanceFrom(request, face)
        if (far === undefined || langs) return undefined
        return far + (scripts.includes('Hani') ? 2 * OTHER_COUNTRY : 0)
      })
    },
  }
}

function styleKey({ role, weight, italic }: FaceRequest): string {
  return `${role} ${weight}${italic ? ' italic' : ''}`
}

/** The wanted role, then its companion sans, then either in another weight; undefined: unsuitable. */
function distanceFrom(
  { role, weight, italic }: FaceRequest,
  { family, weight: own, italic: sloped }: CatalogueFace,
): number | undefined {
  if (sloped && !italic) return undefined
  const far = weightDistance(own, weight) + (italic && !sloped ? UPRIGHT : 0)
  if (family.roles.includes(role)) return far
  return family.roles.includes('sans') ? far + 1 : undefined
}

/** Bold replaces black before another design does. */
function weightDistance(weight: number, wanted: TextWeight): number {
  if (weight === wanted) return 0
  return isBold(weight) === isBold(wanted) ? OTHER_BOLD : OTHER_WEIGHT
}

/** Whether a weight is closer to 700 than to 400. */
export function isBold(weight: number): boolean {
  return weight >= 550
}

/** By distance, then by the manifest's order. */
function ranked(
  faces: readonly CatalogueFace[],
  distance: (face: CatalogueFace) => number | undefined,
): readonly ListedFace[] {
  return faces
    .map((face) => ({ face, far: distance(face) }))
    .filter((entry): entry is { face: CatalogueFace; far: number } => entry.far !== undefined)
    .toSorted((a, b) => a.far - b.far)
    .map(({ face }) => face)
}

function listFace(family: FontFamily, { file, weight, italic }: FontFile, letters: string): CatalogueFace {
  let coverage: ReturnType<typeof readCoverage> | undefined
  return {
    family,
    file,
    weight,
    italic: italic === true,
    scripts: family.scripts,
    color: family.roles.includes('emoji') ? 'layers' : undefined,
    covers(codePoint) {
      coverage ??= readCoverage(letters)
      return coverage.has(codePoint)
    },
  }
}
