import type { Article } from '../../article/article.ts'
import type { Brand } from '../../article/brand/brand.ts'
import type { CardEngine } from '../../card/engine.ts'
import type { PostWriter } from '../../post/write-posts.ts'
import { findTemplate } from '../../problem.ts'
import { addressesOf } from '../articles/addresses.ts'
import type { Gathered } from '../articles/resolve-article.ts'
import { makePack } from './pack.ts'
import type { Pack } from './pack-schema.ts'
import type { PhotoStore } from '../store/photo-store.ts'

export interface PackParts {
  /** Keeps what it draws: see createCachingEngine. */
  readonly engine: CardEngine
  readonly posts: PostWriter
  readonly photoStore: PhotoStore
  /** Throws Problem with the field `brand` when the article names one that is not there. */
  brandFor(article: Pick<Article, 'brand' | 'url'>): Brand | Promise<Brand>
}

export interface PackOrder {
  readonly id: string
  readonly gathered: Gathered
  readonly template: string
  /** Public address of this service; undefined: not known, so the pack has no embeds. */
  readonly base: string | undefined
}

/**
 * The pack of a gathered article in every format of its template, its cards kept.
 * @throws Problem `unknown-template`, or for a brand that is not there
 */
export async function packOf({ id, gathered, template, base }: PackOrder, parts: PackParts): Promise<Pack> {
  const { engine, posts, photoStore } = parts
  const { sourced, photo, photoVerdicts } = gathered
  const found = findTemplate(engine.templates, template, 'template')
  const { pack } = await makePack(sourced, {
    engine,
    posts,
    brand: await parts.brandFor(sourced.article),
    template,
    formats: found.formats,
    type: 'auto',
    addresses: base === undefined ? undefined : addressesOf(base, id),
    photo: photo === undefined ? undefined : await photoStore.read(photo),
    photoVerdicts,
  })
  return pack
}
