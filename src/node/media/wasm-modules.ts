import { readFileSync } from 'node:fs'
import type { TypeModules } from '../../type/shaping/modules.ts'
import { resolveFile } from '../files/package-files.ts'

/** Compiled WebAssembly. Each takes up to some ten milliseconds: call it once. */

/** The ink and encoding kernel. */
export function loadKernel(): WebAssembly.Module {
  return compile('#root/src/kernel/kernel.wasm')
}

/** HarfBuzz and its pen. */
export function loadTypeModules(): TypeModules {
  return {
    harfbuzz: compile('harfbuzzjs/dist/harfbuzz.wasm'),
    pen: compile('#root/src/type/shaping/pen.wasm'),
  }
}

/** Satori's layout. */
export function loadLayout(): WebAssembly.Module {
  return compile('satori/layout.wasm')
}

function compile(specifier: string): WebAssembly.Module {
  return new WebAssembly.Module(readFileSync(resolveFile(specifier)))
}
