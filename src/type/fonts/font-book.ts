import { LRUCache } from 'lru-cache'
import type { Verdict } from '../../verdict.ts'
import type { Face } from './face.ts'
import { type FaceRequest, createFontCatalogue, type ListedFace } from './font-catalogue.ts'
import type { FontCoverage, FontManifest } from './font-manifest.ts'
import { createFaceStore, type FaceStoreParts } from './face-store.ts'
import { planFaces } from './plan-faces.ts'

export type { FaceRequest } from './font-catalogue.ts'

/**
 * Problem: a text needs one or two of a hundred font files, at once, and an isolate has room for a few.
 * Method: choose by the manifest (plan-faces), read what is not open (face-store), and where a file cannot be read,
 *   say so and choose again without it.
 * Limits: a plan is cached by its text; a new manifest needs a new book.
 */

export interface FontBookParts extends FaceStoreParts {
  readonly manifest: FontManifest
  readonly coverage: FontCoverage
}

export interface ChosenFaces {
  /** In order of fallback, at least one; the first gives the line its metrics. */
  readonly faces: readonly Face[]
  /** `font-unavailable` for each file that should have been used. */
  readonly verdicts: readonly Verdict[]
}

export interface FontBook {
  /** Changes whenever a font file does: same version, same outlines. */
  readonly version: string
  /** The faces a text needs, read if they must be. Rejects only when no font at all can be read. */
  facesFor(text: string, request: FaceRequest): Promise<ChosenFaces>
  /** The same without waiting; undefined when a file is still to be read. */
  facesLoaded(text: string, request: FaceRequest): readonly Face[] | undefined
}

/** Characters of planned texts cached: those of some hundred cards. */
const CACHED_CHARACTERS = 100_000
/** Unreadable files to work around for one text, before it is set in what there is. */
const MOST_FAILURES = 8

export function createFontBook(parts: FontBookParts): FontBook {
  const catalogue = createFontCatalogue(parts.manifest, parts.coverage)
  const store = createFaceStore(parts)
  const plans = new LRUCache<string, readonly ListedFace[]>({
    maxSize: CACHED_CHARACTERS,
    sizeCalculation: (_, key) => key.length,
  })

  function plan(text: string, request: FaceRequest): readonly ListedFace[] {
    const key = `${request.role} ${request.weight} ${request.lang}\n${text}`
    let planned = plans.get(key)
    if (planned === undefined) {
      planned = planFaces(text, request, catalogue, new Set())
      plans.set(key, planned)
    }
    return planned
  }

  function facesLoaded(text: string, request: FaceRequest): readonly Face[] | undefined {
    const faces: Face[] = []
    for (const { file } of plan(text, request)) {
      const face = store.opened(file)
      if (face === undefined) return undefined
      faces.push(face)
    }
    return faces.length > 0 ? faces : undefined
  }

  async function facesFor(text: string, request: FaceRequest): Promise<ChosenFaces> {
    const loaded = facesLoaded(text, request)
    if (loaded) return { faces: loaded, verdicts: [] }

    const failures = new Map<string, unknown>()
    let planned = plan(text, request)
    for (;;) {
      const results = await Promise.allSettled(planned.map(({ file }) => store.open(file)))
      const faces = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
      for (const [index, result] of results.entries()) {
        if (result.status === 'rejected') failures.set(planned[index]!.file.file, result.reason)
      }
      const complete = faces.length === planned.length && faces.length > 0
      if (complete || (faces.length > 0 && failures.size >= MOST_FAILURES)) {
        return { faces, verdicts: unavailableVerdicts(failures, faces) }
      }
      if (planned.length === 0 || failures.size >= MOST_FAILURES) {
        throw new Error('No font file can be read', { cause: [...failures.values()][0] })
      }
      planned = planFaces(text, request, catalogue, new Set(failures.keys()))
    }
  }

  return { version: versionOf(parts.manifest), facesFor, facesLoaded }
}

/** Enough of each file's hash that no two fonts are taken for each other. */
function versionOf({ families }: FontManifest): string {
  return families.flatMap(({ files }) => files.map(({ sha256 }) => sha256.slice(0, 8))).join('')
}

function unavailableVerdicts(failures: ReadonlyMap<string, unknown>, faces: readonly Face[]): Verdict[] {
  return Array.from(failures, ([file, reason]) => ({
    code: 'font-unavailable',
    severity: 'warning',
    place: `fonts/${file}`,
    message: `The font file ${file} cannot be used (${reasonOf(reason)}); ${faces[0]!.id} is used instead.`,
  }))
}

function reasonOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason)
}
