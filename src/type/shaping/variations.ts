import { type HarfBuzzMemory, packTag, SCRATCH_BYTES } from './harfbuzz-memory.ts'

/** One axis of a variable font, in the units of its `fvar` table. */
export interface Axis {
  /** `wght`, `opsz`, `wdth`. */
  readonly tag: string
  readonly least: number
  readonly usual: number
  readonly most: number
}

/** `hb_ot_var_axis_info_t`: index, tag, name, flags, three floats, one reserved. */
const AXIS_WORDS = 8
/** `hb_variation_t`: tag and value. */
const VARIATION_WORDS = 2

/** The axes of a face; empty if it is static. */
export function readAxes({ c, scratch, u32, f32 }: HarfBuzzMemory, face: number): readonly Axis[] {
  const at = scratch >> 2
  u32()[at] = (SCRATCH_BYTES - 4) / (AXIS_WORDS * 4)
  c.hb_ot_var_get_axis_infos(face, 0, scratch, scratch + 4)
  const words = u32()
  const floats = f32()
  return Array.from({ length: words[at]! }, (_, i) => {
    const axis = at + 1 + i * AXIS_WORDS
    return {
      tag: unpackTag(words[axis + 1]!),
      least: floats[axis + 4]!,
      usual: floats[axis + 5]!,
      most: floats[axis + 6]!,
    }
  })
}

/** Sets a font's axes; HarfBuzz clamps values, and ignores axes that the font does not have. */
export function setVariations(
  { c, scratch, u32, f32 }: HarfBuzzMemory,
  font: number,
  variations: Readonly<Record<string, number>>,
): void {
  const settings = Object.entries(variations).slice(0, SCRATCH_BYTES / (VARIATION_WORDS * 4))
  settings.forEach(([tag, value], i) => {
    const at = (scratch >> 2) + i * VARIATION_WORDS
    u32()[at] = packTag(tag)
    f32()[at + 1] = value
  })
  c.hb_font_set_variations(font, scratch, settings.length)
}

function unpackTag(tag: number): string {
  return String.fromCharCode(tag >>> 24, (tag >>> 16) & 255, (tag >>> 8) & 255, tag & 255)
}
