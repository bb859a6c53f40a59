import { LRUCache } from 'lru-cache'
import type { Candidate } from './choose-face.ts'
import { readCoverage } from './coverage-text.ts'
import type { OwnFont } from '../../article/brand/own-font.ts'
import type { FaceInstance } from './face.ts'
import type { FontCoverage, FontFamily, FontFile, FontManifest, FontRole } from './font-manifest.ts'

/** Weights a text may ask for. A face that has no black is taken in bold; nothing is thickened. */
export const textWeights = [400, 700, 900] as const

export type TextWeight = (typeof textWeights)[number]

/** What a text is to be set in. */
export interface FaceRequest {
  /** BCP 47; decides between Nastaliq and Naskh, and whose Han letters are drawn. */
  readonly lang: string
  readonly role: FontRole
  readonly weight: TextWeight
  /** Where the script and the face have one. */
  readonly italic?: boolean | undefined
  /** The size it is set at, where that chooses letterforms. Pixels. */
  readonly size?: number | undefined
  /** Part of that size its letters are cut to, beside larger ones on one line. Default 1. */
  readonly scale?: number | undefined
  /** The brand's own faces for it. */
  readonly own?: readonly OwnFont[] | undefined
}

/** A file that may be used, known without being opened. */
export interface ListedFace extends Candidate {
  /** Path in the font source. */
  readonly file: string
  readonly weight: number
  /** ISO 15924; `Hans`, `Hant`, `Jpan`, `Kore` say whose Han letters it has. */
  readonly scripts: readonly string[]
  /** How the file is used; absent: as it is. */
  readonly instance?: FaceInstance | undefined
  /** Of a brand's own face. */
  readonly own?: OwnFont | undefined
}

/** A file of the manifest. */
interface CatalogueFace extends ListedFace {
  readonly family: FontFamily
  readonly italic: boolean
}

/** The files of a manifest, asked by script. */
export interface FontCatalogue {
  /**
   * Files for a script, best first: the wanted role and weight, the sans in that weight, then other weights.
   * @param style For Han letters whose forms: `Hans`, `Hant`, `Jpan` or `Kore`; otherwise the script again.
   */
  facesFor(script: string, style: string, request: FaceRequest): readonly ListedFace[]
  /** What any text may fall back on: every script's sans, then signs, then emoji. */
  fallbacks(request: FaceRequest): readonly ListedFace[]
}

/** Rankings cached: scripts × roles × weights of a busy newsroom. */
const CACHED_RANKINGS = 256

/** Steps between the reasons to prefer a face: each outweighs all before it together. */
const UPRIGHT = 0.25
const OTHER_BOLD = 0.5
const OTHER_WEIGHT = 2
const ANY_LANGUAGE = 10
const DRAWN_BADLY = 20
const OTHER_COUNTRY = 100

/** Indexes a manifest. The coverage of a file is unpacked when it is first asked. */
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
        // Signs before the large CJK files, which have some too; pictures last.
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

/** The wanted role, then the sans that accompanies it, then either in another weight; undefined: out of place. */
function distanceFrom(
  { role, weight, italic }: FaceRequest,
  { family, weight: own, italic: sloped }: CatalogueFace,
): number | undefined {
  if (sloped && !italic) return undefined
  const far = weightDistance(own, weight) + (italic && !sloped ? UPRIGHT : 0)
  if (family.roles.includes(role)) return far
  return family.roles.includes('sans') ? far + 1 : undefined
}

/** Bold stands for black before another design does. */
function weightDistance(weight: number, wanted: TextWeight): number {
  if (weight === wanted) return 0
  return isBold(weight) === isBold(wanted) ? OTHER_BOLD : OTHER_WEIGHT
}

/** Whether a weight is nearer to 700 than to 400. */
export function isBold(weight: number): boolean {
  return weight >= 550
}

/** In order of distance; the manifest's order decides between equals. */
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
