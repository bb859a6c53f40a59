import { bidiLevels } from '../analysis/bidi.ts'
import { isEmojiCharacter } from '../analysis/emoji.ts'
import type { HarfBuzz } from '../shaping/harfbuzz.ts'
import { SOFT_HYPHEN } from '../breaking/hyphenation.ts'
import { findFaults, isTornFlag } from '../shaping/faults.ts'
import { spellNewSigns } from '../shaping/new-signs.ts'
import { itemise, type MissingCluster, type Run } from '../shaping/itemise.ts'
import { transformCase } from '../analysis/letter-case.ts'
import { breakOpportunities } from '../breaking/line-break.ts'
import { clusterStarts } from '../analysis/segment.ts'
import type { StyledSpan, TextStyle } from '../shaping/text-style.ts'
import { collapseParts, joinSpans, splitSpans, type SpanPart } from './span-parts.ts'
import { shapeRun } from '../shaping/shape.ts'
import { ADVANCE, CLUSTER, GLYPH_STRIDE, UNSAFE } from '../shaping/shaper.ts'
import { orientRuns } from '../shaping/orientation.ts'
import { findBreakpoints, type Breakpoint } from '../breaking/breakpoints.ts'

/**
 * Problem: a headline is tried at many sizes and widths, but its letters, fonts and shapes never change.
 * Method: computes everything independent of both once; lengths are em, positions UTF-16 indices.
 * Limits: only static fonts, whose advances scale linearly.
 */
export interface Paragraph {
  /** As set: spaces collapsed, case transformed, without emoji that no face has. */
  readonly text: string
  readonly style: TextStyle
  /** In logical order. */
  readonly runs: readonly Run[]
  /** Glyphs of each run, `GLYPH_STRIDE` numbers each, from left to right. */
  readonly glyphs: readonly Int32Array[]
  /** Start of each grapheme cluster, and the text's length. */
  readonly clusters: Int32Array
  /** Em from the paragraph's beginning to each index, in reading order; one more than the text's length. */
  readonly offsets: Float64Array
  /** 1: glyphs on the two sides of this index depend on each other; a line cut here is reshaped. */
  readonly unsafe: Uint8Array
  /** Where a line may or must end. */
  readonly breakpoints: readonly Breakpoint[]
  /** Clusters with drawing problems. Emoji and torn flags were removed from the text. */
  readonly missing: readonly MissingCluster[]
  /** Shapes part of a run with a line end at its cut. Cached. */
  reshape(run: Run, start: number, end: number): Int32Array
  /** The hyphen shown by a line that ends at this index, in place of a soft hyphen; otherwise undefined. Cached. */
  hyphenAt(end: number): ShownHyphen | undefined
}

export interface ShownHyphen {
  readonly run: Run
  readonly glyphs: Int32Array
  /** Em. */
  readonly width: number
}

/** White space that CSS collapses. */
const SPACES = /[\t\n\v\f\r ]+/g
/** Cached parts of runs per paragraph; fitting tries the same few repeatedly. */
const MOST_RESHAPED = 256

/** Analyses and shapes a text, for any size and width. Takes any string, including empty and malformed ones. */
export function prepareParagraph(harfbuzz: HarfBuzz, source: string, style: TextStyle): Paragraph {
  if (style.spans) return prepareSpans(harfbuzz, source, style, style.spans)
  const collapsed = source.replace(SPACES, ' ').trim()
  const given = style.transform === 'upper' ? transformCase(collapsed, style.lang) : collapsed
  const { text, spelt } = spellNewSigns(given, style.lang, style.faces)
  const paragraph = shapeParagraph(harfbuzz, text, style)
  const missing = [...spelt, ...paragraph.missing]
  const pictures = paragraph.missing.filter((one) => isLeftOut(one, style))
  if (pictures.length === 0) return missing.length === 0 ? paragraph : { ...paragraph, missing }
  // An emoji that cannot be drawn is removed with one of the spaces around it.
  const without = withoutClusters(text, pictures).replace(SPACES, ' ').trim()
  return { ...shapeParagraph(harfbuzz, without, style), missing }
}

/** The same for a text with spans: each span is transformed separately, so that its ends stay correct. */
function prepareSpans(
  harfbuzz: HarfBuzz,
  source: string,
  style: TextStyle,
  spans: readonly StyledSpan[],
): Paragraph {
  const signs: MissingCluster[] = []
  const parts = collapseParts(splitSpans(source, spans), SPACES).map((part): SpanPart => {
    const words = style.transform === 'upper' ? transformCase(part.words, style.lang) : part.words
    const { text, spelt } = spellNewSigns(words, style.lang, part.span?.faces ?? style.faces)
    signs.push(...spelt)
    return { words: text, span: part.span }
  })
  const shape = (shown: readonly SpanPart[]) => {
    const { text, spans: placed } = joinSpans(shown)
    return shapeParagraph(harfbuzz, text, { ...style, spans: placed })
  }
  const paragraph = shape(parts)
  const missing = [...signs, ...paragraph.missing]
  const pictures = paragraph.missing.filter((one) => isLeftOut(one, style))
  if (pictures.length === 0) return { ...paragraph, missing }
  let end = 0
  const without = parts.map(({ words, span }): SpanPart => {
    const start = end
    end += words.length
    const own = pictures.filter(({ index }) => index >= start && index < end)
    return { words: withoutClusters(words, own, start), span }
  })
  return { ...shape(collapseParts(without, SPACES)), missing }
}

