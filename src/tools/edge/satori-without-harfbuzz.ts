import type { Plugin } from 'esbuild'
import { readFile } from 'node:fs/promises'

/** A module of WebAssembly in base64, as satori carries one: the magic number, and more than any other text has. */
const WASM = /"AGFzbQ[A-Za-z0-9+/=]{100000,}"/g

/**
 * Takes HarfBuzz out of satori's code, 380 KB that Workers never start: satori lays out boxes only, and
 * `src/card/plan/satori-quiet.ts` answers its call for HarfBuzz.
 * @throws Error where satori does not carry exactly one such module: what it carries then has to be looked at.
 */
export const satoriWithoutHarfBuzz: Plugin = {
  name: 'satori-without-harfbuzz',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]satori[\\/]dist[\\/]standalone\.js$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8')
      const found = code.match(WASM) ?? []
      if (found.length !== 1) throw new Error(`${path} carries ${found.length} modules of wasm, and not one`)
      return { contents: code.replace(WASM, '""'), loader: 'js' }
    })
  },
}
