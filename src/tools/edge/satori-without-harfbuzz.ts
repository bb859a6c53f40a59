import type { Plugin } from 'esbuild'
import { readFile } from 'node:fs/promises'

/** A WebAssembly module in base64, as in satori: the magic number, and longer than any other string. */
const WASM = /"AGFzbQ[A-Za-z0-9+/=]{100000,}"/g

/**
 * Removes HarfBuzz from satori's code, 380 KB that Workers never start: satori only lays out boxes, and
 * `src/card/plan/satori-quiet.ts` replaces its HarfBuzz.
 * @throws Error unless satori contains exactly one such module: a new version must be examined.
 */
export const satoriWithoutHarfBuzz: Plugin = {
  name: 'satori-without-harfbuzz',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]satori[\\/]dist[\\/]standalone\.js$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8')
      const found = code.match(WASM) ?? []
      if (found.length !== 1) throw new Error(`${path} contains ${found.length} wasm modules instead of one`)
      return { contents: code.replace(WASM, '""'), loader: 'js' }
    })
  },
}
