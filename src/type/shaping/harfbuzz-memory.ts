import type { TypeModules } from './modules.ts'

/**
 * Problem: HarfBuzz is C in wasm: its API uses addresses, and its memory moves when it grows.
 * Method: one instance, one small scratch area for out-parameters, typed views recreated whenever the memory is
 * replaced. Imports are stubs: HarfBuzz calls none of them while shaping.
 * Limits: an allocation failure ends the instance; the caller creates a new one.
 */

/** The used part of HarfBuzz's C API, with the names and arguments of its manual. */
interface HarfBuzzExports {
  readonly memory: WebAssembly.Memory
  readonly __indirect_function_table: WebAssembly.Table
  __wasm_call_ctors(): void
  malloc(bytes: number): number
  free(address: number): void
  hb_version(major: number, minor: number, micro: number): void
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number
  hb_blob_destroy(blob: number): void
  hb_face_create(blob: number, index: number): number
  hb_face_destroy(face: number): void
  hb_face_get_upem(face: number): number
  hb_face_collect_unicodes(face: number, set: number): void
  hb_set_create(): number
  hb_set_destroy(set: number): void
  hb_set_get_population(set: number): number
  hb_set_next_many(set: number, after: number, out: number, size: number): number
  hb_font_create(face: number): number
  hb_font_destroy(font: number): void
  hb_font_set_variations(font: number, variations: number, count: number): void
  hb_ot_var_get_axis_infos(face: number, start: number, count: number, out: number): number
  hb_font_get_h_extents(font: number, out: number): number
  hb_font_get_glyph_extents(font: number, glyph: number, out: number): number
  hb_font_draw_glyph(font: number, glyph: number, funcs: number, data: number): void
  hb_draw_funcs_create(): number
  hb_draw_funcs_set_move_to_func(funcs: number, fn: number, user: number, destroy: number): void
  hb_draw_funcs_set_line_to_func(funcs: number, fn: number, user: number, destroy: number): void
  hb_draw_funcs_set_quadratic_to_func(funcs: number, fn: number, user: number, destroy: number): void
  hb_draw_funcs_set_cubic_to_func(funcs: number, fn: number, user: number, destroy: number): void
  hb_draw_funcs_set_close_path_func(funcs: number, fn: number, user: number, destroy: number): void
  hb_ot_color_has_layers(face: number): number
  hb_ot_color_glyph_get_layers(face: number, glyph: number, start: number, count: number, out: number): number
  hb_ot_color_palette_get_colors(face: number, palette: number, start: number, n: number, out: number): number
  hb_ot_layout_table_get_feature_tags(face: number, tag: number, at: number, n: number, out: number): number
  hb_language_from_string(text: number, length: number): number
  hb_feature_from_string(text: number, length: number, out: number): number
  hb_buffer_create(): number
  hb_buffer_clear_contents(buffer: number): void
  hb_buffer_add_utf16(buffer: number, text: number, length: number, start: number, count: number): void
  hb_buffer_set_direction(buffer: number, direction: number): void
  hb_buffer_set_script(buffer: number, script: number): void
  hb_buffer_set_language(buffer: number, language: number): void
  hb_buffer_set_flags(buffer: number, flags: number): void
  hb_buffer_set_cluster_level(buffer: number, level: number): void
  hb_buffer_guess_segment_properties(buffer: number): void
  hb_shape(font: number, buffer: number, features: number, count: number): void
  hb_buffer_get_length(buffer: number): number
  hb_buffer_get_glyph_infos(buffer: number, length: number): number
  hb_buffer_get_glyph_positions(buffer: number, length: number): number
}

type PenExports = Readonly<Record<'move' | 'line' | 'quad' | 'cubic' | 'close', CallableFunction>>

/** A started HarfBuzz with access to its memory. */
export interface HarfBuzzMemory {
  readonly c: HarfBuzzExports
  /** 4 KB for out-parameters; valid until the next call that uses it. */
  readonly scratch: number
  /** `hb_draw_funcs_t` that writes with our pen. */
  readonly pen: number
  u8(): Uint8Array
  u16(): Uint16Array
  i32(): Int32Array
  u32(): Uint32Array
  f32(): Float32Array
  /** Runs with a zero-terminated copy of an ASCII string. */
  withString<Result>(text: string, use: (address: number) => Result): Result
}

