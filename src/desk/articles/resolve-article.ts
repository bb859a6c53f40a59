import type { Article, SourcedArticle } from '../../article/article.ts'
import type { Brand } from '../../article/brand/brand.ts'
import { readUrl } from '../../article/canonical-url.ts'
import type { PageReader } from '../../article/page/page-reader.ts'
import { Problem } from '../../problem.ts'
import type { PackInput } from '../packs/make-pack.ts'
import { findPhoto, type FoundPhoto, type PhotoSource } from './find-photo.ts'
import { type PhotoStore, putPictures } from '../store/photo-store.ts'
import { findPictures } from './find-pictures.ts'
import { readArticle } from './read-article.ts'

/** An article with its photo fetched. */
export interface ResolvedArticle extends PackInput {
  /** The requested address, if it differs from the article's own. */
  readonly alias?: string | undefined
}

const FIELD = 'image.url'

/** The `Authorization` header for a source's own files, by address; undefined if they are public or elsewhere. */
export type FileKeys = (source: string, url: string) => string | undefined

export interface ResolvePorts {
  /** Absent: articles arrive complete, and no page is read. */
  readonly pages?: PageReader | undefined
  /** Absent: photos only as data URIs. */
  readonly photos?: PhotoSource | undefined
  readonly photoStore: PhotoStore
  /** The brand has its authors' portraits. */
  brandFor(article: Pick<Article, 'brand' | 'url'>): Brand | Promise<Brand>
  /** Absent: files are fetched without a key. */
  readonly fileKeys?: FileKeys | undefined
}

/**
 * Moves a photo from its data URI to the photo store, so that the rest is short enough for a queue.
 * @throws Problem `invalid-input` or `too-large` for a malformed data URI
 */
export async function extractInlinePhoto(
  sourced: SourcedArticle,
  store: PhotoStore,
): Promise<ResolvedArticle | SourcedArticle> {
  const { image } = sourced.article
  if (image?.url === undefined || !/^data:/i.test(image.url)) return sourced
  const found = await findPhoto(image, undefined, FIELD)
  const article = { ...sourced.article, image: { ...image, url: undefined } }
  return storePhoto({ ...sourced, article }, found, store)
}

/**
 * Fetches an article's photo; failure is a verdict, because a card without a photo is better than none.
 * @param source of the article; its files may need its key
 */
export async function resolveArticle(
  sourced: SourcedArticle,
  ports: ResolvePorts,
  source?: string,
): Promise<ResolvedArticle> {
  const extracted = await extractInlinePhoto(sourced, ports.photoStore)
  if ('sourced' in extracted) return withPictures(extracted, ports, source)
  const { image } = sourced.article
  // A source's key is used only for its own files, in its own articles.
  const authorization =
    source === undefined || image?.url === undefined ? undefined : ports.fileKeys?.(source, image.url)
  const found = await findPhoto(image, ports.photos, FIELD, authorization)
  return withPictures(await storePhoto(sourced, found, ports.photoStore), ports, source)
}

/** Adds the portrait and the gallery pictures that can be fetched. */
async function withPictures(
  resolved: ResolvedArticle,
  ports: ResolvePorts,
  source: string | undefined,
): Promise<ResolvedArticle> {
  const { photos, photoStore, fileKeys } = ports
  const { article } = resolved.sourced
  const keyOf = (url: string) => (source === undefined ? undefined : fileKeys?.(source, url))
  const { pictures, verdicts } = await findPictures(article, await ports.brandFor(article), photos, keyOf)
  return {
    ...resolved,
    pictures: await putPictures(pictures, photoStore),
    photoVerdicts: [...resolved.photoVerdicts, ...verdicts],
  }
}

async function storePhoto(
  sourced: SourcedArticle,
  { photo, verdicts }: FoundPhoto,
  store: PhotoStore,
): Promise<ResolvedArticle> {
  if (photo !== undefined) await store.put(photo)
  return { sourced, photo: photo?.digest, photoVerdicts: verdicts }
}

/**
 * Reads the article at an address, with its photo.
 * @param brand to publish it under, in place of the one its address belongs to
 * @throws Problem when the address cannot be read or holds no article
 */
export async function resolvePage(
  address: string,
  ports: ResolvePorts,
  brand?: string | undefined,
): Promise<ResolvedArticle> {
  if (ports.pages === undefined)
    throw new Problem('unreachable', 'This server reads no pages; send the article itself.', { field: 'url' })
  const read = await readArticle(address, ports.pages)
  const sourced = brand === undefined ? read : { ...read, article: { ...read.article, brand } }
  return { ...(await resolveArticle(sourced, ports)), alias: readUrl(address).url }
}
