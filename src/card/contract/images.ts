import type { Article } from '../../article/article.ts'
import type { Brand } from '../../article/brand/brand.ts'
import type { ArticleImage } from '../../article/image.ts'
import type { PictureName } from './elements.ts'

/** An article's images, by their names in templates. */
export function imagesOf(
  article: Article,
  brand: Pick<Brand, 'portraits'> = {},
): ReadonlyMap<PictureName, ArticleImage> {
  const images = new Map<PictureName, ArticleImage>()
  const { image, details } = article
  if (image) images.set('photo', image)
  const portrait = portraitOf(article, brand)
  if (portrait) images.set('portrait', portrait)
  details?.gallery?.forEach((picture, at) => images.set(`gallery.${at + 1}`, picture))
  return images
}

/** Portrait of the speaker, else the subject, else the author; the brand has its authors' portraits. */
function portraitOf(
  { details, authors }: Article,
  { portraits = {} }: Pick<Brand, 'portraits'>,
): ArticleImage | undefined {
  const given = details?.quote?.portrait ?? details?.person?.portrait ?? authors[0]?.portrait
  const name = authors[0]?.name
  if (given || name === undefined || !Object.hasOwn(portraits, name)) return given
  return { url: portraits[name] }
}
