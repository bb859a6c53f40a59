import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import * as z from 'zod'
import type { Card } from '../../card/engine.ts'
import { cardTypes } from '../../card/contract/card-type.ts'
import type { CardStore } from '../../desk/store/card-store.ts'
import { verdictSchema } from '../../verdict-schema.ts'
import { writeWhole } from '../files/write-whole.ts'

/** Data of a card beside its picture. */
const record = z.object({
  type: z.enum(cardTypes),
  contentType: z.string(),
  width: z.number(),
  height: z.number(),
  bytes: z.number(),
  verdicts: z.array(verdictSchema),
  lines: z.record(z.string(), z.array(z.string())),
}) satisfies z.ZodType<Omit<Card, 'bytes' | 'timings'>>

/** Cards as files in a folder, by version: a picture and its data. Unreadable ones count as missing and are overwritten. */
export function createFolderCards(folder: string): CardStore {
  const pathOf = (key: string, type: string) => join(resolve(folder), key.slice(0, 2), `${key}.${type}`)
  return {
    async get(key) {
      try {
        const { bytes: size, ...known } = record.parse(
          JSON.parse(await readFile(pathOf(key, 'json'), 'utf8')),
        )
        const bytes = new Uint8Array(await readFile(pathOf(key, known.type)))
        return bytes.length === size ? { ...known, bytes } : undefined
      } catch {
        return undefined
      }
    },
    async put(key, { bytes, type, contentType, width, height, verdicts, lines }) {
      // The picture first: its data then never refer to a missing picture.
      await writeWhole(pathOf(key, type), bytes)
      const known = { type, contentType, width, height, bytes: bytes.length, verdicts, lines }
      await writeWhole(pathOf(key, 'json'), JSON.stringify(known))
    },
  }
}
