import * as esbuild from 'esbuild'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import type { PageFiles } from '../../../src/http/answer/page/page-files.ts'
import { buildPageFiles } from '../../../src/tools/pages/page-files.js'

const fonts = join(import.meta.dirname, '../../../fonts')

/** Style, script and fonts of our pages, built from the current source. */
export async function builtPageFiles(): Promise<PageFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'handbill-pages-'))
  await buildPageFiles(esbuild, folder)
  const names = JSON.parse(readFileSync(join(folder, 'names.json'), 'utf8')) as Record<string, string>
  return {
    names: async () => names,
    async read(name) {
      for (const path of [join(folder, name), join(fonts, 'pages', name), join(fonts, name)])
        if (existsSync(path)) return readFile(path)
      const packed = join(fonts, `${name}.br`)
      return existsSync(packed) ? brotliDecompressSync(await readFile(packed)) : undefined
    },
  }
}
