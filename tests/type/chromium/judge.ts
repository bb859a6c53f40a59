import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { encode } from 'fast-png'
import type { SetItem } from './bench.ts'
import { compare } from './compare.ts'
import type { Picture } from './reference.ts'

/** Correct settings have blobs of at most 3 pixels where curves touch; a displaced dot has a dozen or more. */
const LARGEST_BLOB = 4
/** Correct settings differ by 0.02 to 0.08 of the ink, thin fonts most; a line off by one pixel by 0.2. */
const MOST_UNLIKE = 0.12

/** Faults of a setting against its reference, as sentences; empty if a reader would see no difference. */
export function judge(ours: SetItem, reference: Picture, lines: readonly string[]): readonly string[] {
  const wrong: string[] = []
  if (ours.lines.join('\n') !== lines.join('\n')) {
    wrong.push(`lines are ${JSON.stringify(ours.lines)}, not ${JSON.stringify(lines)}`)
  }
  const { blob, unlike } = compare(ours.picture, reference)
  if (blob > LARGEST_BLOB) wrong.push(`${blob} pixels of ink in one place have no counterpart`)
  if (unlike > MOST_UNLIKE) wrong.push(`${(unlike * 100).toFixed(0)} % of the ink differs`)
  return wrong
}

/** Writes an overlay of both settings, ours in cyan and Chromium's in red, so that matching parts are white. */
export function writeOverlay(id: string, ours: Picture, { width, height, channels, data }: Picture): string {
  const overlay = new Uint8Array(width * height * 3)
  for (let i = 0; i < width * height; i++) {
    overlay[i * 3] = data[i * channels]!
    overlay[i * 3 + 1] = overlay[i * 3 + 2] = ours.data[i * channels]!
  }
  const folder = new URL('out/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  const path = fileURLToPath(new URL(`${id}.png`, folder))
  writeFileSync(path, encode({ width, height, channels: 3, depth: 8, data: overlay }))
  return path
}
