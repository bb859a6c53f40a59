import type { DeclaredFont } from '../../article/brand/brand-file.ts'
import type { FaceFit, OwnFont } from '../../article/brand/own-font.ts'
import { digest } from '../../net/bytes.ts'
import { checkFont } from '../fonts/check-font.ts'
import { writeCoverage } from '../fonts/coverage-text.ts'
import type { Face } from '../fonts/face.ts'
import type { FontBook } from '../fonts/font-book.ts'
import type { FontRole } from '../fonts/font-manifest.ts'
import { createFontTables } from '../fonts/font-tables.ts'
import type { HarfBuzz } from '../shaping/harfbuzz.ts'
import type { Axis } from '../shaping/variations.ts'
import { lettersOf, measureFit } from './measure-fit.ts'
import { readOs2 } from './os2.ts'
import { sampleLetters } from './sample-letters.ts'

export interface Inspector {
  readonly harfbuzz: HarfBuzz
  /** The built-in faces, opened by it. */
  readonly fonts: FontBook
}

/** No font has letters beyond the ideographs of the third plane. */
const LAST_CODE_POINT = 0x323af
const FIRST_CODE_POINT = 0x20
/** Instance for measuring: a weight that all variable fonts have, and the size of a headline. */
const MEASURED_WEIGHT = 400
const MEASURED_SIZE = 48

/**
 * Opens a brand's font once, to check that it is usable and collect what choosing it needs.
 * @param bytes TTF or OTF, uncompressed
 * @param standard the role of the built-in face that it replaces
 * @throws Error whose message completes a sentence that begins with the file's name
 */
export async function inspectFont(
  declared: DeclaredFont,
  bytes: Uint8Array,
  standard: FontRole,
  { harfbuzz, fonts }: Inspector,
): Promise<OwnFont> {
  checkFont(declared.file, bytes)
  const face = harfbuzz.openFace(declared.file, bytes)
  try {
    const facts = readOs2(createFontTables(() => bytes))
    const axes = harfbuzz.axes(face)
    const { weight, fixed } = weightsOf(declared, axes, facts.weight)
    const letters = lettersIn(face)
    if (letters.length === 0) throw new Error('has no letters that a text could ask for')
    const opticalSizes = axes.find(({ tag }) => tag === 'opsz')
    const measured = harfbuzz.instance(face, {
      variations: {
        wght: Math.min(weight[1], Math.max(weight[0], MEASURED_WEIGHT)),
        ...(opticalSizes && { opsz: MEASURED_SIZE }),
        ...fixed,
      },
    })
    return {
      role: declared.role,
      file: declared.file,
      hash: await digest(bytes),
      size: bytes.length,
      weight,
      italic: declared.italic ?? facts.italic,
      axes: Object.keys(fixed).length > 0 ? fixed : undefined,
      opticalSizes: opticalSizes && [opticalSizes.least, opticalSizes.most],
      han: facts.han,
      langs: declared.langs,
      letters: writeCoverage(letters),
      fits: await fitsOf(measured, standard, harfbuzz, fonts),
      embedding: facts.embedding,
    }
  } finally {
    harfbuzz.closeFace(face)
  }
}

/** The weights a font is used at, and its fixed axes. */
function weightsOf(
  { weight, axes: wanted = {} }: DeclaredFont,
  axes: readonly Axis[],
  own: number,
): { readonly weight: OwnFont['weight']; readonly fixed: Readonly<Record<string, number>> } {
  for (const [tag, value] of Object.entries(wanted)) {
    const axis = axes.find((one) => one.tag === tag)
    if (axis === undefined) throw new Error(`has no axis “${tag}”; it has ${namesOf(axes)}`)
    if (value < axis.least || value > axis.most)
      throw new Error(`goes from ${axis.least} to ${axis.most} on its axis “${tag}”, and not to ${value}`)
  }
  const axis = axes.find(({ tag }) => tag === 'wght')
  if (axis === undefined) {
    if (Array.isArray(weight)) throw new Error(`has no axis “wght”; it has ${namesOf(axes)}`)
    return { weight: [weightNumber(weight) ?? own, weightNumber(weight) ?? own], fixed: wanted }
  }
  const [least, most] = typeof weight === 'number' ? [weight, weight] : (weight ?? [axis.least, axis.most])
  if (least > most || least < axis.least || most > axis.most)
    throw new Error(`goes from ${axis.least} to ${axis.most} in weight, and not from ${least} to ${most}`)
  return { weight: [least, most], fixed: least === most ? { ...wanted, wght: least } : wanted }
}

function weightNumber(weight: DeclaredFont['weight']): number | undefined {
  return typeof weight === 'number' ? weight : undefined
}

function namesOf(axes: readonly Axis[]): string {
  return axes.map(({ tag, least, most }) => `“${tag}” from ${least} to ${most}`).join(', ') || 'none'
}

function lettersIn(face: Face): number[] {
  const letters: number[] = []
  for (let point = FIRST_CODE_POINT; point <= LAST_CODE_POINT; point++)
    if (face.covers(point)) letters.push(point)
  return letters
}

async function fitsOf(
  face: Face,
  standard: FontRole,
  harfbuzz: HarfBuzz,
  fonts: FontBook,
): Promise<OwnFont['fits']> {
  const fits: Record<string, FaceFit> = {}
  for (const sample of sampleLetters) {
    if (lettersOf(face, sample.body) === '') continue
    const request = { lang: sample.lang, role: standard, weight: MEASURED_WEIGHT } as const
    const { faces } = await fonts.facesFor(`${sample.body} ${sample.reach}`, request)
    fits[sample.script] = measureFit(harfbuzz, face, faces, sample)
  }
  return fits
}
