import { createCoverage } from '../fonts/coverage.ts'
import { checkFont } from '../fonts/check-font.ts'
import type { Box, Face, FaceInstance } from '../fonts/face.ts'
import { createFeatureList } from './feature-list.ts'
import { createFontTables, type FontTables } from '../fonts/font-tables.ts'
import { createGlyphArt } from './glyph-art.ts'
import { type HarfBuzzMemory, packTag, SCRATCH_BYTES, startHarfBuzz } from './harfbuzz-memory.ts'
import { createLanguages } from './languages.ts'
import type { TypeModules } from './modules.ts'
import { createShaper, type ShapeRequest } from './shaper.ts'
import { type Axis, readAxes, setVariations } from './variations.ts'

/**
 * Problem: shaping like browsers, which use HarfBuzz.
 * Method: the raw wasm of harfbuzzjs, through the few calls that a typesetter needs, the same on Node and Workers.
 * Limits: TTF and OTF, static or variable; of colour fonts COLR version 0 layers, CBDT and sbix bitmaps.
 *
 * Tests inject faults here: a HarfBuzz with a wrong `shape` must make them fail.
 */
export interface HarfBuzz {
  /** `15.0.0` */
  readonly version: string
  /** Throws Problem `not-a-font` naming `id`. Copies the bytes. */
  openFace(id: string, bytes: Uint8Array): Face
  /** The same file at another position of its axes or with another em size. It closes with its face. */
  instance(face: Face, cut: FaceInstance): Face
  /** Axes of a variable font; empty for a static one. */
  axes(face: Face): readonly Axis[]
  /** Frees a face and its instances; they must not be used afterwards. */
  closeFace(face: Face): void
  /** Glyphs of a run from left to right, `GLYPH_STRIDE` numbers each. */
  shape(face: Face, request: ShapeRequest): Int32Array
  /** Bounds of a glyph's ink, in font units, y up; undefined if blank. */
  bounds(face: Face, glyph: number): Box | undefined
  /** Whether the face substitutes or moves glyphs for a feature: `smcp`, `halt`. */
  hasFeature(face: Face, feature: string): boolean
}

/** The version used for all measurements; another may set differently and must be measured first. */
const HARFBUZZ_VERSION = '15.0.0'
const READ_ONLY = 1

/** A file in HarfBuzz's memory. */
interface OpenFile {
  readonly id: string
  /** `hb_face_t`. */
  readonly pointer: number
  readonly tables: FontTables
  readonly features: ReadonlySet<string>
  readonly covers: Face['covers']
  free(): void
}

interface Handle {
  readonly file: OpenFile
  /** `hb_font_t`. */
  readonly font: number
  readonly instances: Face[]
  bounds(glyph: number): Box | undefined
}

/** Starts one HarfBuzz with its own memory. Faces belong to the HarfBuzz that opened them. */
export function createHarfBuzz(modules: TypeModules): HarfBuzz {
  const memory = startHarfBuzz(modules)
  const version = readVersion(memory)
  if (version !== HARFBUZZ_VERSION) throw new Error(`HarfBuzz is ${version}, not ${HARFBUZZ_VERSION}`)
  const shape = createShaper(memory, createLanguages(memory), createFeatureList(memory))
  const handles = new WeakMap<Face, Handle>()
  const handle = (face: Face) => {
    const found = handles.get(face)
    if (found === undefined) throw new Error(`the face “${face.id}” is closed or belongs to another HarfBuzz`)
    return found
  }
  function open(file: OpenFile, cut: FaceInstance): Face {
    const { face, ...opened } = openFont(memory, file, cut)
    handles.set(face, { ...opened, file, instances: [] })
    return face
  }
  function close(face: Face): void {
    const { font, instances } = handle(face)
    instances.forEach(close)
    memory.c.hb_font_destroy(font)
    handles.delete(face)
  }
  return {
    version,
    openFace: (id, bytes) => open(openFile(memory, id, bytes), {}),
    instance(face, cut) {
      const { file, instances } = handle(face)
      const made = open(file, cut)
      instances.push(made)
      return made
    },
    axes: (face) => readAxes(memory, handle(face).file.pointer),
    closeFace(face) {
      const { file } = handle(face)
      close(face)
      file.free()
    },
    shape: (face, request) => shape(handle(face).font, request),
    bounds: (face, glyph) => handle(face).bounds(glyph),
    hasFeature: (face, feature) => handle(face).file.features.has(feature),
  }
}

