import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import type { PageFiles } from '../../http/answer/page/page-files.ts'
import { resolveFile } from './package-files.ts'

const pages = resolveFile('#root/dist/pages')
const fonts = resolveFile('#root/fonts')
const cutFonts = join(fonts, 'pages')
const examples = resolveFile('#root/examples')
/** The digest that the build adds to names. */
const DIGEST = /-[\dA-F]{8}(?=\.jpg$)/
const unpack = promisify(brotliDecompress)

let names: Readonly<Record<string, string>> | undefined

/** Files of our own pages on disk, as built. They change only with a build. */
export const localPageFiles: PageFiles = {
  async names() {
    try {
      names ??= JSON.parse(await readFile(join(pages, 'names.json'), 'utf8')) as Record<string, string>
    } catch {
      // Started from source without a build: pages are unstyled.
      return {}
    }
    return names
  },
  async read(name) {
    // A package contains each photo once, among its examples.
    const plain = name.replace(DIGEST, '')
    const bytes =
      (await fileIn(pages, name)) ??
      (await fileIn(cutFonts, name)) ??
      (await fileIn(fonts, name)) ??
      (plain === name ? undefined : await fileIn(examples, plain))
    if (bytes !== undefined) return bytes
    const packed = await fileIn(fonts, `${name}.br`)
    return packed && new Uint8Array(await unpack(packed))
  },
}

async function fileIn(folder: string, name: string): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await readFile(join(folder, name)))
  } catch {
    return undefined
  }
}
