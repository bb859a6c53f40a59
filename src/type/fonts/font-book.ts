import { LRUCache } from 'lru-cache'
import type { Verdict } from '../../verdict.ts'
import type { Face } from './face.ts'
import { type FaceRequest, type FontCatalogue, createFontCatalogue } from './font-catalogue.ts'
import type { FontCoverage, FontManifest } from './font-manifest.ts'
import { createFaceStore, type FaceStoreParts } from './face-store.ts'
import { ownFontFile, ownFontKey } from './own-faces.ts'
import { type LackingFace, type PlannedFaces, planFaces } from './plan-faces.ts'

export type { FaceRequest } from './font-catalogue.ts'

/**
 * Problem: a text needs one or two of a hundred font files, immediately, and an isolate has room for a few.
 * Method: choose by the manifest (plan-faces), read unopened files (face-store); if a file cannot be read, report
 * it and choose again without it.
 * Limits: a plan is cached by its text; a new manifest needs a new book.
 */

export interface FontBookParts extends FaceStoreParts {
  readonly manifest: FontManifest
  readonly coverage: FontCoverage
}

export interface ChosenFaces {
  /** In fallback order, at least one; the first determines the line's metrics. */
  readonly faces: readonly Face[]
  /** `font-unavailable` for each unreadable file, `face-replaced` for a custom face that lacks letters. */
  readonly verdicts: readonly Verdict[]
}

export interface FontBook {
  /** Changes with every font file: equal versions, equal outlines. */
  readonly version: string
  /** The faces of a text, read if needed. Rejects only if no font at all can be read. */
  facesFor(text: string, request: FaceRequest): Promise<ChosenFaces>
  /** The same synchronously; undefined if a file must still be read. */
  facesLoaded(text: string, request: FaceRequest): readonly Face[] | undefined
}

/** Characters of cached plans: those of some hundred cards. */
const CACHED_CHARACTERS = 100_000
/** Unreadable files to work around for one text, before it is set with the available ones. */
const MOST_FAILURES = 8

export function createFontBook(parts: FontBookParts): FontBook {
  const catalogue = createFontCatalogue(parts.manifest, parts.coverage)
  const store = createFaceStore(parts)
  const plans = new LRUCache<string, PlannedFaces>({
    maxSize: CACHED_CHARACTERS,
    sizeCalculation: (_, key) => key.length,
  })

  function plan(text: string, request: FaceRequest): PlannedFaces {
    const key = planKey(text, request)
    let planned = plans.get(key)
    if (planned === undefined) {
      planned = planScaled(text, request, catalogue, new Set())
      plans.set(key, planned)
    }
    return planned
  }

  function facesLoaded(text: string, request: FaceRequest): readonly Face[] | undefined {
    const faces: Face[] = []
    for (const listed of plan(text, request).faces) {
      const face = store.opened(listed)
      if (face === undefined) return undefined
      faces.push(face)
    }
    return faces.length > 0 ? faces : undefined
  }

  async function facesFor(text: string, request: FaceRequest): Promise<ChosenFaces> {
    const { lacking } = plan(text, request)
    const loaded = facesLoaded(text, request)
    if (loaded) return { faces: loaded, verdicts: lacking.map(replacedVerdict) }

    const failures = new Map<string, unknown>()
    let planned = plan(text, request).faces
    for (;;) {
      const results = await Promise.allSettled(planned.map(async (listed) => store.open(listed)))
      const faces = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
      for (const [index, result] of results.entries()) {
        if (result.status === 'rejected') failures.set(planned[index]!.file, result.reason)
      }
      const complete = faces.length === planned.length && faces.length > 0
      if (complete || (faces.length > 0 && failures.size >= MOST_FAILURES)) {
        return { faces, verdicts: [...unavailableVerdicts(failures, faces, request.own), ...lacking.map(replacedVerdict)] }
      }
      if (planned.length === 0 || failures.size >= MOST_FAILURES) {
        throw new Error('No font file can be read', { cause: [...failures.values()][0] })
      }
      planned = planScaled(text, request, catalogue, new Set(failures.keys())).faces
    }
  }

  return { version: versionOf(parts.manifest), facesFor, facesLoaded }
}

/** Steps of the scale: each is an open face. */
const SCALES = 20

/** The faces of a text, scaled if requested. */
function planScaled(
  text: string,
  request: FaceRequest,
  catalogue: FontCatalogue,
  unavailable: ReadonlySet<string>,
): PlannedFaces {
  const planned = planFaces(text, request, catalogue, unavailable)
  const scale = Math.round((request.scale ?? 1) * SCALES) / SCALES
  if (scale === 1) return planned
  const faces = planned.faces.map((face) => ({
    ...face,
    instance: { ...face.instance, scale: scale * (face.instance?.scale ?? 1) },
  }))
  return { ...planned, faces }
}

function planKey(text: string, { role, weight, italic, lang, size, scale, own }: FaceRequest): string {
  const faces = own === undefined ? '' : `${size} ${own.map(ownFontKey).join()}`
  return `${role} ${weight} ${italic} ${lang} ${scale ?? ''} ${faces}\n${text}`
}

const MOST_NAMED = 8

function replacedVerdict({ face: { own, file }, letters }: LackingFace): Verdict {
  const named = letters.slice(0, MOST_NAMED).map((letter) => `“${letter}”`)
  const more = letters.length > MOST_NAMED ? ` and ${letters.length - MOST_NAMED} more` : ''
  const name = own?.file ?? file
  return {
    code: 'face-replaced',
    severity: 'warning',
    place: `fonts/${name}`,
    message: `${name} has no ${named.join(', ')}${more}: words of that script are set in a built-in face.`,
  }
}

/** Enough of each file's hash to distinguish all fonts. */
function versionOf({ families }: FontManifest): string {
  return families.flatMap(({ files }) => files.map(({ sha256 }) => sha256.slice(0, 8))).join('')
}

function unavailableVerdicts(
  failures: ReadonlyMap<string, unknown>,
  faces: readonly Face[],
  own: FaceRequest['own'],
): Verdict[] {
  const nameOf = (path: string) => own?.find((font) => ownFontFile(font) === path)?.file ?? path
  return Array.from(failures, ([file, reason]) => ({
    code: 'font-unavailable',
    severity: 'warning',
    place: `fonts/${nameOf(file)}`,
    message: `The font file ${nameOf(file)} cannot be used (${reasonOf(reason)}); ${nameOf(faces[0]!.id)} is used instead.`,
  }))
}

function reasonOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason)
}
