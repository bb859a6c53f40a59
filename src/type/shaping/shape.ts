import { closeUpMarks } from './east-asian-spacing.ts'
import type { Face } from '../fonts/face.ts'
import type { HarfBuzz } from './harfbuzz.ts'
import { oneSquare, squareGlyphs } from './orientation.ts'
import type { Run } from './itemise.ts'
import { joins } from '../analysis/script.ts'
import type { TextStyle } from './text-style.ts'
import { ADVANCE, CLUSTER, GLYPH_STRIDE, OFFSET_X } from './shaper.ts'

/**
 * Problem: shape a run of text with its style's regional forms, features and spacing.
 * Method: HarfBuzz with script, language, direction and the paragraph as context; letter spacing is added to whole
 * clusters afterwards, after the letter in reading direction.
 * Limits: ligatures are off in spaced text, as in CSS; scripts with joined letters are never spaced.
 */
export function shapeRun(
  harfbuzz: HarfBuzz,
  text: string,
  style: TextStyle,
  run: Run & { readonly face: Face },
  start: number,
  end: number,
): Int32Array {
  const spacing = spacingOf(style, run)
  const glyphs = harfbuzz.shape(run.face, {
    text,
    start,
    end,
    rtl: isRtl(run),
    script: run.script,
    lang: style.lang,
    features: featuresOf(harfbuzz, style, run, spacing !== 0),
  })
  const { orientation } = run
  if (orientation === 'square') return oneSquare(glyphs, run.face.unitsPerEm)
  if (orientation === 'upright')
    return squareGlyphs(glyphs, text, run.face, harfbuzz.hasFeature(run.face, 'vert'))
  if (spacing !== 0) spaceClusters(glyphs, spacing, isRtl(run))
  else if (!isRtl(run)) closeUpMarks(harfbuzz, run.face, text, glyphs)
  return glyphs
}

function isRtl(run: Run): boolean {
  return (run.level & 1) === 1
}

/** Letter spacing of a run, in font units per cluster. */
export function spacingOf(style: TextStyle, run: Run): number {
  if (!style.letterSpacing || run.face === undefined || joins(run.script)) return 0
  return Math.round(style.letterSpacing * run.face.unitsPerEm)
}

function featuresOf(
  harfbuzz: HarfBuzz,
  style: TextStyle,
  run: Run & { readonly face: Face },
  spaced: boolean,
): readonly string[] {
  const features: string[] = []
  if (spaced) features.push('-liga', '-clig')
  if (run.orientation === 'upright' && harfbuzz.hasFeature(run.face, 'vert')) features.push('vert')
  if (style.transform === 'small-caps' && harfbuzz.hasFeature(run.face, 'smcp')) features.push('smcp')
  // Browsers disable it for Hangul, where some faces misuse it.
  if (run.script === 'Hang') features.push('-calt')
  return style.features ? [...features, ...style.features] : features
}

/** Glyphs of a cluster are adjacent; in right-to-left runs the spacing is on their left. */
function spaceClusters(glyphs: Int32Array, spacing: number, rtl: boolean): void {
  for (let from = 0; from < glyphs.length;) {
    let to = from
    let advance = 0
    while (to < glyphs.length && glyphs[to + CLUSTER] === glyphs[from + CLUSTER]) {
      advance += glyphs[to + ADVANCE]!
      to += GLYPH_STRIDE
    }
    // Controls have no width and get no spacing.
    if (advance !== 0) {
      if (rtl) for (let at = from; at < to; at += GLYPH_STRIDE) glyphs[at + OFFSET_X]! += spacing
      glyphs[to - GLYPH_STRIDE + ADVANCE]! += spacing
    }
    from = to
  }
}
