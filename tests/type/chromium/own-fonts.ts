import decompress from 'woff2-encoder/decompress'
import { unpackFont } from '../../../src/type/own/unpack-font.ts'
import { ownItems, readFont } from './texts.ts'

/** Publishers' fonts by file name, decompressed as when a brand is read. */
export const ownFonts: ReadonlyMap<string, Uint8Array> = new Map(
  await Promise.all(
    [...new Set(ownItems.flatMap(({ fonts }) => fonts))].map(
      async (name) => [name, await unpackFont(readFont(name), async (bytes) => decompress(bytes))] as const,
    ),
  ),
)
