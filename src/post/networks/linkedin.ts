import { fact, unsure } from './fact.ts'

const POSTS = 'learn.microsoft.com/linkedin/marketing/community-management/shares/posts-api'

export const linkedin = {
  maxText: fact(3000, POSTS),
  fold: unsure(140, 'none', 'no published number; telephones show about 140, desktops about 210'),
  /** Characters of the API's “little text” that need a backslash before them to stand for themselves. */
  escaped: fact('|{}@[]()<>#\\*_~', POSTS),
  maxAlt: unsure(300, POSTS, 'the API takes 4,086, the page 1,000 or 300; under 120 is advised'),
  maxImagePixels: fact(36_152_320, POSTS),
  imageTypes: fact(['image/jpeg', 'image/png', 'image/gif'], POSTS),
  linkImage: fact(
    { width: 1200, height: 627, leastWidth: 401, maxBytes: 5_000_000 },
    'peek.dt.tools/linkedin-preview',
  ),
  api: fact({ create: 'POST /rest/posts', text: 'commentary' }, POSTS),
} as const
