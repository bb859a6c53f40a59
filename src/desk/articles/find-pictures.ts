import type { Article } from '../../article/article.ts'
import type { Brand } from '../../article/brand/brand.ts'
import type { PictureName } from '../../card/contract/elements.ts'
import { imagesOf } from '../../card/contract/images.ts'
import type { PhotoFile } from '../../card/photo/photo.ts'
import type { Verdict } from '../../verdict.ts'
import { findPhoto, type PhotoSource } from './find-photo.ts'

export interface FoundPictures {
  /** The portrait and the gallery pictures that could be fetched. */
  readonly pictures: ReadonlyMap<PictureName, PhotoFile>
  readonly verdicts: readonly Verdict[]
}

/** Most gallery pictures that any design shows. */
const MOST_OF_GALLERY = 4

/**
 * Gets an article's pictures except its photo. A failed fetch is a verdict: the design leaves the picture out, or
 * another design is used.
 * @param authorization for a content system's own files, by address
 */
export async function findPictures(
  article: Article,
  brand: Pick<Brand, 'portraits'>,
  source: PhotoSource | undefined,
  authorization?: (url: string) => string | undefined,
): Promise<FoundPictures> {
  const pictures = new Map<PictureName, PhotoFile>()
  const verdicts: Verdict[] = []
  for (const [name, image] of imagesOf(article, brand)) {
    if (name === 'photo' || image.url === undefined || numberOf(name) > MOST_OF_GALLERY) continue
    const found = await findPhoto(image, source, name, authorization?.(image.url))
    if (found.photo) pictures.set(name, found.photo)
    for (const verdict of found.verdicts) verdicts.push({ ...verdict, place: name })
  }
  return { pictures, verdicts }
}

/** Position in the gallery, from 1; 0 for the portrait. */
function numberOf(name: PictureName): number {
  return Number(name.split('.')[1] ?? 0)
}
