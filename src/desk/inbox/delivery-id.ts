import type { ArticleEvent } from '../articles/article-event.ts'
import { sha256, toHex } from '../../net/bytes.ts'
import type { HookDelivery } from './delivery.ts'
import type { Verification } from './schemes/scheme.ts'
import type { SourceKind } from './source-kinds.ts'

/**
 * A body without a time is identical each time the story is published. Two of them are one delivery only within
 * this window, in ms; a longer one would swallow the second publication of a day.
 */
const TOGETHER_MS = 10_000

/** Hexadecimal digits of the digest: 96 bits to tell a source's deliveries apart. */
const DIGEST_LETTERS = 24

/**
 * The id of a delivery, equal for its repetitions. An unsigned id counts only together with the body's digest:
 * WooCommerce gives two deliveries of one second the same id.
 */
export async function deliveryIdOf(
  delivery: HookDelivery,
  about: {
    readonly kind: SourceKind
    readonly verified: Extract<Verification, { genuine: true }>
    readonly payload: unknown
    readonly events: readonly ArticleEvent[]
    /** Milliseconds since 1970. */
    readonly now: number
  },
): Promise<string> {
  const { kind, verified, payload, events, now } = about
  if (verified.id !== undefined) return verified.id
  const digest = toHex(await sha256(delivery.body)).slice(0, DIGEST_LETTERS)
  const given =
    (kind.deliveryHeader && delivery.headers.get(kind.deliveryHeader)) ?? kind.deliveryId?.(payload)
  if (typeof given === 'number' || (typeof given === 'string' && /^[\w.:-]{1,128}$/.test(given)))
    return `${given}.${digest}`
  if (verified.time !== undefined) return `${verified.time}.${digest}`
  const times = events.flatMap(({ at }) => at ?? [])
  // The time may come from the CMS's API, not the body: an equal body is a new delivery if the article was saved
  // again.
  if (times.length > 0 && times.length === events.length) return `${Math.max(...times)}.${digest}`
  return `${Math.floor(now / TOGETHER_MS)}.${digest}`
}
