import { fact, unsure } from './fact.ts'

const FEED = 'developers.facebook.com/docs/pages-api/posts'
const PHOTOS = 'developers.facebook.com/docs/graph-api/reference/page/photos'
const COUNTERS =
  'posthell.com/tools/facebook-character-counter, bulkpublish.com/blog/facebook-character-limit'

export const facebook = {
  maxText: unsure(5000, COUNTERS, 'Meta publishes no number; tools enforce 10,000, others quote 63,206'),
  foldDesktop: unsure(477, COUNTERS, 'seen by others between 477 and 480; lines count too'),
  foldMobile: unsure(125, COUNTERS, 'seen by others; lines count too'),
  advisedHashtags: unsure(3, 'no official number', 'one to three are advised'),
  maxAlt: unsure(100, 'accessible-social.com', 'no published cap; the page may warn above 100'),
  maxImageBytes: fact(8_000_000, 'developers.facebook.com/docs/sharing/webmasters/images'),
  maxPhotoBytes: fact(10_000_000, PHOTOS),
  photoTypes: fact(['image/jpeg', 'image/png', 'image/gif', 'image/bmp', 'image/tiff'], PHOTOS),
  linkImage: fact({ width: 1200, height: 630, leastWidth: 600, leastHeight: 315 }, FEED),
  schedule: unsure(
    { leastMinutes: 10, mostDays: 30 },
    FEED,
    'the furthest day is given as 30 days, 75 days and 6 months',
  ),
  sharer: unsure(
    { url: 'https://www.facebook.com/sharer/sharer.php', address: 'u' },
    'github.com/nygardk/react-share/issues/43',
    'undocumented, but works; text cannot be filled in',
  ),
  api: fact(
    {
      linkPost: 'POST /{page-id}/feed',
      message: 'message',
      link: 'link',
      published: 'published',
      scheduledFor: 'scheduled_publish_time',
      photoPost: 'POST /{page-id}/photos',
      photoUrl: 'url',
      caption: 'caption',
    },
    FEED,
  ),
  apiAlt: unsure('alt_text_custom', PHOTOS, 'from memory'),
} as const