/** Browsers draw a torn flag as its parts. */
function isLeftOut(one: MissingCluster, style: TextStyle): boolean {
  return (
    (one.kind === 'absent' && isEmojiCharacter(one.cluster)) ||
    (style.breaks !== 'browser' && isTornFlag(one))
  )
}

function withFaults(
  missing: readonly MissingCluster[],
  faults: readonly MissingCluster[],
): readonly MissingCluster[] {
  if (faults.length === 0) return missing
  const known = new Set(missing.map(({ index }) => index))
  return [...missing, ...faults.filter(({ index }) => !known.has(index))].sort((x, y) => x.index - y.index)
}

/** @param start offset of the text in the one where the clusters were found */
function withoutClusters(text: string, clusters: readonly MissingCluster[], start = 0): string {
  let kept = ''
  let from = 0
  for (const { index, cluster } of clusters) {
    kept += text.slice(from, index - start)
    from = index - start + cluster.length
  }
  return kept + text.slice(from)
}

function shapeParagraph(harfbuzz: HarfBuzz, text: string, style: TextStyle): Paragraph {
  const clusters = clusterStarts(text)
  const { runs: itemised, missing } = itemise(
    text,
    clusters,
    bidiLevels(text, style.dir, { wholePieces: style.breaks !== 'browser' }),
    style,
  )
  const runs = style.writing === 'vertical' ? orientRuns(harfbuzz, text, itemised) : itemised
  const glyphs = runs.map((run) => shapeWhole(harfbuzz, text, style, run))
  const { offsets, unsafe } = measureGlyphs(text.length, runs, glyphs)
  return {
    text,
    style,
    runs,
    glyphs,
    clusters,
    offsets,
    unsafe,
    breakpoints: findBreakpoints(
      text,
      breakOpportunities(text, style.lang, { asBrowsers: style.breaks === 'browser' }),
    ),
    missing: withFaults(missing, findFaults(harfbuzz, text, clusters, runs, glyphs)),
    reshape: createReshape(harfbuzz, text, style),
    hyphenAt: createHyphenAt(harfbuzz, text, style, runs),
  }
}

const NOTHING = new Int32Array()

function shapeWhole(harfbuzz: HarfBuzz, text: string, style: TextStyle, run: Run): Int32Array {
  if (run.face === undefined) return NOTHING
  return shapeRun(harfbuzz, text, style, { ...run, face: run.face }, run.start, run.end)
}

function createReshape(harfbuzz: HarfBuzz, text: string, style: TextStyle): Paragraph['reshape'] {
  const cached = new Map<number, Int32Array>()
  return (run, start, end) => {
    const { face } = run
    if (face === undefined) return NOTHING
    const key = start * (text.length + 1) + end
    let glyphs = cached.get(key)
    if (glyphs === undefined) {
      if (cached.size >= MOST_RESHAPED) cached.clear()
      glyphs = shapeRun(harfbuzz, text, style, { ...run, face }, start, end)
      cached.set(key, glyphs)
    }
    return glyphs
  }
}

const HYPHEN = '\u2010'
/** The same shape, for faces without the other. */
const HYPHEN_MINUS = '-'

function createHyphenAt(
  harfbuzz: HarfBuzz,
  text: string,
  style: TextStyle,
  runs: readonly Run[],
): Paragraph['hyphenAt'] {
  const cached = new Map<Run, ShownHyphen>()
  return (end) => {
    if (text[end - 1] !== SOFT_HYPHEN) return undefined
    const run = runs.find((one) => one.end >= end)
    if (run?.face === undefined) return undefined
    let shown = cached.get(run)
    if (shown === undefined) {
      const { face } = run
      const sign = face.covers(HYPHEN.codePointAt(0)!) ? HYPHEN : HYPHEN_MINUS
      const glyphs = shapeRun(harfbuzz, sign, style, { ...run, face }, 0, sign.length)
      shown = { run, glyphs, width: glyphs[ADVANCE]! / face.unitsPerEm }
      cached.set(run, shown)
    }
    return shown
  }
}

function measureGlyphs(length: number, runs: readonly Run[], glyphs: readonly Int32Array[]) {
  const offsets = new Float64Array(length + 1)
  // Initially every index is inside a cluster, until one is found to begin there.
  const unsafe = new Uint8Array(length + 1).fill(1)
  runs.forEach((run, i) => {
    const em = 1 / (run.face?.unitsPerEm ?? 1)
    const shaped = glyphs[i]!
    for (let at = 0; at < shaped.length; at += GLYPH_STRIDE) {
      const cluster = shaped[at + CLUSTER]!
      offsets[cluster + 1]! += shaped[at + ADVANCE]! * em
      unsafe[cluster] = shaped[at + UNSAFE]!
    }
  })
  for (const run of runs) unsafe[run.start] = unsafe[run.end] = 0
  unsafe[0] = unsafe[length] = 0
  for (let i = 0; i < length; i++) offsets[i + 1]! += offsets[i]!
  return { offsets, unsafe }
}
