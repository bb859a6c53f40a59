import { fact, unsure } from './fact.ts'

const COUNTING = 'docs.x.com/fundamentals/counting-characters'
const CONFIG = 'github.com/twitter/twitter-text@30e2430 config/v3.json'
const PARSER = 'github.com/twitter/twitter-text@30e2430, measured'
const API = 'docs.x.com openapi.json 2.167'

/** How X weighs a post: hundredths of a character. */
export interface WeightRules {
  readonly maxLength: number
  readonly urlLength: number
  /** Hundredths for a code point outside every range. */
  readonly defaultWeight: number
  /** First and last code point, and their hundredths. */
  readonly ranges: readonly (readonly [first: number, last: number, weight: number])[]
  /** Whether an emoji of many code points weighs as one character of the default weight. */
  readonly emojiAsOne: boolean
}

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

export const twitter = {
  weights: fact(weights, CONFIG),
  premiumMax: fact(25_000, 'help.x.com/en/using-x/types-of-posts'),
  /** A longer address is counted as text and not linked. */
  maxUrl: fact(4096, PARSER),
  maxShortLinkSlug: fact(40, PARSER),
  maxMention: unsure(20, PARSER, 'handles made today have 15 characters at most; the parser takes 20'),
  maxListName: fact(25, PARSER),
  maxAlt: fact(1000, `${API}, POST /2/media/metadata alt_text.text`),
  maxCardAlt: fact(420, 'developer.x.com/cards/markup, twitter:image:alt'),
  maxImages: fact(4, 'docs.x.com/x-api/media/quickstart/best-practices'),
  maxImageBytes: fact(5_000_000, 'docs.x.com/x-api/media/quickstart/best-practices'),
  imageTypes: fact(['image/jpeg', 'image/png', 'image/webp', 'image/gif'], 'docs.x.com/x-api/media'),
  /** US dollars a post through the API, without and with an address in it. */
  price: fact({ plain: 0.015, withUrl: 0.2 }, 'docs.x.com/x-api/getting-started/pricing, since 2026-04-20'),
  intent: fact(
    { url: 'https://x.com/intent/tweet', text: 'text', address: 'url', hashtags: 'hashtags', via: 'via' },
    'docs.x.com/x-for-websites/post-button/guides/web-intent',
  ),
  api: fact(
    { create: 'POST /2/tweets', text: 'text', media: 'media.media_ids', reply: 'reply.in_reply_to_tweet_id' },
    API,
  ),
  counting: fact('NFC; every address 23, also without a scheme; every emoji 2', COUNTING),
} as const
