import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * Problem: CJK fonts contain four times what a newspaper prints, and some families exist only as variable fonts.
 * Method: HarfBuzz's own subsetter (`harfbuzz-subset.wasm`, shipped in harfbuzzjs): it keeps layout tables complete
 * and consistent, and instances static fonts from variable ones.
 * Limits: TrueType in, TrueType out; one font at a time, the instance is discarded afterwards.
 */

export interface Cut {
  /** Code points to keep; absent: all. */
  readonly codePoints?: Iterable<number> | undefined
  /** OpenType features to keep; absent: all. */
  readonly features?: readonly string[] | undefined
  /** Tables to drop. */
  readonly dropTables?: readonly string[] | undefined
  /** Axis positions of a variable font: `{ wght: 700, wdth: 75 }`. All other axes get their default. */
  readonly axes?: Readonly<Record<string, number>> | undefined
}

interface SubsetExports {
  readonly memory: WebAssembly.Memory
  _initialize(): void
  malloc(bytes: number): number
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number
  hb_blob_get_data(blob: number, length: number): number
  hb_blob_get_length(blob: number): number
  hb_face_create(blob: number, index: number): number
  hb_face_reference_blob(face: number): number
  hb_set_clear(set: number): void
  hb_set_add(set: number, value: number): void
  hb_set_invert(set: number): void
  hb_subset_input_create_or_fail(): number
  hb_subset_input_unicode_set(input: number): number
  hb_subset_input_set(input: number, kind: number): number
  hb_subset_input_set_flags(input: number, flags: number): void
  hb_subset_input_pin_all_axes_to_default(input: number, face: number): number
  hb_subset_input_pin_axis_location(input: number, face: number, tag: number, value: number): number
  hb_subset_or_fail(face: number, input: number): number
}

/** hb-subset.h: hb_subset_sets_t. */
const dropTableTags = 3
const layoutFeatureTags = 6
const layoutScriptTags = 7
/** hb-subset.h: NO_HINTING (outlines are drawn unhinted anyway) and NOTDEF_OUTLINE (the box for a missing letter). */
const flags = 0x1 | 0x40

let compiled: WebAssembly.Module | undefined

/** Subsets a TrueType font. Throws if HarfBuzz cannot read or subset it. */
export function cutFont(bytes: Uint8Array, cut: Cut): Uint8Array {
  compiled ??= new WebAssembly.Module(
    readFileSync(createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')),
  )
  const instance = new WebAssembly.Instance(compiled, {})
  const hb = instance.exports as unknown as SubsetExports
  // oxlint-disable-next-line no-underscore-dangle -- its name in the wasm
  hb._initialize()

  const data = hb.malloc(bytes.length)
  new Uint8Array(hb.memory.buffer).set(bytes, data)
  const face = hb.hb_face_create(hb.hb_blob_create(data, bytes.length, 1, 0, 0), 0)
  const input = hb.hb_subset_input_create_or_fail()
  hb.hb_subset_input_set_flags(input, flags)

  fill(hb, hb.hb_subset_input_unicode_set(input), cut.codePoints)
  fill(hb, hb.hb_subset_input_set(input, layoutFeatureTags), cut.features?.map(tagNumber))
  fill(hb, hb.hb_subset_input_set(input, layoutScriptTags), undefined)
  const dropped = hb.hb_subset_input_set(input, dropTableTags)
  for (const table of cut.dropTables ?? []) hb.hb_set_add(dropped, tagNumber(table))
  if (cut.axes !== undefined) {
    hb.hb_subset_input_pin_all_axes_to_default(input, face)
    for (const [tag, value] of Object.entries(cut.axes)) {
      hb.hb_subset_input_pin_axis_location(input, face, tagNumber(tag), value)
    }
  }

  const result = hb.hb_subset_or_fail(face, input)
  if (result === 0) throw new Error('HarfBuzz could not cut the font')
  const blob = hb.hb_face_reference_blob(result)
  const at = hb.hb_blob_get_data(blob, 0)
  return new Uint8Array(hb.memory.buffer, at, hb.hb_blob_get_length(blob)).slice()
}

/** Fills a set with exactly these values, or with all. */
function fill(hb: SubsetExports, set: number, values: Iterable<number> | undefined): void {
  hb.hb_set_clear(set)
  if (values === undefined) hb.hb_set_invert(set)
  else for (const value of values) hb.hb_set_add(set, value)
}

function tagNumber(tag: string): number {
  const padded = tag.padEnd(4)
  return [0, 1, 2, 3].reduce((sum, i) => sum * 256 + padded.charCodeAt(i), 0)
}
