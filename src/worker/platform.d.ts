/** The bundler compiles wasm files at deployment: an import is a module, ready to be instantiated. */
declare module '*.wasm' {
  const module: WebAssembly.Module
  export default module
}

/** The used part of Node's zlib on Workers. */
declare module 'node:zlib' {
  export function deflateSync(data: Uint8Array, options: { level: number; memLevel: number }): Uint8Array
  export function crc32(data: Uint8Array): number
}

/** The used part of the module with a worker's environment. */
declare module 'cloudflare:workers' {
  export const env: object
  /** Keeps a promise of the current request alive after its response. */
  export function waitUntil(promise: Promise<unknown>): void
}

/** Workers have a default cache. */
interface CacheStorage {
  readonly default: Cache
}
