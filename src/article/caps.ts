/**
 * Caps of an article's fields, in UTF-16 units for texts. Far above what cards and posts show: they bound work, not
 * headlines. JSON over a cap is refused by name; text from a page is cut.
 */
export const caps = {
  title: 1_000,
  description: 5_000,
  section: 200,
  authors: 20,
  authorName: 200,
  tags: 50,
  tag: 100,
  /** Common servers and proxies refuse longer addresses. */
  url: 2_048,
  alt: 2_000,
  credit: 300,
  siteName: 200,
  lang: 35, // RFC 5646, section 4.4.1: no registered combination is longer
  brand: 64,
  date: 100,
  /** A photo of 12 MB, four letters for three bytes, and the head of the data URI. */
  dataUri: 16_000_100,
  /** A side in pixels; a larger value is an error. */
  pixels: 100_000,
  /** About 90 words; more is an excerpt, not a quotation. Cards show 220 characters at most. */
  quote: 600,
  speaker: 120,
  role: 200,
  points: 4,
  point: 240,
  updates: 20,
  update: 600,
  figure: 24,
  unit: 30,
  figureLabel: 240,
  figureSource: 200,
  sides: 8,
  sideName: 80,
  sideValue: 16,
  state: 80,
  work: 200,
  gallery: 50,
  /** A day of film, in seconds. */
  duration: 86_400,
} as const

/** Characters read of a page; JSON-LD may come at its very end, but longer pages are not articles. */
export const MAX_PAGE_CHARACTERS = 1_500_000

/** Elements open at once; browsers flatten at 512. Beyond this, every further one would cost the parser as much as all before. */
export const MAX_OPEN_ELEMENTS = 1_000

/** Characters read of a feed, sitemap or JSON Lines file held in memory. */
export const MAX_FEED_CHARACTERS = 20_000_000

/** Entries of one feed; the sitemap protocol has the same limit. */
export const MAX_FEED_ENTRIES = 50_000
