import type { Verdict } from '../../verdict.ts'
import { type Count, judge } from '../count/count.ts'
import { linkEntities } from '../count/entities/link-entities.ts'
import { utf8Length } from '../count/utf8.ts'
import { copySource } from '../fit/copy-source.ts'
import { descriptionHooks } from '../fit/description-hooks.ts'
import { counted, isTaken, type Length, writeCopy, writeVariants } from '../fit/write-copy.ts'
import type { Post } from '../post.ts'
import { chapterLines } from '../texts/chapters.ts'
import { genericTags } from '../texts/generic-tags.ts'
import { hashtagOf } from '../texts/hashtags.ts'
import type { PostOrder } from '../texts/order.ts'
import { fact, unsure } from './fact.ts'
import type { Counters, Network } from './network.ts'
import { futureTime } from './schedule.ts'

const VIDEOS = 'developers.google.com/youtube/v3/docs/videos'
const HASHTAGS = 'support.google.com/youtube/answer/6390658'

const facts = {
  maxTitle: unsure(
    100,
    VIDEOS,
    'the unit is not published: the larger of UTF-16 units and code points counts',
  ),
  maxDescriptionBytes: fact(5000, VIDEOS),
  refused: fact(['<', '>'], VIDEOS),
  maxTags: fact(500, VIDEOS),
  /** A tag with a space is stored, and counted, with quotes. */
  quotesOfSpacedTag: fact(2, VIDEOS),
  commaBetweenTags: fact(1, VIDEOS),
  maxTag: unsure(30, 'older documentation and the page’s form', 'the API text no longer says so'),
  maxHashtags: fact(60, HASHTAGS),
  advisedHashtags: unsure(15, 'third parties', 'an older limit, safe with the present one of 60'),
  hashtagsByTitle: fact(3, HASHTAGS),
  foldTitle: unsure(60, 'third parties', 'search cuts titles between 60 and 70 characters'),
  foldDescription: unsure(120, 'third parties', 'between 120 and 150 characters show before “more”'),
  /** News & Politics. */
  category: fact('25', 'developers.google.com/youtube/v3/docs/videoCategories'),
  usualDescription: unsure(3000, 'none', 'a whole article under a video is not read'),
  maxPostText: unsure(1000, 'none', 'community posts have no published limit'),
} as const

const THUMBNAIL = 'youtube'
/** The shape that every client shows uncropped in community posts. */
const COMMUNITY = 'square'

export const youtubeCounters: Counters = {
  title: countTitle,
  description: countDescription,
  tags: countTags,
  text: countCommunityPost,
}

export const youtube: Network = { write: writeYouTube }

const REFUSED = new RegExp(`[${facts.refused.value.join('')}]`, 'g')

/** A video's title. Its unit is not published: UTF-16 units are the safe choice, as they are never fewer than code points. */
function countTitle(text: string, max = facts.maxTitle.value as number): Count {
  return judge(text, {
    length: text.length,
    max: Math.min(max, facts.maxTitle.value),
    unit: 'characters',
    refusals: [...(text.trim() === '' ? ['The title is empty.'] : []), ...refusedIn(text)],
    entities: linkEntities(text, ['hashtag']),
    fold: facts.foldTitle.value,
  })
}

/** A video's description, in UTF-8 bytes like the API. */
function countDescription(text: string, max = facts.maxDescriptionBytes.value as number): Count {
  const entities = linkEntities(text, ['url', 'hashtag'])
  const hashtags = entities.filter(({ type }) => type === 'hashtag').length
  const [most, advised] = [facts.maxHashtags.value, facts.advisedHashtags.value]
  const risks: string[] = []
  if (hashtags > most) risks.push(`There are ${hashtags} hashtags; above ${most} YouTube ignores them all.`)
  else if (hashtags > advised) risks.push(`There are ${hashtags} hashtags; ${advised} or fewer are advised.`)
  return judge(text, {
    length: utf8Length(text),
    max: Math.min(max, facts.maxDescriptionBytes.value),
    unit: 'bytes',
    refusals: refusedIn(text),
    risks,
    entities,
    fold: facts.foldDescription.value,
  })
}

