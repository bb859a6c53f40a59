import type { ArticleImage } from '../../article/image.ts'
import type { CardType } from '../../card/contract/card-type.ts'
import type { FormatName } from '../../card/contract/format.ts'
import { isPhotoShape, type PhotoShape } from '../../card/contract/photo-shapes.ts'
import type { CardEngine } from '../../card/engine.ts'
import { Problem } from '../../problem.ts'
import { cardRequest, knownDesign } from '../packs/card-request.ts'
import { shapeRequest } from '../packs/clean-photos.ts'
import type { PackParts } from '../packs/make-pack.ts'
import type { StoredCard } from '../store/card-store.ts'
import type { Records } from '../store/records.ts'
import { readPictures } from '../store/photo-store.ts'
import type { ArticleStore } from './articles.ts'
import { drawnFrom } from './drawn-from.ts'
import { findPhoto, type FoundPhoto, type PhotoSource } from './find-photo.ts'

export interface DrawAgainParts extends Pick<PackParts, 'brandFor' | 'photoStore'> {
  readonly articles: ArticleStore
  readonly photos?: PhotoSource | undefined
  readonly records: Records
  /** Stores what it draws. */
  readonly engine: CardEngine
  readonly now: () => number
  readonly reportError: (error: unknown) => void
}

interface LostCard {
  readonly id: string
  readonly format: FormatName | PhotoShape
  readonly type: CardType
}

const NAME_CARD =
  'INSERT INTO article_cards (article, version, format, type, named_at) SELECT id, ?, ?, ?, ? FROM articles ' +
  "WHERE id = ? AND state = 'kept' AND updated_at = ? ON CONFLICT DO NOTHING"

/** The article's photo: stored, fetched again if lost, or a verdict that it is missing. */
async function photoOf(
  image: ArticleImage | undefined,
  stored: string | undefined,
  { photoStore, photos, reportError }: DrawAgainParts,
): Promise<FoundPhoto> {
  if (stored === undefined) return { photo: undefined, verdicts: [] }
  const photo = await photoStore.read(stored)
  if (photo !== undefined) return { photo, verdicts: [] }
  const found = await findPhoto(image, photos)
  if (found.photo !== undefined) await photoStore.put(found.photo)
  else reportError(new Error(`the stored photo ${stored} is lost, and cannot be fetched again`))
  return found
}

/**
 * Draws a missing card of a stored pack: another file type was requested, or its image was lost.
 * @returns undefined if it cannot be drawn now
 */
export async function drawAgain(
  { id, format, type }: LostCard,
  { updatedAt, signal }: { readonly updatedAt: number; readonly signal: AbortSignal | undefined },
  parts: DrawAgainParts,
): Promise<{ version: string; card: StoredCard } | undefined> {
  const { articles, engine, photoStore, brandFor, records, now, reportError } = parts
  try {
    const madeOf = await articles.madeOf(id)
    if (madeOf === undefined || (isPhotoShape(format) && type !== 'jpg')) return undefined
    const { article, edits, ...digests } = await drawnFrom(madeOf)
    const { photo, verdicts } = await photoOf(article.image, digests.photo, parts)
    const brand = await brandFor(article)
    const pictures = await readPictures(digests.pictures, photoStore)
    const ofCard = isPhotoShape(format) ? 'og' : format
    const wish = { brand, template: madeOf.template, format: ofCard, type, photo, pictures } as const
    const { request } = knownDesign(cardRequest(article, edits, wish), engine, madeOf.template)
    const plan = await engine.plan(isPhotoShape(format) ? shapeRequest(request, format) : request)
    const card = await engine.draw(plan, { priority: 'crawler', signal })
    // Recorded, so that the next request finds it and the sweep keeps it.
    await records.run(NAME_CARD, [plan.key, format, type, now(), id, updatedAt])
    return { version: plan.key, card: { ...card, verdicts: [...card.verdicts, ...verdicts] } }
  } catch (error) {
    // A deleted brand, a template of an earlier version, a full queue: an earlier card is good enough.
    if (signal?.aborted !== true && !(error instanceof Problem && error.code === 'busy')) reportError(error)
    return undefined
  }
}
