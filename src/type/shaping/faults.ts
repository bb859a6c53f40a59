import { isEmoji } from '../analysis/emoji.ts'
import type { Face } from '../fonts/face.ts'
import type { HarfBuzz } from './harfbuzz.ts'
import type { MissingCluster, Run } from './itemise.ts'
import { ADVANCE, CLUSTER, GLYPH, GLYPH_STRIDE } from './shaper.ts'

/**
 * Problem: a face may claim all characters of a cluster and still not draw it: a box for a letter, an emoji
 * sequence or flag in parts, a dotted circle for signs out of order.
 * Method: examines the shaped glyphs: glyph 0, several glyphs with an advance, the glyph of U+25CC without its
 * character. Tags that form no flag disappear: detected by the black flag's glyph.
 * Limits: other sequences with zero-width parts look whole.
 */

const DOTTED_CIRCLE = '◌'
const BLACK_FLAG = '🏴'
const TAGS = /[\u{e0020}-\u{e007f}]/u
/** Letters of these scripts neither reorder nor stack, so HarfBuzz inserts no dotted circle. */
const SIMPLE_SCRIPTS = new Set(
  'Latn Cyrl Grek Armn Geor Hebr Hani Hira Kana Hang Bopo Ethi Zyyy Zinh'.split(' '),
)

/** Clusters that shaping shows to be drawn incorrectly; `missing` are those that no face has. */
export function findFaults(
  harfbuzz: HarfBuzz,
  text: string,
  clusters: Int32Array,
  runs: readonly Run[],
  glyphs: readonly Int32Array[],
): MissingCluster[] {
  const faults = new Map<number, MissingCluster['kind']>()
  runs.forEach((run, i) => {
    const shaped = glyphs[i]!
    const circle = circleOf(harfbuzz, run)
    const visible = new Map<number, number>()
    for (let at = 0; at < shaped.length; at += GLYPH_STRIDE) {
      const cluster = shaped[at + CLUSTER]!
      const glyph = shaped[at + GLYPH]!
      if (glyph === 0) faults.set(cluster, 'absent')
      else if (glyph === circle && !faults.has(cluster)) faults.set(cluster, 'circle')
      if (run.face?.color === undefined) continue
      if (shaped[at + ADVANCE]! > 0) visible.set(cluster, (visible.get(cluster) ?? 0) + 1)
      // Tags that form no flag disappear, and the preceding flag is drawn without them.
      if (TAGS.test(clusterAt(text, clusters, cluster)) && glyph === glyphOf(harfbuzz, run.face, BLACK_FLAG))
        faults.set(cluster, 'parts')
    }
    for (const [cluster, count] of visible)
      if (count > 1 && !faults.has(cluster) && isEmoji(clusterAt(text, clusters, cluster)))
        faults.set(cluster, 'parts')
  })
  return [...faults]
    .map(([index, kind]) => ({ index, cluster: clusterAt(text, clusters, index), kind }))
    .filter(({ kind, cluster }) => kind !== 'circle' || !cluster.includes(DOTTED_CIRCLE))
}

/** Flags in parts become other flags or letters; other sequences in parts still show their components. */
export function isTornFlag({ kind, cluster }: MissingCluster): boolean {
  return kind === 'parts' && (TAGS.test(cluster) || /^\p{Regional_Indicator}/u.test(cluster))
}

/** The glyph of the dotted circle, in runs that may contain one. */
function circleOf(harfbuzz: HarfBuzz, { face, script }: Run): number | undefined {
  if (face === undefined || SIMPLE_SCRIPTS.has(script) || !face.covers(DOTTED_CIRCLE.codePointAt(0)!))
    return undefined
  return glyphOf(harfbuzz, face, DOTTED_CIRCLE)
}

const known = new WeakMap<Face, Map<string, number>>()

/** A face's glyph for a single character. */
function glyphOf(harfbuzz: HarfBuzz, face: Face, text: string): number {
  const glyphs = known.get(face) ?? new Map<string, number>()
  known.set(face, glyphs)
  let glyph = glyphs.get(text)
  if (glyph === undefined) {
    const request = {
      text,
      start: 0,
      end: text.length,
      rtl: false,
      script: 'Zyyy',
      lang: 'und',
      features: [],
    }
    glyphs.set(text, (glyph = harfbuzz.shape(face, request)[GLYPH] ?? 0))
  }
  return glyph
}

function clusterAt(text: string, clusters: Int32Array, index: number): string {
  const next = clusters.find((start) => start > index) ?? text.length
  return text.slice(index, next)
}
