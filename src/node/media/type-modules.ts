import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { TypeModules } from '../../type/shaping/modules.ts'

/** HarfBuzz and its pen, compiled. Takes some ten milliseconds: call it once. */
export function loadTypeModules(): TypeModules {
  return {
    harfbuzz: compile('harfbuzzjs/dist/harfbuzz.wasm'),
    pen: compile('#root/src/type/shaping/pen.wasm'),
  }
}

function compile(specifier: string): WebAssembly.Module {
  return new WebAssembly.Module(readFileSync(fileURLToPath(import.meta.resolve(specifier))))
}
