import { readFile, stat } from 'node:fs/promises'
import type { DeclaredFont } from '../../article/brand/brand-file.ts'
import type { Brand } from '../../article/brand/brand.ts'
import type { FontFault, OwnFont } from '../../article/brand/own-font.ts'
import { Problem } from '../../problem.ts'
import { createFontBook } from '../../type/fonts/font-book.ts'
import type { FontRole } from '../../type/fonts/font-manifest.ts'
import { inspectFont, type Inspector } from '../../type/own/inspect-font.ts'
import { MAX_FONT_BYTES, unpackFont } from '../../type/own/unpack-font.ts'
import { createHarfBuzz } from '../../type/shaping/harfbuzz.ts'
import { diskFonts } from './fonts.ts'
import { keepOwnFont } from './own-font-files.ts'
import { loadTypeModules } from './wasm-modules.ts'

/** Reads the font files of brands. One instance serves all brands read together. */
export interface OwnFontReader {
  /** @param path of the file */
  read(declared: DeclaredFont, path: string, face: Brand['face']): Promise<OwnFont | FontFault>
}

/** Its typesetter starts with the first font: brands without fonts cost nothing. */
export function createOwnFontReader(): OwnFontReader {
  let started: Inspector | undefined
  return {
    async read(declared, path, face) {
      const { role, file } = declared
      try {
        const bytes = await unpackFont(await readBounded(path), decodeWoff2)
        const font = await inspectFont(
          declared,
          bytes,
          standardRole(declared, face),
          (started ??= startInspector()),
        )
        await keepOwnFont(font.hash, bytes)
        return font
      } catch (error) {
        // A HarfBuzz that trapped on a hostile font cannot be used again.
        if (error instanceof WebAssembly.RuntimeError) started = undefined
        return { role, file, reason: reasonOf(error, file) }
      }
    },
  }
}

/** The built-in set that a custom face replaces. */
function standardRole({ role }: DeclaredFont, face: Brand['face']): FontRole {
  if (role === 'display') return face
  if (role === 'condensed') return 'condensed'
  return role === 'text' && face === 'serif' ? 'serif' : 'sans'
}

async function readBounded(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new Error('is not there')
  if (found.size > MAX_FONT_BYTES) throw new Error(`has ${found.size} bytes; ${MAX_FONT_BYTES} are allowed`)
  return readFile(path)
}

async function decodeWoff2(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: decompress } = await import('woff2-encoder/decompress')
  return decompress(bytes)
}

function startInspector(): Inspector {
  const harfbuzz = createHarfBuzz(loadTypeModules())
  const { openFace, instance: cutFace } = harfbuzz
  return { harfbuzz, fonts: createFontBook({ ...diskFonts(), openFace, cutFace }) }
}

/** Completes a sentence that begins with the file's name. */
function reasonOf(error: unknown, file: string): string {
  const message = error instanceof Error ? error.message : String(error)
  return error instanceof Problem ? message.replace(`“${file}” `, '').replace(/\.$/, '') : message
}
