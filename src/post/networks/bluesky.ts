import { fact, unsure } from './fact.ts'

const LEXICONS = 'github.com/bluesky-social/atproto@d6296a1 lexicons/app/bsky'

export const bluesky = {
  maxGraphemes: fact(300, `${LEXICONS}/feed/post.json`),
  maxBytes: fact(3000, `${LEXICONS}/feed/post.json`),
  maxTagGraphemes: fact(64, `${LEXICONS}/richtext/facet.json`),
  maxTagBytes: fact(640, `${LEXICONS}/richtext/facet.json`),
  maxExtraTags: fact(8, `${LEXICONS}/feed/post.json`),
  maxLanguages: fact(3, `${LEXICONS}/feed/post.json`),
  maxImages: fact(4, `${LEXICONS}/embed/images.json`),
  maxImageBytes: fact(2_000_000, `${LEXICONS}/embed/images.json`),
  maxThumbBytes: fact(1_000_000, `${LEXICONS}/embed/external.json`),
  maxAlt: unsure(2000, 'accessible-social.com', 'the app’s limit; the lexicon has none'),
  /** Addresses are not shortened: they count as written, a facet may lie over shorter text. */
  shortensUrls: fact(false, `${LEXICONS}/richtext/facet.json`),
  facets: fact(
    {
      link: 'app.bsky.richtext.facet#link',
      mention: 'app.bsky.richtext.facet#mention',
      tag: 'app.bsky.richtext.facet#tag',
    },
    `${LEXICONS}/richtext/facet.json`,
  ),
} as const
