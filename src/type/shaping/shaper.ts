import type { FeatureList } from './feature-list.ts'
import { type HarfBuzzMemory, packTag } from './harfbuzz-memory.ts'
import type { Languages } from './languages.ts'

export interface ShapeRequest {
  /** The whole paragraph: letters join across the ends of a run. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly rtl: boolean
  /** ISO 15924. If absent, HarfBuzz guesses, wrongly for one text in six: only tests omit it. */
  readonly script?: string | undefined
  /** BCP 47. Without it regional letter forms are lost. */
  readonly lang?: string | undefined
  readonly features: readonly string[]
}

/** Numbers per shaped glyph, at the offsets below; lengths in font units, y up. */
export const GLYPH_STRIDE = 6
export const GLYPH = 0
/** UTF-16 index in the paragraph where the glyph's cluster begins. */
export const CLUSTER = 1
export const ADVANCE = 2
export const OFFSET_X = 3
export const OFFSET_Y = 4
/** 1: a line that begins or ends at this cluster must be reshaped. */
export const UNSAFE = 5

/** HarfBuzz reads five letters on either side; more would only be copied. */
const CONTEXT = 16
const LTR = 4
const RTL = 5
const BEGINNING_OF_TEXT = 1
const END_OF_TEXT = 2
const UNSAFE_TO_BREAK = 1
const MONOTONE_GRAPHEMES = 0
/** `hb_glyph_info_t` and `hb_glyph_position_t` are both five words long. */
const WORDS = 5

/** Returns a function that shapes with one buffer, reused for every run. */
export function createShaper(memory: HarfBuzzMemory, languages: Languages, featureList: FeatureList) {
  const { c } = memory
  const buffer = c.hb_buffer_create()
  let text = 0
  let room = 0
  return function shape(font: number, request: ShapeRequest): Int32Array {
    const from = Math.max(0, request.start - CONTEXT)
    const to = Math.min(request.text.length, request.end + CONTEXT)
    if (to - from > room) {
      c.free(text)
      room = (to - from) * 2
      text = c.malloc(room * 2)
    }
    const units = memory.u16()
    for (let i = from, at = text >> 1; i < to; i++, at++) units[at] = request.text.charCodeAt(i)
    c.hb_buffer_clear_contents(buffer)
    c.hb_buffer_add_utf16(buffer, text, to - from, request.start - from, request.end - request.start)
    c.hb_buffer_set_direction(buffer, request.rtl ? RTL : LTR)
    if (request.script !== undefined) c.hb_buffer_set_script(buffer, packTag(request.script))
    if (request.lang !== undefined) c.hb_buffer_set_language(buffer, languages.pointer(request.lang))
    if (request.script === undefined) c.hb_buffer_guess_segment_properties(buffer)
    const first = request.start === 0 ? BEGINNING_OF_TEXT : 0
    const last = request.end === request.text.length ? END_OF_TEXT : 0
    c.hb_buffer_set_flags(buffer, first | last)
    c.hb_buffer_set_cluster_level(buffer, MONOTONE_GRAPHEMES)
    const features = featureList.write(request.features)
    c.hb_shape(font, buffer, features.address, features.count)
    return read(memory, buffer, from)
  }
}

function read({ c, i32 }: HarfBuzzMemory, buffer: number, from: number): Int32Array {
  const length = c.hb_buffer_get_length(buffer)
  let info = c.hb_buffer_get_glyph_infos(buffer, 0) >> 2
  let position = c.hb_buffer_get_glyph_positions(buffer, 0) >> 2
  const words = i32()
  const glyphs = new Int32Array(length * GLYPH_STRIDE)
  for (let at = 0; at < glyphs.length; at += GLYPH_STRIDE, info += WORDS, position += WORDS) {
    glyphs[at + GLYPH] = words[info]!
    glyphs[at + UNSAFE] = words[info + 1]! & UNSAFE_TO_BREAK
    glyphs[at + CLUSTER] = words[info + 2]! + from
    glyphs[at + ADVANCE] = words[position]!
    glyphs[at + OFFSET_X] = words[position + 2]!
    glyphs[at + OFFSET_Y] = words[position + 3]!
  }
  return glyphs
}
