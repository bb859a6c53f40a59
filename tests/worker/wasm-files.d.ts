/** As in src/worker/platform.d.ts, without its declarations that Node has of its own. */
declare module '*.wasm' {
  const module: WebAssembly.Module
  export default module
}
