import type { Article } from '../../article/article.ts'
import type { ArticleImage } from '../../article/image.ts'
import type { PictureName } from './elements.ts'

/** The images of an article by the names templates know them by. */
export function imagesOf(article: Article): ReadonlyMap<PictureName, ArticleImage> {
  const images = new Map<PictureName, ArticleImage>()
  const { image, details } = article
  if (image) images.set('photo', image)
  const portrait = portraitOf(article)
  if (portrait) images.set('portrait', portrait)
  details?.gallery?.forEach((picture, at) => images.set(`gallery.${at + 1}`, picture))
  return images
}

/** Who speaks, else who is written about, else who writes. */
function portraitOf({ details, authors }: Article): ArticleImage | undefined {
  return details?.quote?.portrait ?? details?.person?.portrait ?? authors[0]?.portrait
}
