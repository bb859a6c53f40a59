/** The compiled wasm the typesetter runs on. The platform hands it in: compiling is done differently on Node and Workers. */
export interface TypeModules {
  /** harfbuzzjs' `dist/harfbuzz.wasm`. */
  readonly harfbuzz: WebAssembly.Module
  /** Our draw callbacks, `src/type/shaping/pen.wasm`, assembled from `pen.wat`. */
  readonly pen: WebAssembly.Module
}