function openFile(memory: HarfBuzzMemory, id: string, bytes: Uint8Array): OpenFile {
  checkFont(id, bytes)
  const { c } = memory
  // The copy lives as long as the face, so the blob may read it in place.
  const data = c.malloc(bytes.byteLength)
  memory.u8().set(bytes, data)
  const blob = c.hb_blob_create(data, bytes.byteLength, READ_ONLY, 0, 0)
  const pointer = c.hb_face_create(blob, 0)
  c.hb_blob_destroy(blob)
  const tables = createFontTables(() => memory.u8().subarray(data, data + bytes.byteLength))
  const coverage = createCoverage(readCodePoints(memory, pointer))
  return {
    id,
    pointer,
    tables,
    features: readFeatures(memory, pointer),
    covers: paintsOnly(tables) ? () => false : coverage.has,
    free() {
      c.hb_face_destroy(pointer)
      c.free(data)
    },
  }
}

function openFont(
  memory: HarfBuzzMemory,
  { id, pointer, tables, covers }: OpenFile,
  { variations, scale = 1, leading = 1 }: FaceInstance,
): Pick<Handle, 'font' | 'bounds'> & { readonly face: Face } {
  const { c } = memory
  const font = c.hb_font_create(pointer)
  if (variations) setVariations(memory, font, variations)
  const art = createGlyphArt(memory, tables, pointer, font)
  c.hb_font_get_h_extents(font, memory.scratch)
  const [ascender, descender, lineGap] = memory.i32().slice(memory.scratch >> 2, (memory.scratch >> 2) + 3)
  const face: Face = {
    id,
    unitsPerEm: c.hb_face_get_upem(pointer) / scale,
    ascender: ascender!,
    descender: descender!,
    lineGap: lineGap!,
    leading,
    color: art.color,
    covers,
    outline: art.outline,
    layers: art.layers,
    bitmap: art.bitmap,
  }
  return { font, face, bounds: art.bounds }
}

/**
 * Whether all colour is in COLR version 1's paint, which is not drawn here. Its glyphs would be blank, so the face
 * claims no character: the next face is used, or the emoji is reported as missing.
 */
function paintsOnly(tables: FontTables): boolean {
  const colr = tables.view('COLR')
  return colr.byteLength >= 4 && colr.getUint16(0) >= 1 && colr.getUint16(2) === 0
}

function readVersion({ c, scratch, u32 }: HarfBuzzMemory): string {
  c.hb_version(scratch, scratch + 4, scratch + 8)
  return u32()
    .slice(scratch >> 2, (scratch >> 2) + 3)
    .join('.')
}

function readCodePoints({ c, u32 }: HarfBuzzMemory, face: number): Uint32Array {
  const set = c.hb_set_create()
  c.hb_face_collect_unicodes(face, set)
  const size = c.hb_set_get_population(set)
  const out = c.malloc(Math.max(4, size * 4))
  c.hb_set_next_many(set, -1, out, size)
  const points = u32().slice(out >> 2, (out >> 2) + size)
  c.free(out)
  c.hb_set_destroy(set)
  return points
}

function readFeatures(memory: HarfBuzzMemory, face: number): ReadonlySet<string> {
  return new Set([...readFeaturesOf(memory, face, 'GSUB'), ...readFeaturesOf(memory, face, 'GPOS')])
}

function readFeaturesOf({ c, scratch, u32 }: HarfBuzzMemory, face: number, table: string): string[] {
  const room = SCRATCH_BYTES / 4 - 1
  u32()[scratch >> 2] = room
  c.hb_ot_layout_table_get_feature_tags(face, packTag(table), 0, scratch, scratch + 4)
  const count = u32()[scratch >> 2]!
  const tags = u32().slice((scratch >> 2) + 1, (scratch >> 2) + 1 + count)
  return Array.from(tags, (tag) =>
    String.fromCharCode(tag >>> 24, (tag >>> 16) & 255, (tag >>> 8) & 255, tag & 255),
  )
}
