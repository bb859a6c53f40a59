import type { Article, SourcedArticle } from '../../article/article.ts'
import type { Edits } from '../../article/edits/edit-keys.ts'
import type { Brand } from '../../article/brand/brand.ts'
import type { CardEngine, DrawPriority } from '../../card/engine.ts'
import type { PostWriter } from '../../post/write-posts.ts'
import { findTemplate } from '../../problem.ts'
import type { Verdict } from '../../verdict.ts'
import { addressesOf } from './addresses.ts'
import { makePack } from './pack.ts'
import { packFormats } from './pack-formats.ts'
import type { Pack } from './pack-schema.ts'
import { type PhotoStore, type PictureDigests, readPictures } from '../store/photo-store.ts'

export interface PackParts {
  /** Stores what it draws: see createCachingEngine. */
  readonly engine: CardEngine
  /** Stores nothing: for cards that only test a fix. */
  readonly trial?: CardEngine | undefined
  readonly posts: PostWriter
  readonly photoStore: PhotoStore
  /** Throws a Problem with the field `brand` for an unknown name. */
  brandFor(article: Pick<Article, 'brand' | 'url'>): Brand | Promise<Brand>
}

/** All inputs of a pack; no further requests are made. */
export interface PackInput {
  readonly sourced: SourcedArticle
  /** Digest in the photo store. */
  readonly photo?: string | undefined
  /** Digests in the photo store of the portrait and the gallery, by name. */
  readonly pictures?: PictureDigests | undefined
  readonly photoVerdicts: readonly Verdict[]
  /** Edits of the cards and posts; those of the whole article are already in `sourced`. */
  readonly edits?: Edits | undefined
}

export interface PackOrder {
  readonly id: string
  readonly resolved: PackInput
  readonly template: string
  /** Public address of this service; undefined: unknown, so the pack has no embeds. */
  readonly base: string | undefined
  /** Who waits for the pack. */
  readonly priority: DrawPriority
}

/**
 * Makes the pack of a resolved article in its brand's formats, and stores its cards.
 * @throws Problem `unknown-template`, or for an unknown brand
 */
export async function packOf(order: PackOrder, parts: PackParts): Promise<Pack> {
  const { id, resolved, template, base, priority } = order
  const { engine, trial, posts, photoStore } = parts
  const { sourced, photo, pictures, photoVerdicts, edits } = resolved
  const found = findTemplate(engine.templates, template, 'template')
  const brand = await parts.brandFor(sourced.article)
  const { pack } = await makePack(sourced, {
    engine,
    trial,
    drawing: { priority },
    posts,
    brand,
    template,
    formats: packFormats(found, brand),
    type: 'auto',
    addresses: base === undefined ? undefined : addressesOf(base, id),
    photo: photo === undefined ? undefined : await photoStore.read(photo),
    pictures: await readPictures(pictures, photoStore),
    photoVerdicts,
    edits,
  })
  return pack
}
