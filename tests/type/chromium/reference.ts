import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from 'fast-png'
import { type Item, referenceFolder } from './texts.ts'

/** The recording of all items by `record.ts`. */
export interface Recording {
  readonly chromium: string
  /** Text of each line, by item, trimmed. */
  readonly lines: Readonly<Record<string, readonly string[]>>
}

/** Pixels with one or three values, row by row. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3
  readonly data: Uint8Array
}

export function readRecording(): Recording {
  return JSON.parse(readFileSync(join(referenceFolder, 'lines.json'), 'utf8')) as Recording
}

export function readReference({ id }: Item): Picture {
  const { width, height, channels, data } = decode(readFileSync(join(referenceFolder, `${id}.png`)))
  if (channels !== 1 && channels !== 3) throw new Error(`${id}.png has ${channels} channels`)
  return { width, height, channels, data: data as Uint8Array }
}
