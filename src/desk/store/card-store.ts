import type { Card } from '../../card/engine.ts'
import { digest } from '../../net/bytes.ts'
import type { Images } from './images.ts'
import type { Records } from './records.ts'

/** A card as stored, without the timings of its drawing. */
export type StoredCard = Omit<Card, 'timings'>

/** Cards by the key of their content, so that no card is drawn twice. */
export interface CardStore {
  /** Undefined if never stored, or if its image is damaged. */
  get(key: string): Promise<StoredCard | undefined>
  /** Idempotent: equal keys mean equal cards. */
  put(key: string, card: StoredCard): Promise<void>
}

interface Row {
  readonly type: StoredCard['type']
  readonly content_type: string
  readonly width: number
  readonly height: number
  readonly size: number
  readonly verdicts: string
  readonly lines: string
  readonly digest: string | null
  readonly template: string | null
}

const SELECT =
  'SELECT type, content_type, width, height, size, verdicts, lines, digest, template FROM cards WHERE key = ?'
const INSERT =
  'INSERT INTO cards (key, type, content_type, width, height, size, verdicts, lines, drawn_at, digest, template) ' +
  'VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET type = excluded.type, ' +
  'content_type = excluded.content_type, size = excluded.size, verdicts = excluded.verdicts, ' +
  'lines = excluded.lines, digest = excluded.digest, template = excluded.template'

/** Path of a card's image. The first letters spread files over folders: file systems are slow with a million in one. */
export function imagePath(key: string): string {
  return `cards/${key.slice(0, 2)}/${key}`
}

/** A store over any records and any image store; migrations must have been run. */
export function createCardStore(records: Records, images: Images, now: () => number): CardStore {
  return {
    async get(key) {
      // Concurrently: on Workers each is a network request.
      const [row, bytes] = await Promise.all([records.first<Row>(SELECT, [key]), images.read(imagePath(key))])
      if (row === undefined || bytes?.length !== row.size) return undefined
      // Damaged on disk: treated as missing, so that it is drawn and stored again.
      if (row.digest !== null && row.digest !== (await digest(bytes))) return undefined
      return {
        bytes,
        type: row.type,
        contentType: row.content_type,
        width: row.width,
        height: row.height,
        verdicts: JSON.parse(row.verdicts) as StoredCard['verdicts'],
        lines: JSON.parse(row.lines) as StoredCard['lines'],
        template: row.template ?? undefined,
      }
    },

    async put(key, card) {
      // The image first, so that no record refers to a missing image.
      await images.write(imagePath(key), card.bytes, card.contentType)
      const { type, contentType, width, height, bytes, verdicts, lines, template } = card
      await records.run(INSERT, [
        key,
        type,
        contentType,
        width,
        height,
        bytes.length,
        JSON.stringify(verdicts),
        JSON.stringify(lines),
        now(),
        await digest(bytes),
        template ?? null,
      ])
    },
  }
}
