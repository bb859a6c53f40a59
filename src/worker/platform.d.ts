/** The bundler compiles wasm files while deploying: an import is a module, ready to be instantiated. */
declare module '*.wasm' {
  const module: WebAssembly.Module
  export default module
}

/** The two things of Node's zlib that Workers offer and that are used. */
declare module 'node:zlib' {
  export function deflateSync(data: Uint8Array, options: { level: number; memLevel: number }): Uint8Array
  export function crc32(data: Uint8Array): number
}

/** Of the module that hands a worker its surroundings, what is used. */
declare module 'cloudflare:workers' {
  export const env: object
  /** Lets a promise of the request at hand go on after its answer. */
  export function waitUntil(promise: Promise<unknown>): void
}

/** Workers have one cache that is simply there. */
interface CacheStorage {
  readonly default: Cache
}