/** A video's tags, separated by commas. */
function countTags(text: string, max = facts.maxTags.value as number): Count {
  const tags = tagsOf(text)
  const most = facts.maxTag.value
  const long = tags.find((tag) => tag.length > most)
  const start = `${long?.slice(0, most)}…`.toWellFormed()
  return judge(text, {
    length: tagLength(tags),
    max: Math.min(max, facts.maxTags.value),
    unit: 'characters',
    refusals: refusedIn(text),
    risks: long === undefined ? [] : [`The tag “${start}” has ${long.length} characters; ${most} are safe.`],
  })
}

/** A community post, sent through YouTube's page. */
function countCommunityPost(text: string, max = facts.maxPostText.value as number): Count {
  return judge(text, {
    length: text.length,
    max: Math.min(max, facts.maxPostText.value),
    unit: 'characters',
    entities: linkEntities(text, ['url', 'hashtag']),
  })
}

function refusedIn(text: string): string[] {
  const signs = new Set(text.match(REFUSED))
  return [...signs].map((sign) => `The text has “${sign}”, which YouTube refuses.`)
}

/**
 * YouTube's length of a tag list: its characters, two more for the quotes of a tag with a space, and the commas
 * between tags (developers.google.com/youtube/v3/docs/videos#snippet.tags[]).
 */
function tagLength(tags: readonly string[]): number {
  const quotes = facts.quotesOfSpacedTag.value
  const inTags = tags.reduce((sum, tag) => sum + tag.length + (/\s/.test(tag) ? quotes : 0), 0)
  return inTags + Math.max(0, tags.length - 1) * facts.commaBetweenTags.value
}

/** Tags as typed on YouTube's page, separated by commas; empty ones and outer spaces do not count. */
function tagsOf(text: string): string[] {
  return text
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
}

/** YouTube turns times of day into jumps in the video; an invisible joiner prevents that. */
const CLOCK = /(?<![\d:])(\d{1,2}):(?=\d{2}(?![\d:]))/g
const JOINER = '\u2060'

/** Replaces what the Data API refuses with similar quotation marks. */
function withoutRefused(text: string): string {
  return text.replace(REFUSED, (sign) => (sign === '<' ? '‹' : '›'))
}

/** A video's title, description and tags, a community post, and the comment to pin. */
function writeYouTube(order: PostOrder): Post {
  const { article, brand, voice } = order
  const { source, verdicts } = copySource(order, 'youtube', {
    handle: brand.handles.youtube,
    maxHashtags: facts.hashtagsByTitle.value,
    linksBareHosts: false,
    beginsWithHeadline: true,
    chapters: withoutRefused(chapterLines(order.chapters)),
    related: (brand.posts?.related ?? [])
      .map(({ title, url }) => withoutRefused(`${title}: ${url}`))
      .join('\n'),
    clean: (words) => withoutRefused(words).replace(CLOCK, `$1:${JOINER}`),
  })
  const usual = brand.posts?.limits?.youtube ?? facts.usualDescription.value
  const title = writeCopy(source, 'youtube-title', { counter: countTitle }, 'title')
  const description = writeVariants(
    { ...source, hooks: descriptionHooks(source) },
    'youtube-description',
    { counter: countDescription, usual },
    'description',
  )
  const postLength: Length = { counter: countCommunityPost }
  const community = writeCopy(source, 'youtube-community', postLength, 'community')
  const comment =
    source.link === undefined && source.own('comment') === undefined
      ? undefined
      : writeCopy(source, 'comment', postLength, 'comment', description.hook)
  const { tags, dropped } = tagsWithin(source.own('tags')?.split(',') ?? tagsFor(order))
  const publishAt = futureTime(order.publishAt, order.now)
  const picture = order.cardUrl(COMMUNITY)
  return {
    network: 'youtube',
    card: THUMBNAIL,
    alt: order.alt(THUMBNAIL),
    link: description.link,
    texts: {
      title: title.counted,
      description: description.counted,
      tags: counted({ counter: countTags }, tags.join(',')),
      community: community.counted,
      ...(comment && { comment: comment.counted }),
    },
    variants: description.variants,
    api: {
      'POST /youtube/v3/videos': {
        snippet: {
          title: title.counted.text,
          description: description.counted.text,
          tags,
          categoryId: facts.category.value,
          defaultLanguage: article.lang,
          defaultAudioLanguage: article.lang,
        },
        status: {
          privacyStatus: publishAt === undefined ? 'public' : 'private',
          ...(publishAt !== undefined && { publishAt }),
          selfDeclaredMadeForKids: false,
        },
        ...(voice.kind === 'paid' && { paidProductPlacementDetails: { hasPaidProductPlacement: true } }),
        // A query parameter of the call, not part of the body.
        notifySubscribers: voice.kind !== 'paid',
      },
      ...(order.cardUrl(THUMBNAIL) && {
        'POST /youtube/v3/thumbnails/set': { videoId: '{video-id}', url: order.cardUrl(THUMBNAIL) },
      }),
      'POST /youtube/v3/posts': { text: community.counted.text, ...(picture && { image: picture }) },
      ...(comment && {
        'POST /youtube/v3/commentThreads': {
          snippet: {
            videoId: '{video-id}',
            topLevelComment: { snippet: { textOriginal: comment.counted.text } },
          },
        },
      }),
    },
    verdicts: [
      ...verdicts,
      ...(source.own('description') === undefined ? clockVerdict(article) : []),
      ...title.verdicts,
      ...description.verdicts,
      ...dropped,
      ...community.verdicts,
    ],
  }
}

