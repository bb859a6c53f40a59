import type { CardScaler } from '../../card/scale-card.ts'
import { type CardType, cardTypes } from '../../card/contract/card-type.ts'
import type { FormatName } from '../../card/contract/format.ts'
import type { PhotoShape } from '../../card/contract/photo-shapes.ts'
import type { NamedCard } from './articles.ts'
import { drawAgain, type DrawAgainParts } from './draw-again.ts'
import type { CardStore, StoredCard } from '../store/card-store.ts'

export interface WantedCard {
  readonly id: string
  /** A card's format, or a shape of the photo alone. */
  readonly format: FormatName | PhotoShape
  readonly type: CardType
  /** In pixels: a downscaled JPEG of the card. Undefined: the card itself. */
  readonly width?: number | undefined
  /** Undefined: the current version. */
  readonly version?: string | undefined
}

/** The result of looking for a card. */
export type ShownCard =
  | {
      readonly kind: 'card'
      readonly version: string
      readonly card: StoredCard
      /** Whether it has the requested version and type. */
      readonly exact: boolean
    }
  /** The article is stored, expected or removed, but has no card to show now. */
  | { readonly kind: 'nothing-yet' | 'removed'; readonly brand?: string | undefined }
  | { readonly kind: 'unknown' }

/** How a missing card may be drawn. */
export interface Drawable {
  /** Rate limit of the client; called only if a card is missing. */
  allowRender(): Promise<boolean>
  /** Aborted when the client gets another response. */
  readonly signal?: AbortSignal | undefined
}

const always: Drawable = { allowRender: async () => true }

export interface ShownCards {
  /** Finds the card, draws it if allowed, or falls back to the last good one. */
  find(wanted: WantedCard, drawable?: Drawable): Promise<ShownCard>
}

export interface ShownParts extends DrawAgainParts {
  readonly cards: CardStore
  readonly scaleCard: CardScaler
}

export function createShownCards(parts: ShownParts): ShownCards {
  const { articles, cards } = parts

  /** The first of these whose image exists. */
  async function firstKept(
    named: readonly NamedCard[],
  ): Promise<(NamedCard & { card: StoredCard }) | undefined> {
    for (const { version, format, type, current } of named) {
      const card = await cards.get(version)
      if (card !== undefined) return { version, format, type, current, card }
    }
    return undefined
  }

  async function findWhole(
    { id, format, type, version }: WantedCard,
    { allowRender, signal }: Drawable,
  ): Promise<ShownCard> {
    const kept = await articles.get(id)
    if (kept === 'removed') return { kind: 'removed' }
    if (kept === undefined) return { kind: (await articles.isExpected(id)) ? 'nothing-yet' : 'unknown' }
    const named = await articles.cardsOf(id, format)
    const wanted = named.filter(
      (card) => card.type === type && (version === undefined ? card.current : card.version === version),
    )
    const exact = await firstKept(wanted)
    if (exact !== undefined) return { kind: 'card', version: exact.version, card: exact.card, exact: true }
    if (named.length === 0) return { kind: 'unknown' }
    // Another type than the pack's, or a lost image: draw it from the stored inputs.
    const isCurrent = version === undefined || named.some((card) => card.current && card.version === version)
    // In the requested type, because some crawlers accept only certain ones.
    const before = isCurrent ? undefined : await firstKept(named.filter((card) => card.type === type))
    if (before !== undefined)
      return { kind: 'card', version: before.version, card: before.card, exact: false }
    const drawn = (await allowRender())
      ? await drawAgain({ id, format, type }, { updatedAt: kept.updatedAt, signal }, parts)
      : undefined
    if (drawn !== undefined) return { kind: 'card', ...drawn, exact: version === undefined }
    const other = await firstKept(named)
    return other === undefined
      ? { kind: 'nothing-yet', brand: kept.pack.brand }
      : { kind: 'card', version: other.version, card: other.card, exact: false }
  }

  /** The pack's card scaled down, once for each width; in full size if scaling is not allowed now. */
  async function findSmaller(
    wanted: WantedCard & { readonly width: number },
    drawable: Drawable,
  ): Promise<ShownCard> {
    const { id, format, version, width } = wanted
    const source = (await articles.cardsOf(id, format)).find(
      (card) => card.type !== 'svg' && (version === undefined ? card.current : card.version === version),
    )
    const type = cardTypes.find((each) => each === source?.type) ?? wanted.type
    const shown = await findWhole({ ...wanted, type }, drawable)
    if (shown.kind !== 'card' || width >= shown.card.width) return shown
    const key = `${shown.version}-${width}`
    const stored = await cards.get(key)
    if (stored !== undefined) return { ...shown, version: key, card: stored }
    if (!(await drawable.allowRender())) return { ...shown, exact: false }
    const card = await parts.scaleCard(shown.card, width)
    await cards.put(key, card)
    return { ...shown, version: key, card }
  }

  return {
    find: async (wanted, drawable = always) =>
      wanted.width === undefined
        ? findWhole(wanted, drawable)
        : findSmaller({ ...wanted, width: wanted.width }, drawable),
  }
}
