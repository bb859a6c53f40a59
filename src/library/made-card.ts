import type { MadePack } from '../desk/packs/pack.ts'
import type { PackedCard } from '../desk/packs/pack-schema.ts'
import type { Verdict } from '../verdict.ts'
import type { Card } from './contract.ts'

/** One year: a version never changes. */
const FOR_GOOD = 'public, max-age=31536000, immutable'

/**
 * A drawn card with its bytes.
 * @param verdicts on the whole article, for a card returned without its pack
 */
export function madeCard(card: PackedCard, { images }: MadePack, verdicts: readonly Verdict[] = []): Card {
  const bytes = images.get(card.file) as Uint8Array<ArrayBuffer>
  const headers = {
    'Content-Type': card.contentType,
    'Content-Length': String(bytes.length),
    'Cache-Control': FOR_GOOD,
    ETag: `"${card.version}"`,
    'X-Content-Type-Options': 'nosniff',
  }
  return {
    ...card,
    bytes,
    verdicts: [...verdicts, ...card.verdicts],
    stream: () => new Blob([bytes]).stream(),
    response(request) {
      const known = request?.headers.get('If-None-Match')?.split(',') ?? []
      const isKnown = known.some((tag) => tag.trim().replace(/^W\//, '') === headers.ETag)
      if (!isKnown) return new Response(bytes, { headers })
      return new Response(null, {
        status: 304,
        headers: { ETag: headers.ETag, 'Cache-Control': FOR_GOOD },
      })
    },
  }
}
