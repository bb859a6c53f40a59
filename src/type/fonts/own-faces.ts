import type { OwnFont } from '../../article/brand/own-font.ts'
import type { Coverage } from './coverage.ts'
import { readCoverage } from './coverage-text.ts'
import type { FaceRequest, ListedFace } from './font-catalogue.ts'

/**
 * Problem: a publisher's own face sets what it can, a built-in one the rest, and both should look like one family.
 * Method: of the faces of a role the one nearest in slope and weight, instanced to that weight and the text's
 * optical size, and scaled to the letter height of the built-in face that it replaces.
 * Limits: one custom face per text and script; weight and slope are never synthesised.
 */

/** Folder of brands' files in a font source. */
export const OWN_FOLDER = 'own'

/** The path of a brand's font in a font source. */
export function ownFontFile({ hash }: Pick<OwnFont, 'hash'>): string {
  return `${OWN_FOLDER}/${hash}.ttf`
}

/** Key of everything that the choice of a face depends on. */
export function ownFontKey(font: OwnFont): string {
  let key = keys.get(font)
  if (key === undefined) {
    const { role, hash, weight, italic, axes, langs } = font
    keys.set(font, (key = JSON.stringify([role, hash, weight, italic, axes, langs])))
  }
  return key
}

const keys = new WeakMap<OwnFont, string>()

/** Optical sizes with no visible difference between them; each is an open face. Pixels. */
const OPTICAL_SIZES = [8, 10, 12, 16, 20, 24, 32, 40, 48, 60, 72, 96, 144]

/** A brand's faces for a text, best first: at most one of each file. */
export function listOwnFaces(request: FaceRequest, script: string): readonly ListedFace[] {
  const language = request.lang.split('-', 1)[0]!.toLowerCase()
  const fitting = (request.own ?? []).filter(({ langs }) => langs === undefined || langs.includes(language))
  const nearest = fitting.toSorted((a, b) => distance(a, request) - distance(b, request))
  return nearest.map((font) => listOwnFace(font, request, script))
}

const OTHER_SLOPE = 2000
/** For a face that does not declare its Han region. */
const EVERY_HAN = ['Jpan', 'Hans', 'Hant', 'Kore']

function distance({ weight: [least, most], italic, langs }: OwnFont, request: FaceRequest): number {
  const weight = weightWithin([least, most], request.weight)
  const slope = italic === (request.italic ?? false) ? 0 : OTHER_SLOPE
  // Of two equally distant weights, the heavier one serves for bold, the lighter one for text.
  const wrongSide = Math.sign(request.weight - weight) * Math.sign(request.weight - 550) > 0 ? 0.5 : 0
  return slope + Math.abs(weight - request.weight) + wrongSide - (langs ? 0.25 : 0)
}

function weightWithin([least, most]: OwnFont['weight'], wanted: number): number {
  return Math.min(most, Math.max(least, wanted))
}

function listOwnFace(font: OwnFont, request: FaceRequest, script: string): ListedFace {
  const weight = weightWithin(font.weight, request.weight)
  const variations: Record<string, number> = { ...font.axes }
  if (font.weight[0] < font.weight[1]) variations['wght'] = weight
  if (font.opticalSizes && !('opsz' in variations))
    variations['opsz'] = opticalSize(font.opticalSizes, request.size)
  const coverage = coverageOf(font)
  return {
    file: ownFontFile(font),
    weight,
    scripts: font.han ?? EVERY_HAN,
    own: font,
    instance: {
      variations: Object.keys(variations).length > 0 ? variations : undefined,
      ...(font.fits[script] ?? Object.values(font.fits)[0]),
    },
    color: undefined,
    covers: (codePoint) => coverage.has(codePoint),
  }
}

function opticalSize([least, most]: readonly [number, number], pixels = 16): number {
  const step = OPTICAL_SIZES.findLast((size) => size <= pixels) ?? OPTICAL_SIZES[0]!
  return Math.min(most, Math.max(least, step))
}

const coverages = new WeakMap<OwnFont, Coverage>()

function coverageOf(font: OwnFont): Coverage {
  let coverage = coverages.get(font)
  if (coverage === undefined) coverages.set(font, (coverage = readCoverage(font.letters)))
  return coverage
}
