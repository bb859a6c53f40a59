import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The compiled ink and encoding kernel. Reads and compiles 15 KB: call it once. */
export function loadKernel(): WebAssembly.Module {
  const path = fileURLToPath(import.meta.resolve('#root/src/kernel/kernel.wasm'))
  return new WebAssembly.Module(readFileSync(path))
}
