import { LRUCache } from 'lru-cache'
import type { Candidate } from './choose-face.ts'
import { readCoverage } from './coverage-text.ts'
import type {
  FontCoverage,
  FontFamily,
  FontFile,
  FontManifest,
  FontRole,
  FontWeight,
} from './font-manifest.ts'

/** What a text is to be set in. */
export interface FaceRequest {
  /** BCP 47; decides between Nastaliq and Naskh, and whose Han letters are drawn. */
  readonly lang: string
  readonly role: FontRole
  readonly weight: FontWeight
}

/** A file that may be used, known by the manifest alone. */
export interface ListedFace extends Candidate {
  readonly family: FontFamily
  readonly file: FontFile
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

  function rank(key: string, distance: (face: ListedFace) => number | undefined): readonly ListedFace[] {
    let ranking = rankings.get(key)
    if (ranking === undefined) rankings.set(key, (ranking = ranked(listed, distance)))
    return ranking
  }

  return {
    facesFor(script, style, request) {
      const language = request.lang.split('-', 1)[0]!.toLowerCase()
      return rank(`${script} ${style} ${language} ${request.role} ${request.weight}`, (face) => {
        const { scripts, langs, notFor } = face.family
        const far = distanceFrom(request, face)
        if (far === undefined || !scripts.includes(script)) return undefined
        if (langs && !langs.includes(language)) return undefined
        const badly = notFor?.includes(language) === true ? DRAWN_BADLY : 0
        return far + badly + (langs ? 0 : ANY_LANGUAGE) + (scripts.includes(style) ? 0 : OTHER_COUNTRY)
      })
    },
    fallbacks(request) {
      return rank(`${request.role} ${request.weight}`, (face) => {
        const { roles, langs, scripts } = face.family
        // Signs before the large CJK files, which have some too; pictures last.
        if (roles.includes('emoji')) return 3 * OTHER_COUNTRY
        if (roles.includes('symbols')) return OTHER_COUNTRY + (face.file.weight === request.weight ? 0 : 1)
        const far = distanceFrom(request, face)
        if (far === undefined || langs) return undefined
        return far + (scripts.includes('Hani') ? 2 * OTHER_COUNTRY : 0)
      })
    },
  }
}

/** The wanted role, then the sans that accompanies it, then either in another weight; undefined: out of place. */
function distanceFrom({ role, weight }: FaceRequest, { family, file }: ListedFace): number | undefined {
  const otherWeight = file.weight === weight ? 0 : OTHER_WEIGHT
  if (family.roles.includes(role)) return otherWeight
  return family.roles.includes('sans') ? otherWeight + 1 : undefined
}

/** In order of distance; the manifest's order decides between equals. */
function ranked(faces: readonly ListedFace[], distance: (face: ListedFace) => number | undefined) {
  return faces
    .map((face) => ({ face, far: distance(face) }))
    .filter((entry): entry is { face: ListedFace; far: number } => entry.far !== undefined)
    .toSorted((a, b) => a.far - b.far)
    .map(({ face }) => face)
}

function listFace(family: FontFamily, file: FontFile, letters: string): ListedFace {
  let coverage: ReturnType<typeof readCoverage> | undefined
  return {
    family,
    file,
    color: family.roles.includes('emoji') ? 'layers' : undefined,
    covers(codePoint) {
      coverage ??= readCoverage(letters)
      return coverage.has(codePoint)
    },
  }
}
