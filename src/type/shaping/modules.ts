/** The typesetter's compiled wasm. Passed in, because Node and Workers compile differently. */
export interface TypeModules {
  /** harfbuzzjs' `dist/harfbuzz.wasm`. */
  readonly harfbuzz: WebAssembly.Module
  /** Our draw callbacks, `src/type/shaping/pen.wasm`, assembled from `pen.wat`. */
  readonly pen: WebAssembly.Module
}
