import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { wasmFiles } from '../../../src/tools/build-wasm.ts'

it.each(wasmFiles)('$path is what its sources give', async ({ path, build }) => {
  const committed = readFileSync(new URL(`../../../${path}`, import.meta.url))
  const fresh = await build()
  // Compared as a flag, because a binary diff is useless. `npm run build:wasm` fixes it.
  expect(Buffer.compare(committed, fresh)).toBe(0)
})

it('the kernel has no imports and is small enough for Workers', () => {
  const bytes = readFileSync(new URL('../../../src/kernel/kernel.wasm', import.meta.url))
  expect(WebAssembly.Module.imports(new WebAssembly.Module(bytes))).toEqual([])
  expect(bytes.length).toBeLessThan(24_000)
})
