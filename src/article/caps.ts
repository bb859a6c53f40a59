/**
 * The most of each field an article may carry, in UTF-16 units for texts. Far above what any card or post shows: they
 * stop work without bounds, not long headlines. JSON over a cap is refused by name; text read from a page is cut.
 */
export const caps = {
  title: 1_000,
  description: 5_000,
  section: 200,
  authors: 20,
  authorName: 200,
  tags: 50,
  tag: 100,
  /** Longer addresses are refused by common servers and proxies. */
  url: 2_048,
  alt: 2_000,
  credit: 300,
  siteName: 200,
  lang: 35, // RFC 5646, section 4.4.1: no registered combination is longer
  brand: 64,
  date: 100,
  /** 12 MB of photo, four letters for three bytes, and the head of the data URI. */
  dataUri: 16_000_100,
  /** A side in pixels; what is larger is no photo but a mistake. */
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

/** What is read of a page; JSON-LD may come at its very end, but longer pages are not articles. */
export const MAX_PAGE_CHARACTERS = 1_500_000

/** Elements open at once; browsers flatten at 512. Beyond, every further one would cost the parser as much as all before. */
export const MAX_OPEN_ELEMENTS = 1_000

/** What is read of a feed, a sitemap or a file of JSON lines held in memory at once. */
export const MAX_FEED_CHARACTERS = 20_000_000

/** Entries of one feed; the sitemap protocol allows no more either. */
export const MAX_FEED_ENTRIES = 50_000
