import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { basename, join } from 'node:path'
import { digest } from '../../net/bytes.ts'
import { ownFontFile } from '../../type/fonts/own-faces.ts'
import { writeWhole } from '../files/write-whole.ts'

/**
 * Problem: brands' fonts are compressed and beside their brand.json; cards need them decompressed, in every drawing
 * thread.
 * Method: when brands are read, each font is decompressed into a folder in the system's temporary one, named by its
 * hash.
 * Limits: what is read there is verified by hash, because others may write to that folder.
 */

function folder(): string {
  return join(tmpdir(), `handbill-fonts-${userInfo().uid}`)
}

/** Stores a font, decompressed, for the engines of this machine. */
export async function keepOwnFont(hash: string, bytes: Uint8Array): Promise<void> {
  const path = pathOf(ownFontFile({ hash }))
  if (existsSync(path) && (await hashOf(path)) === hash) return
  await writeWhole(path, bytes)
}

/** Reads a stored font. Rejects if it is missing or altered. */
export async function readOwnFont(file: string): Promise<Uint8Array> {
  const bytes = await readFile(pathOf(file))
  if (ownFontFile({ hash: await digest(bytes) }) !== file)
    throw new Error('it has been changed since the start')
  return bytes
}

function pathOf(file: string): string {
  return join(folder(), basename(file))
}

async function hashOf(path: string): Promise<string> {
  return digest(await readFile(path))
}
