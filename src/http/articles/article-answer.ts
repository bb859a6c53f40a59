import * as z from 'zod'
import { addressesOf } from '../../desk/packs/addresses.ts'
import type { StoredArticle } from '../../desk/articles/articles.ts'
import { allVerdicts } from '../../desk/packs/all-verdicts.ts'
import { packSchema } from '../../desk/packs/pack-schema.ts'
import { verdictSchema } from '../../verdict-schema.ts'
import type { AppDeps } from '../deps.ts'
import { previewUrl } from '../access/preview-url.ts'

const cardAddresses = z.object({
  url: z.string().meta({ description: 'This very card: what it shows never changes.' }),
  current: z.string().meta({ description: 'The current card of this format; one address for good.' }),
})

const urls = z.object({
  share: z.string().meta({ description: 'The share page.' }),
  embed: z.string().meta({ description: 'The card for iframes.' }),
  oembed: z.string(),
  preview: z.string().meta({ description: 'The editor’s page.' }),
  cards: z.record(z.string(), cardAddresses).meta({ description: 'By format.' }),
})

/** A stored article in the API. */
export const storedArticle = z
  .object({
    id: z.string(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime().meta({ description: 'When its pack last became another.' }),
    urls,
    // Copied, because a schema only has `.openapi` if zod-openapi was loaded before it.
    pack: z.object(packSchema.shape).meta({ id: 'Pack' }),
    verdicts: z
      .array(verdictSchema)
      .readonly()
      .meta({ description: 'Every finding on the pack, its cards and its posts.' }),
    page: z
      .object({ checkedAt: z.iso.datetime(), verdicts: z.array(verdictSchema).readonly() })
      .optional()
      .meta({ description: 'How its live page looked to crawlers, where `HANDBILL_CHECK_PAGES` is on.' }),
  })
  .meta({ id: 'StoredArticle' })

/** @param base public address without a trailing slash */
export async function articleResponse(
  { id, pack, createdAt, updatedAt }: StoredArticle,
  base: string,
  deps: Pick<AppDeps, 'settings' | 'now'>,
) {
  return {
    id,
    createdAt: new Date(createdAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
    urls: {
      ...(await pagesOf(id, base, deps)),
      cards: Object.fromEntries(
        pack.cards.map((card) => {
          const { card: versioned, currentCard } = addressesOf(base, id)
          return [card.format, { url: versioned(card), current: currentCard(card) }]
        }),
      ),
    },
    pack,
    verdicts: allVerdicts(pack),
  } satisfies z.input<typeof storedArticle>
}

/** The addresses known before there is a pack. */
export async function pagesOf(id: string, base: string, deps: Pick<AppDeps, 'settings' | 'now'>) {
  const { share, embed, oembed } = addressesOf(base, id)
  return { share, embed, oembed, preview: await previewUrl(id, base, deps) }
}
