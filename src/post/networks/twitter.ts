import type { Verdict } from '../../verdict.ts'
import { type Count, countUnits, type Entity, judge } from '../count/count.ts'
import { type WeightRules, weighText } from '../count/weigh.ts'
import { fitText } from '../fit/fit.ts'
import { writeThread } from '../fit/thread.ts'
import { type CopySource, copySource, counted, isTaken, writeCopy } from '../fit/write-copy.ts'
import type { Post } from '../post.ts'
import type { PostOrder } from '../texts/order.ts'
import { scopeOf } from '../texts/scope.ts'
import { fact, unsure } from './fact.ts'
import type { Network } from './network.ts'

const CONFIG = 'github.com/twitter/twitter-text@30e2430 config/v3.json'
const API = 'docs.x.com openapi.json 2.167'

const weights: WeightRules = {
  maxLength: 280,
  urlLength: 23,
  defaultWeight: 200,
  ranges: [
    [0, 0x10ff, 100],
    [0x2000, 0x200d, 100],
    [0x2010, 0x201f, 100],
    [0x2032, 0x2037, 100],
  ],
  emojiAsOne: true,
}

export const twitterFacts = {
  weights: fact(weights, CONFIG),
  maxAlt: fact(1000, `${API}, POST /2/media/metadata alt_text.text`),
  hashtags: unsure(2, 'X’s own advice', 'one or two are advised; more look like advertising'),
  compose: fact('https://x.com/intent/tweet', 'docs.x.com/x-for-websites/post-button/guides/web-intent'),
} as const

/** The shape X shows uncropped. */
const CARD = 'twitter'

export const twitter: Network = {
  counters: { text: countPost, alt: countUnits(twitterFacts.maxAlt.value) },
  write: writeTwitter,
}

/** A post for X, counted as X counts it (docs.x.com/fundamentals/counting-characters, configuration 3). */
function countPost(text: string): Count {
  const { length, entities, refusedAt } = weighText(text, twitterFacts.weights.value)
  const refusals: string[] = []
  if (length === 0) refusals.push('The text is empty.')
  if (refusedAt >= 0)
    refusals.push(`At position ${refusedAt} there is a character X refuses (U+FEFF, U+FFFE or U+FFFF).`)
  const risks: string[] = []
  const addressed = leadingMention(text, entities)
  if (addressed)
    risks.push(`The text begins with ${addressed.text}: X shows it as a reply, to those who follow both.`)
  return judge(text, {
    length,
    max: twitterFacts.weights.value.maxLength,
    unit: 'weighted characters',
    refusals,
    risks,
    entities,
  })
}

/** The mention a text begins with, if it does: X then takes the post for a reply. */
export function leadingMention(text: string, entities: readonly Entity[]): Entity | undefined {
  const [first] = entities
  const leads = first?.type === 'mention' && text.slice(0, first.start).trim() === ''
  return leads ? first : undefined
}

/** A post, the same story as a thread where one post does not hold it, and the address that opens X's own form. */
function writeTwitter(order: PostOrder): Post {
  const { source, verdicts } = copySource(order, 'twitter', {
    handle: order.brand.handles.twitter,
    maxHashtags: twitterFacts.hashtags.value,
    linksBareHosts: true,
  })
  const post = writeCopy(source, 'twitter', countPost, 'text')
  const isWhole = post.pieces.description === source.pieces.description
  const thread = isWhole ? { parts: [], verdicts: [] } : threadOf(source)
  const alt = order.alt(CARD)
  return {
    network: 'twitter',
    card: CARD,
    alt,
    link: source.link,
    texts: { text: post.counted },
    thread: thread.parts.length === 0 ? undefined : thread.parts.map((part) => counted(countPost, part)),
    compose: `${twitterFacts.compose.value}?text=${encodeURIComponent(post.counted.text)}`,
    api: {
      'POST /2/tweets': { text: post.counted.text },
      'POST /2/media/metadata': { metadata: { alt_text: { text: alt } } },
    },
    verdicts: [...verdicts, ...post.verdicts, ...thread.verdicts],
  }
}

function threadOf(source: CopySource): {
  readonly parts: readonly string[]
  readonly verdicts: readonly Verdict[]
} {
  const { brand, pieces, setting, link } = source
  const { liquid } = source.text('twitter')
  const linkFirst = brand.thread.link === 'first'
  const ending = linkFirst ? '' : [link, pieces.hashtags].filter((part) => part).join('\n')
  const { parts, left } = writeThread({
    description: pieces.description,
    lang: setting.lang,
    maxParts: brand.thread.parts,
    ending,
    fits: (text) => isTaken(countPost, text),
    first(description, reserve) {
      const hashtags = linkFirst ? pieces.hashtags : ''
      const opening = { ...setting, link: linkFirst ? setting.link : null }
      const fitsNumbered = (text: string) => isTaken(countPost, text + reserve)
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
