import type { Verdict } from '../verdict.ts'
import { countText } from './count/count.ts'
import { chapterLines } from './fit/chapters.ts'
import type { Post } from './post.ts'
import type { PostOrder } from './write-posts.ts'
import { counted, isTaken, layOut, writeText } from './texts/write-texts.ts'

/** YouTube shows three beside the title, and ignores all when there are too many. */
const MOST_HASHTAGS = 3
const THUMBNAIL = 'youtube'
/** The shape every player of community posts shows uncut. */
const COMMUNITY = 'square'

/** What the Data API refuses in titles, descriptions and tags, and the quotes that look like them. */
const REFUSED = { letters: /[<>]/g, inPlace: { '<': '‹', '>': '›' } }

/** A video's title, description and tags, and a community post. */
export function writeYouTube(order: PostOrder): Post {
  const { article, brand } = order
  const { sheet, verdicts } = layOut(order, 'youtube', {
    handle: brand.handles.youtube,
    mostHashtags: MOST_HASHTAGS,
    chapters: chapterLines(order.chapters),
    refused: REFUSED,
  })
  const title = writeText(sheet, 'youtube-title', 'title', 'title')
  const description = writeText(sheet, 'youtube-description', 'description', 'description')
  const community = writeText(sheet, 'youtube-community', 'text', 'community')
  const { tags, dropped } = tagsWithin(article.tags)
  return {
    network: 'youtube',
    card: THUMBNAIL,
    alt: order.alt(THUMBNAIL),
    link: sheet.link,
    texts: {
      title: title.counted,
      description: description.counted,
      tags: counted('youtube', 'tags', tags.join(',')),
      community: community.counted,
    },
    api: {
      'POST /youtube/v3/videos': {
        snippet: {
          title: title.counted.text,
          description: description.counted.text,
          tags,
          defaultLanguage: article.lang,
        },
      },
      'POST /youtube/v3/posts': {
        text: community.counted.text,
        ...(order.cardUrl(COMMUNITY) && { image: order.cardUrl(COMMUNITY) }),
      },
    },
    verdicts: [...verdicts, ...title.verdicts, ...description.verdicts, ...dropped, ...community.verdicts],
  }
}

/** An article's tags as a video's: each once, without what the list or the API cannot hold, within the budget. */
function tagsWithin(given: readonly string[]): {
  readonly tags: readonly string[]
  readonly dropped: readonly Verdict[]
} {
  const wanted = new Map<string, string>()
  for (const tag of given.flatMap((text) => text.split(','))) {
    const clean = tag
      .replace(/[<>"#＃]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
    if (clean !== '' && !wanted.has(clean.toLowerCase())) wanted.set(clean.toLowerCase(), clean)
  }
  const tags: string[] = []
  const gone: string[] = []
  for (const tag of wanted.values()) {
    // Alone without a fault: a tag may be within the budget and longer than YouTube's own form takes.
    const isSound = countText('youtube', 'tags', tag).faults.length === 0
    ;(isSound && isTaken('youtube', 'tags', [...tags, tag].join(',')) ? tags : gone).push(tag)
  }
  const dropped: Verdict[] =
    gone.length === 0
      ? []
      : [
          {
            code: 'tag-dropped',
            severity: 'info',
            place: 'youtube/tags',
            message: `Too long, or too many: ${gone.map((tag) => `“${tag}”`).join(', ')}.`,
          },
        ]
  return { tags, dropped }
}