function clockVerdict({ description = '' }: PostOrder['article']): Verdict[] {
  const times = description.match(/(?<![\d:])\d{1,2}:\d{2}(?![\d:])/g) ?? []
  if (times.length === 0) return []
  const message = `Would have become a jump in the video: ${times.map((time) => `“${time}”`).join(', ')}.`
  return [{ code: 'link-mended', severity: 'info', place: 'youtube/description', message }]
}

/** An article's tags, section and publication, and variants that people search for: `IND vs AUS` also as `INDvsAUS`. */
function tagsFor({ article, brand }: PostOrder): readonly string[] {
  const own = article.tags.flatMap((text) => text.split(',')).filter((tag) => !isGeneric(tag))
  const spellings = own.flatMap((tag) => (/\s/.test(tag.trim()) ? (hashtagOf(tag, article.lang) ?? []) : []))
  // People do not search for underscores.
  const searched = spellings.filter((name) => !name.includes('_'))
  const site = brand.name ?? article.site?.name
  return [...own, article.section, site, ...searched].filter(
    (tag) => tag !== undefined && !isGeneric(tag),
  ) as string[]
}

function isGeneric(tag: string): boolean {
  return genericTags.has(tag.trim().toLowerCase())
}

/** A video's tags: without duplicates and invalid ones, within the limit. */
function tagsWithin(given: readonly string[]): {
  readonly tags: readonly string[]
  readonly dropped: readonly Verdict[]
} {
  const wanted = new Map<string, string>()
  for (const tag of given) {
    const clean = tag
      .replace(/[<>"#＃,]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
    if (clean !== '' && !wanted.has(clean.toLowerCase())) wanted.set(clean.toLowerCase(), clean)
  }
  const tags: string[] = []
  const gone: string[] = []
  for (const tag of wanted.values()) {
    // Counted alone: a tag may be within the limit and still too long for YouTube's own form.
    const isSound = countTags(tag).faults.length === 0
    const all = [...tags, tag].join(',')
    ;(isSound && isTaken({ counter: countTags }, all) ? tags : gone).push(tag)
  }
  if (gone.length === 0) return { tags, dropped: [] }
  const message = `Too long, or too many: ${gone.map((tag) => `“${tag}”`).join(', ')}.`
  return { tags, dropped: [{ code: 'tag-dropped', severity: 'info', place: 'youtube/tags', message }] }
}
