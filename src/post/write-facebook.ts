import type { Post } from './post.ts'
import type { PostOrder } from './write-posts.ts'
import { layOut, writeText } from './texts/write-texts.ts'

const MOST_HASHTAGS = 3
/** The tallest picture that the feed shows whole. */
const PHOTO = 'portrait'

/**
 * A link post, and a photo post with the link in its first comment: pages may find their link posts rationed, comments
 * are free. Facebook's own form takes the address only.
 */
export function writeFacebook(order: PostOrder): Post {
  const { brand } = order
  const { sheet, verdicts } = layOut(order, 'facebook', {
    handle: brand.handles.facebook,
    mostHashtags: MOST_HASHTAGS,
  })
  const link = writeText(sheet, 'facebook', 'text', 'link')
  const photo = writeText(sheet, 'facebook-photo', 'text', 'photo')
  const comment =
    sheet.link === undefined ? undefined : writeText(sheet, 'facebook-comment', 'text', 'comment')
  const alt = order.alt(PHOTO)
  return {
    network: 'facebook',
    card: PHOTO,
    alt,
    link: sheet.link,
    texts: {
      link: link.counted,
      photo: photo.counted,
      ...(comment && { comment: comment.counted }),
    },
    compose: sheet.link && `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(sheet.link)}`,
    api: {
      'POST /{page-id}/feed': { message: link.counted.text, ...(sheet.link && { link: sheet.link }) },
      'POST /{page-id}/photos': {
        ...(order.cardUrl(PHOTO) && { url: order.cardUrl(PHOTO) }),
        caption: photo.counted.text,
        alt_text_custom: alt,
      },
      ...(comment && { 'POST /{post-id}/comments': { message: comment.counted.text } }),
    },
    verdicts: [...verdicts, ...link.verdicts, ...photo.verdicts, ...(comment?.verdicts ?? [])],
  }
}
