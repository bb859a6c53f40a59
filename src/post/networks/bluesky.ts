import { type Count, countUnits, judge } from '../count/count.ts'
import { blueskyEntities, blueskyFacets } from '../count/entities/bluesky-facets.ts'
import { countGraphemes } from '../count/graphemes.ts'
import { utf8Length } from '../count/utf8.ts'
import { copySource, writeCopy } from '../fit/write-copy.ts'
import type { Post } from '../post.ts'
import type { PostOrder } from '../texts/order.ts'
import { fact, unsure } from './fact.ts'
import type { Network } from './network.ts'

const LEXICONS = 'github.com/bluesky-social/atproto@d6296a1 lexicons/app/bsky'

const facts = {
  maxGraphemes: fact(300, `${LEXICONS}/feed/post.json`),
  maxBytes: fact(3000, `${LEXICONS}/feed/post.json`),
  maxAlt: unsure(2000, 'accessible-social.com', 'the app’s limit; the lexicon has none'),
  hashtags: unsure(3, 'none', 'no advice published'),
  compose: fact('https://bsky.app/intent/compose', 'docs.bsky.app/docs/advanced-guides/intent-links'),
} as const

const CARD = 'og'

export const bluesky: Network = {
  counters: { text: countPost, alt: countUnits(facts.maxAlt.value) },
  write: writeBluesky,
}

/** A Bluesky post: grapheme clusters, and UTF-8 bytes beside them. */
function countPost(text: string): Count {
  const bytes = utf8Length(text)
  const maxBytes = facts.maxBytes.value
  return judge(text, {
    length: countGraphemes(text),
    max: facts.maxGraphemes.value,
    unit: 'graphemes',
    refusals: bytes > maxBytes ? [`The text has ${bytes} bytes; ${maxBytes} are allowed.`] : [],
    entities: blueskyEntities(text),
  })
}

/** A post with its facets, and the link as an external card: addresses are not shortened there, and would cost their length. */
function writeBluesky(order: PostOrder): Post {
  const { article, brand } = order
  const { source, verdicts } = copySource(order, 'bluesky', {
    handle: brand.handles.bluesky,
    maxHashtags: facts.hashtags.value,
    linksBareHosts: true,
  })
  const post = writeCopy(source, 'bluesky', countPost, 'text')
  const { text } = post.counted
  const external = source.link && {
    uri: source.link,
    title: article.title,
    description: article.description ?? '',
  }
  const composed = [text, source.link].filter((part) => part).join('\n\n')
  return {
    network: 'bluesky',
    card: CARD,
    alt: order.alt(CARD),
    link: source.link,
    texts: { text: post.counted },
    compose: `${facts.compose.value}?text=${encodeURIComponent(composed)}`,
    api: {
      'com.atproto.repo.createRecord': {
        record: {
          $type: 'app.bsky.feed.post',
          text,
          langs: [article.lang],
          facets: blueskyFacets(text),
          ...(external && { embed: { $type: 'app.bsky.embed.external', external } }),
        },
      },
    },
    verdicts: [...verdicts, ...post.verdicts],
  }
}
