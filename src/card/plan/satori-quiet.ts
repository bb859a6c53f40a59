/**
 * Must be imported before satori, and only by layout-boxes.ts.
 *
 * Problem: while its module loads, satori 0.63 starts its bundled HarfBuzz: it reads `self.location.href` and
 * instantiates wasm from bytes. Workers allow neither, and on Node it compiles 380 KB for nothing, because satori
 * lays out boxes here and never sets text.
 * Method: while satori starts, that one call returns an inert instance; `restore` undoes the patch.
 * Remove when: satori starts HarfBuzz on first use.
 */
interface Scope {
  location?: { href: string } | undefined
}

const scope = globalThis as Scope
const realInstantiate = WebAssembly.instantiate
const hadLocation = scope.location !== undefined

const emptyTable = { length: 0, get: () => null, set: () => {}, grow: () => 1 }
const emptyMemory = new WebAssembly.Memory({ initial: 1 })
const inertExports = new Proxy(
  {},
  {
    get(_, name) {
      if (name === 'memory') return emptyMemory
      if (name === '__indirect_function_table') return emptyTable
      // The exports are awaited: a `then` function would never settle.
      return name === 'then' ? undefined : () => 0
    },
  },
)

function isHarfBuzz(source: unknown, imports: WebAssembly.Imports | undefined): boolean {
  return !(source instanceof WebAssembly.Module) && imports?.['env']?.['emscripten_resize_heap'] !== undefined
}

if (!hadLocation) scope.location = { href: 'file:///satori' }
WebAssembly.instantiate = function instantiate(source: WebAssembly.Module, imports?: WebAssembly.Imports) {
  if (isHarfBuzz(source, imports)) return Promise.resolve({ instance: { exports: inertExports } })
  return realInstantiate.call(WebAssembly, source, imports)
} as typeof WebAssembly.instantiate

/** Call it after satori's first render, when its start has settled. */
export function restore(): void {
  WebAssembly.instantiate = realInstantiate
  if (!hadLocation) delete scope.location
}