export const SCRATCH_BYTES = 4096
const PAGE_BYTES = 65_536
/** Memory grows by at least a fifth, so that loading thirty fonts does not copy it thirty times. */
const GROWTH = 1.2

/** Starts HarfBuzz and the pen. Takes compiled modules, because only the platform may compile. */
export function startHarfBuzz(modules: TypeModules): HarfBuzzMemory {
  let c: HarfBuzzExports
  const env = {
    _abort_js: stop,
    _emscripten_runtime_keepalive_clear() {},
    _setitimer_js: () => 0,
    emscripten_resize_heap: (bytes: number) => (grow(c.memory, bytes >>> 0) ? 1 : 0),
  }
  const wasi = { proc_exit: stop }
  c = new WebAssembly.Instance(modules.harfbuzz, { env, wasi_snapshot_preview1: wasi })
    .exports as unknown as HarfBuzzExports
  c['__wasm_call_ctors']()
  const views = createViews(c.memory)
  return {
    c,
    scratch: c.malloc(SCRATCH_BYTES),
    pen: createPen(c, modules.pen),
    ...views,
    withString(text, use) {
      const address = c.malloc(text.length + 1)
      const bytes = views.u8()
      for (let i = 0; i < text.length; i++) bytes[address + i] = text.charCodeAt(i) & 0x7f
      bytes[address + text.length] = 0
      const result = use(address)
      c.free(address)
      return result
    },
  }
}

function stop(): never {
  throw new Error('HarfBuzz stopped: out of memory or an internal error')
}

function grow(memory: WebAssembly.Memory, bytes: number): boolean {
  const now = memory.buffer.byteLength
  try {
    memory.grow(Math.ceil((Math.max(bytes, now * GROWTH) - now) / PAGE_BYTES))
    return true
  } catch {
    return false
  }
}

function createViews(memory: WebAssembly.Memory): Pick<HarfBuzzMemory, 'u8' | 'u16' | 'i32' | 'u32' | 'f32'> {
  const take = () => {
    const { buffer } = memory
    return {
      buffer,
      u8: new Uint8Array(buffer),
      u16: new Uint16Array(buffer),
      i32: new Int32Array(buffer),
      u32: new Uint32Array(buffer),
      f32: new Float32Array(buffer),
    }
  }
  let views = take()
  const now = () => (views.buffer === memory.buffer ? views : (views = take()))
  return {
    u8: () => now().u8,
    u16: () => now().u16,
    i32: () => now().i32,
    u32: () => now().u32,
    f32: () => now().f32,
  }
}

function createPen(c: HarfBuzzExports, module: WebAssembly.Module): number {
  const pen = new WebAssembly.Instance(module, { harfbuzz: { memory: c.memory } })
    .exports as unknown as PenExports
  const table = c['__indirect_function_table']
  const address = (fn: CallableFunction) => {
    const index = table.grow(1)
    table.set(index, fn)
    return index
  }
  const funcs = c.hb_draw_funcs_create()
  c.hb_draw_funcs_set_move_to_func(funcs, address(pen.move), 0, 0)
  c.hb_draw_funcs_set_line_to_func(funcs, address(pen.line), 0, 0)
  c.hb_draw_funcs_set_quadratic_to_func(funcs, address(pen.quad), 0, 0)
  c.hb_draw_funcs_set_cubic_to_func(funcs, address(pen.cubic), 0, 0)
  c.hb_draw_funcs_set_close_path_func(funcs, address(pen.close), 0, 0)
  return funcs
}

/** A four-letter tag as OpenType packs it. Shorter tags are padded with spaces. */
export function packTag(tag: string): number {
  const at = (i: number) => (i < tag.length ? tag.charCodeAt(i) & 0x7f : 0x20)
  return (at(0) << 24) | (at(1) << 16) | (at(2) << 8) | at(3)
}
