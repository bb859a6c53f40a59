import type { Brand } from '../../article/brand/brand.ts'
import type { Card, CardEngine } from '../../card/engine.ts'
import type { FormatName } from '../../card/contract/format.ts'
import { formats } from '../../card/contract/formats.ts'
import { cacheControl } from '../answer/caching.ts'
import { cardResponse } from '../answer/card-response.ts'
import { plainCard } from './plain-card.ts'

interface Wanted {
  readonly brand: Brand
  readonly template: string
  readonly format: FormatName
}

/** Cache of the brands' own cards, valid until the brand changes: under load they must cost nothing. */
const brandCards = new WeakMap<CardEngine, WeakMap<Brand, Map<FormatName, Card>>>()

function cardsOf(engine: CardEngine, brand: Brand): Map<FormatName, Card> {
  const brands = brandCards.get(engine) ?? new WeakMap<Brand, Map<FormatName, Card>>()
  brandCards.set(engine, brands)
  const cards = brands.get(brand) ?? new Map<FormatName, Card>()
  brands.set(brand, cards)
  return cards
}

/**
 * The fallback image for a crawler when drawing failed: the brand's own card, or, if that fails too, the brand's
 * colours. Not cached, so that the next request may succeed.
 */
export async function lastResort(engine: CardEngine, { brand, template, format }: Wanted): Promise<Response> {
  const cards = cardsOf(engine, brand)
  const known = cards.get(format)
  if (known) return cardResponse(known, { cache: cacheControl.none, verdicts: [] })
  const article = {
    title: brand.name ?? '',
    authors: [],
    lang: 'und',
    dir: 'ltr',
    tags: [],
    brand: brand.id,
  } as const
  try {
    const plan = await engine.plan({ article, brand, template, format, type: 'png' })
    const card = await engine.draw(plan, { priority: 'stand-in' })
    cards.set(format, card)
    return cardResponse(card, { cache: cacheControl.none, verdicts: [] })
  } catch {
    // The caller logs the first error; this one usually has the same cause.
    return cardResponse(plainCard(formats[format], brand), { cache: cacheControl.none, verdicts: [] })
  }
}
