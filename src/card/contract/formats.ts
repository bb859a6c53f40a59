import type { Format, FormatName } from './format.ts'

const KILOBYTE = 1000

/**
 * WhatsApp silently drops heavy previews: field reports put the line at 300 KB, so everything that serves as a
 * link preview stays under it. Story and YouTube pictures are uploaded by hand or API; YouTube's older tools
 * refuse thumbnails over 2 MB, and the same bound is comfortable for a story.
 */
const PREVIEW_BYTES = 300 * KILOBYTE
/** A preview that is there at once on a telephone's line. */
const QUICK_BYTES = 100 * KILOBYTE
const UPLOAD_BYTES = 2000 * KILOBYTE

const none = { top: 0, right: 0, bottom: 0, left: 0 }

/** Sizes and safe areas of every format; the areas are physical, the same in both writing directions. */
export const formats = {
  og: {
    name: 'og',
    width: 1200,
    height: 630,
    maxBytes: PREVIEW_BYTES,
    aimBytes: QUICK_BYTES,
    safe: none,
  },
  // X crops 1.91:1 cards to about 2:1; its own overlay (the domain) covers the lower left corner.
  twitter: {
    name: 'twitter',
    width: 1200,
    height: 600,
    maxBytes: PREVIEW_BYTES,
    aimBytes: QUICK_BYTES,
    safe: none,
  },
  // The running time covers the lower right corner of a thumbnail, the progress bar its lowest edge.
  youtube: {
    name: 'youtube',
    width: 1280,
    height: 720,
    maxBytes: UPLOAD_BYTES,
    safe: { top: 0, right: 0, bottom: 24, left: 0 },
  },
  square: { name: 'square', width: 1080, height: 1080, maxBytes: PREVIEW_BYTES, safe: none },
  portrait: { name: 'portrait', width: 1080, height: 1350, maxBytes: PREVIEW_BYTES, safe: none },
  // Account name above, reply field below: about 14 % of the height at either end.
  story: {
    name: 'story',
    width: 1080,
    height: 1920,
    maxBytes: UPLOAD_BYTES,
    safe: { top: 250, right: 0, bottom: 250, left: 0 },
  },
} as const satisfies Record<FormatName, Format>

export const formatNames = Object.keys(formats) as readonly FormatName[]

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name)
}
