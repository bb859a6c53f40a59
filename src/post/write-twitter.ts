import type { Verdict } from '../verdict.ts'
import { fitText } from './fit/fit.ts'
import type { Post } from './post.ts'
import { scopeOf } from './texts/scope.ts'
import { writeThread } from './fit/thread.ts'
import type { PostOrder } from './write-posts.ts'
import { counted, isTaken, layOut, type Sheet, writeText } from './texts/write-texts.ts'

/** More than two hashtags look like advertising there, and X itself advises one or two. */
const MOST_HASHTAGS = 2
const CARD = 'twitter'

/** A post, the same story as a thread where one post does not hold it, and the address that opens X's own form. */
export function writeTwitter(order: PostOrder): Post {
  const { brand } = order
  const { sheet, verdicts } = layOut(order, 'twitter', {
    handle: brand.handles.twitter,
    mostHashtags: MOST_HASHTAGS,
  })
  const post = writeText(sheet, 'twitter', 'text', 'text')
  const whole = post.pieces.description === sheet.pieces.description
  const thread = whole ? { parts: [], verdicts: [] } : threadOf(sheet)
  const alt = order.alt(CARD)
  return {
    network: 'twitter',
    card: CARD,
    alt,
    link: sheet.link,
    texts: { text: post.counted },
    thread:
      thread.parts.length === 0 ? undefined : thread.parts.map((part) => counted('twitter', 'text', part)),
    compose: `https://x.com/intent/tweet?text=${encodeURIComponent(post.counted.text)}`,
    api: {
      'POST /2/tweets': { text: post.counted.text },
      'POST /2/media/metadata': { metadata: { alt_text: { text: alt } } },
    },
    verdicts: [...verdicts, ...post.verdicts, ...thread.verdicts],
  }
}

function threadOf(sheet: Sheet): {
  readonly parts: readonly string[]
  readonly verdicts: readonly Verdict[]
} {
  const { brand, pieces, setting, link, network } = sheet
  const { liquid } = sheet.text('twitter')
  const linkFirst = brand.thread.link === 'first'
  const ending = linkFirst ? '' : [link, pieces.hashtags].filter((part) => part).join('\n')
  const { parts, left } = writeThread({
    description: pieces.description,
    lang: setting.lang,
    maxParts: brand.thread.parts,
    ending,
    fits: (text) => isTaken(network, 'text', text),
    first(description, reserve) {
      const hashtags = linkFirst ? pieces.hashtags : ''
      const opening = { ...setting, link: linkFirst ? setting.link : null }
      const fitsNumbered = (text: string) => isTaken(network, 'text', text + reserve)
      if (description === '') {
        const least = { ...pieces, description, hashtags }
        const fitted = fitText({ text: liquid, setting: opening, pieces: least, fits: fitsNumbered })
        return fitted.fits ? fitted.text : undefined
      }
      return [hashtags, '']
        .map((kept) => liquid.render(scopeOf(opening, { ...pieces, description, hashtags: kept })))
        .find(fitsNumbered)
    },
  })
  if (left === '' || parts.length === 0) return { parts, verdicts: [] }
  return {
    parts,
    verdicts: [
      {
        code: 'thread-cut',
        severity: 'info',
        place: 'twitter/thread',
        message: `The thread has ${parts.length} parts, and leaves out: “${[...left].slice(0, 80).join('')}…”.`,
      },
    ],
  }
}
