import type { SourcedArticle } from '../article/article.ts'
import type { Brand } from '../article/brand/brand.ts'
import type { BrandList } from '../article/brand/brand-list.ts'
import type { Edits } from '../article/edits/edit-keys.ts'
import { editArticle } from '../article/edits/lay-over.ts'
import { readEdits } from '../article/edits/read-edits.ts'
import { articleFromJson } from '../article/json/from-json.ts'
import { type PhotoFile, photoFile } from '../card/photo/photo.ts'
import type { CardRequest } from '../card/plan/card-plan.ts'
import { findPhoto } from '../desk/articles/find-photo.ts'
import { findPictures } from '../desk/articles/find-pictures.ts'
import { readArticle } from '../desk/articles/read-article.ts'
import { readBounded } from '../net/bytes.ts'
import type { Outbound } from '../net/outbound.ts'
import { Problem } from '../problem.ts'
import type { Verdict } from '../verdict.ts'
import type { ArticleInput, ArticleOptions, Picture } from './contract.ts'

/** Larger than any press camera's JPEG. */
const MAX_PHOTO_BYTES = 40_000_000

export interface GatherPorts extends Pick<Outbound, 'pages' | 'photos'> {
  readonly brands: BrandList | Promise<BrandList>
}

/** An article with edits applied, and its brand. */
export interface BrandedArticle {
  readonly edits: Edits
  readonly sourced: SourcedArticle
  readonly brand: Brand
}

/** The pictures of an article that could be fetched. */
export interface GatheredPictures {
  readonly photo: PhotoFile | undefined
  readonly pictures: CardRequest['pictures']
  readonly photoVerdicts: readonly Verdict[]
}

/** @throws Problem for an unreadable address, for anything but an article, and for an unknown brand */
export async function gatherArticle(
  given: ArticleInput | URL,
  { brand: id, edits: changed = {} }: ArticleOptions,
  { brands, pages }: GatherPorts,
): Promise<BrandedArticle> {
  const { edits, verdicts } = readEdits(changed)
  const read = given instanceof URL ? await readArticle(given.href, pages) : articleFromJson(given)
  const sourced = editArticle({ ...read, verdicts: [...read.verdicts, ...verdicts] }, edits)
  const { article } = sourced
  return {
    sourced,
    edits,
    brand: (await brands).brandFor(id === undefined ? article : { ...article, brand: id }),
  }
}

/** @throws Problem `too-large` for a photo given as a file */
export async function gatherPictures(
  { sourced: { article }, brand }: BrandedArticle,
  given: Picture | undefined,
  { photos }: GatherPorts,
): Promise<GatheredPictures> {
  const found =
    given === undefined
      ? await findPhoto(article.image, photos, 'image.url')
      : { photo: await photoFile(await bytesOf(given)), verdicts: [] }
  const { pictures, verdicts } = await findPictures(article, brand, photos)
  return { photo: found.photo, pictures, photoVerdicts: [...found.verdicts, ...verdicts] }
}

async function bytesOf(picture: Picture): Promise<Uint8Array> {
  if (picture instanceof Uint8Array) return picture
  const { body } = new Response(picture as ArrayBuffer | Blob | ReadableStream<Uint8Array<ArrayBuffer>>)
  const bytes = await readBounded(body, MAX_PHOTO_BYTES)
  if (bytes !== undefined) return bytes
  throw new Problem('too-large', `A photo may have ${MAX_PHOTO_BYTES} bytes at most.`, { field: 'photo' })
}
