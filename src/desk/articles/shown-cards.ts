import { readPictures } from '../store/photo-store.ts'
import type { CardScaler } from '../../card/scale-card.ts'
import type { CardEngine } from '../../card/engine.ts'
import { type CardType, cardTypes } from '../../card/contract/card-type.ts'
import type { FormatName } from '../../card/contract/format.ts'
import { isPhotoShape, type PhotoShape } from '../../card/contract/photo-shapes.ts'
import type { ArticleImage } from '../../article/image.ts'
import type { ArticleStore, NamedCard } from './articles.ts'
import { findPhoto, type FoundPhoto, type PhotoSource } from './find-photo.ts'
import type { CardStore, StoredCard } from '../store/card-store.ts'
import { cardRequest, knownDesign } from '../packs/pack.ts'
import { shapeRequest } from '../packs/clean-photos.ts'
import { drawnFrom } from './drawn-from.ts'
import type { PackParts } from '../packs/make-pack.ts'
import { Problem } from '../../problem.ts'
import type { Records } from '../store/records.ts'

export interface WantedCard {
  readonly id: string
  /** Of a card, or the shape of the photo alone. */
  readonly format: FormatName | PhotoShape
  readonly type: CardType
  /** Pixels: a smaller picture of the card as it is, as JPEG. Undefined: the card itself. */
  readonly width?: number | undefined
  /** Undefined: the current one. */
  readonly version?: string | undefined
}

/** What there is for a card that was asked for. */
export type ShownCard =
  | {
      readonly kind: 'card'
      readonly version: string
      readonly card: StoredCard
      /** Whether it is the very version that was asked for, in the type it was asked in. */
      readonly exact: boolean
    }
  /** The article is here, or on its way, or was removed, and there is nothing to show of it now. */
  | { readonly kind: 'nothing-yet' | 'removed'; readonly brand?: string | undefined }
  | { readonly kind: 'unknown' }

/** How a card that is not there may be had. */
export interface Drawable {
  /** Whether this asker may have one more card drawn; asked only when one is missing. */
  mayDraw(): Promise<boolean>
  /** Aborted when the asker is served something else. */
  readonly signal?: AbortSignal | undefined
}

const always: Drawable = { mayDraw: async () => true }

export interface ShownCards {
  /** Finds the card, or draws it if that is allowed, or shows the last good one in its place. */
  find(wanted: WantedCard, drawable?: Drawable): Promise<ShownCard>
}

export interface ShownParts extends Pick<PackParts, 'brandFor' | 'photoStore'> {
  readonly articles: ArticleStore
  readonly photos?: PhotoSource | undefined
  readonly records: Records
  readonly cards: CardStore
  /** Keeps what it draws. */
  readonly engine: CardEngine
  readonly scaleCard: CardScaler
  readonly now: () => number
  readonly reportError: (error: unknown) => void
}

const NAME_CARD =
  'INSERT INTO article_cards (article, version, format, type, named_at) SELECT id, ?, ?, ?, ? FROM articles ' +
  "WHERE id = ? AND state = 'kept' AND updated_at = ? ON CONFLICT DO NOTHING"

export function createShownCards(parts: ShownParts): ShownCards {
  const { articles, cards } = parts

  /** The first of these whose image is really there. */
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
    { mayDraw, signal }: Drawable,
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
    // Another type than the pack's, or an image that was lost: what it was made of is here.
    const isCurrent = version === undefined || named.some((card) => card.current && card.version === version)
    // In the type that was asked for: crawlers do not take every one.
    const before = isCurrent ? undefined : await firstKept(named.filter((card) => card.type === type))
    if (before !== undefined)
      return { kind: 'card', version: before.version, card: before.card, exact: false }
    const drawn = (await mayDraw())
      ? await drawAgain({ id, format, type }, { updatedAt: kept.updatedAt, signal }, parts)
      : undefined
    if (drawn !== undefined) return { kind: 'card', ...drawn, exact: version === undefined }
    const other = await firstKept(named)
    return other === undefined
      ? { kind: 'nothing-yet', brand: kept.pack.brand }
      : { kind: 'card', version: other.version, card: other.card, exact: false }
  }

  /** The card as the pack has it, scaled once for each width; the whole of it where that may not be done now. */
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
    if (!(await drawable.mayDraw())) return { ...shown, exact: false }
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

/** The article's photo: stored, or fetched again where that is lost, or told to be missing. */
async function photoOf(
  image: ArticleImage | undefined,
  stored: string | undefined,
  { photoStore, photos, reportError }: ShownParts,
): Promise<FoundPhoto> {
  if (stored === undefined) return { photo: undefined, verdicts: [] }
  const photo = await photoStore.read(stored)
  if (photo !== undefined) return { photo, verdicts: [] }
  const found = await findPhoto(image, photos)
  if (found.photo !== undefined) await photoStore.put(found.photo)
  else reportError(new Error(`the stored photo ${stored} is lost, and cannot be fetched again`))
  return found
}

async function drawAgain(
  { id, format, type }: Omit<WantedCard, 'version'>,
  { updatedAt, signal }: { readonly updatedAt: number; readonly signal: AbortSignal | undefined },
  parts: ShownParts,
): Promise<{ version: string; card: StoredCard } | undefined> {
  const { articles, engine, photoStore, brandFor, records, now, reportError } = parts
  try {
    const madeOf = await articles.madeOf(id)
    if (madeOf === undefined || (isPhotoShape(format) && type !== 'jpg')) return undefined
    const { article, edits, ...digests } = drawnFrom(madeOf)
    const { photo, verdicts } = await photoOf(article.image, digests.photo, parts)
    const brand = await brandFor(article)
    const pictures = await readPictures(digests.pictures, photoStore)
    const ofCard = isPhotoShape(format) ? 'og' : format
    const wish = { brand, template: madeOf.template, format: ofCard, type, photo, pictures } as const
    const { request } = knownDesign(cardRequest(article, edits, wish), engine, madeOf.template)
    const plan = await engine.plan(isPhotoShape(format) ? shapeRequest(request, format) : request)
    const card = await engine.draw(plan, { priority: 'crawler', signal })
    // Named, so that it is found at once next time and the sweep leaves it alone.
    await records.run(NAME_CARD, [plan.key, format, type, now(), id, updatedAt])
    return { version: plan.key, card: { ...card, verdicts: [...card.verdicts, ...verdicts] } }
  } catch (error) {
    // A brand that is gone, a template of an earlier version, a full queue: what was drawn before is good enough.
    if (signal?.aborted !== true && !(error instanceof Problem && error.code === 'busy')) reportError(error)
    return undefined
  }
}
