import { fact, unsure } from './fact.ts'

const VIDEOS = 'developers.google.com/youtube/v3/docs/videos'
const HASHTAGS = 'support.google.com/youtube/answer/6390658'

export const youtube = {
  maxTitle: unsure(
    100,
    VIDEOS,
    'the unit is not published: the larger of UTF-16 units and code points counts',
  ),
  maxDescriptionBytes: fact(5000, VIDEOS),
  refused: fact(['<', '>'], VIDEOS),
  maxTags: fact(500, VIDEOS),
  /** A tag with a space is counted with the quotes it is stored in. */
  quotesOfSpacedTag: fact(2, VIDEOS),
  commaBetweenTags: fact(1, VIDEOS),
  maxTag: unsure(30, 'older documentation and the page’s form', 'the API text no longer says so'),
  maxHashtags: fact(60, HASHTAGS),
  advisedHashtags: unsure(15, 'third parties', 'an older limit, safe with the present one of 60'),
  hashtagsByTitle: fact(3, HASHTAGS),
  foldTitle: unsure(60, 'third parties', 'search cuts titles between 60 and 70 characters'),
  foldDescription: unsure(120, 'third parties', 'between 120 and 150 characters show before “more”'),
  thumbnail: unsure(
    { width: 1280, height: 720, leastWidth: 640, maxBytes: 2_000_000, types: ['image/jpeg', 'image/png'] },
    'developers.google.com/youtube/data/reference/rest/v3/thumbnails/set',
    'the API takes 50 MB now, phones and older tools 2 MB',
  ),
  maxPostText: unsure(1000, 'none', 'community posts have no published limit'),
  postImage: fact(
    { maxBytes: 16_000_000, leastRatio: 0.4, mostRatio: 2.5 },
    'developers.google.com/youtube/data/reference/rest/v3/posts/imageUpload',
  ),
  api: fact(
    {
      create: 'POST https://www.googleapis.com/upload/youtube/v3/videos?part=snippet,status',
      title: 'snippet.title',
      description: 'snippet.description',
      tags: 'snippet.tags',
      language: 'snippet.defaultLanguage',
      privacy: 'status.privacyStatus',
      publishAt: 'status.publishAt',
    },
    VIDEOS,
  ),
} as const
