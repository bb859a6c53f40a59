import type { Format, FormatName, Zone } from './format.ts'

const KILOBYTE = 1000

/**
 * WhatsApp silently drops heavy previews: field reports put the limit at 300 KB, so all link previews stay below
 * it. Story and YouTube pictures are uploaded by hand or API; YouTube's older tools refuse thumbnails over 2 MB,
 * and a story fits well in the same limit.
 */
const PREVIEW_BYTES = 300 * KILOBYTE
/** Loads at once on a mobile connection. */
const QUICK_BYTES = 100 * KILOBYTE
const UPLOAD_BYTES = 2000 * KILOBYTE

const none = { top: 0, right: 0, bottom: 0, left: 0 }

/** X overlays the page's domain on the lower left of a landscape card: 420 × 78 of 1200 × 630. */
function domainOfX(width: number, height: number): Zone {
  return { what: 'X’s domain', left: 0, top: height - 78, right: Math.round(width * 0.35), bottom: height }
}

/** WhatsApp crops the middle of a landscape card for its small preview. */
function middleSquare(width: number, height: number): Zone {
  const left = (width - height) / 2
  return { what: 'WhatsApp’s square', left, top: 0, right: left + height, bottom: height }
}

/** Sizes and safe areas of every format; the areas are not mirrored in right-to-left cards. */
export const formats = {
  og: {
    name: 'og',
    width: 1200,
    height: 630,
    maxBytes: PREVIEW_BYTES,
    aimBytes: QUICK_BYTES,
    safe: none,
    covered: [domainOfX(1200, 630)],
    cutout: middleSquare(1200, 630),
  },
  // X crops 1.91:1 cards to about 2:1.
  twitter: {
    name: 'twitter',
    width: 1200,
    height: 600,
    maxBytes: PREVIEW_BYTES,
    aimBytes: QUICK_BYTES,
    safe: none,
    covered: [domainOfX(1200, 600)],
  },
  // The duration covers the lower right corner of a thumbnail, the progress bar its lower edge.
  youtube: {
    name: 'youtube',
    width: 1280,
    height: 720,
    maxBytes: UPLOAD_BYTES,
    safe: { top: 0, right: 0, bottom: 24, left: 0 },
    covered: [{ what: 'YouTube’s running time', left: 1120, top: 640, right: 1280, bottom: 720 }],
  },
  square: { name: 'square', width: 1080, height: 1080, maxBytes: PREVIEW_BYTES, safe: none, covered: [] },
  portrait: { name: 'portrait', width: 1080, height: 1350, maxBytes: PREVIEW_BYTES, safe: none, covered: [] },
  // Account name above, reply field below: about 14 % of the height at either end.
  story: {
    name: 'story',
    width: 1080,
    height: 1920,
    maxBytes: UPLOAD_BYTES,
    safe: { top: 250, right: 0, bottom: 250, left: 0 },
    covered: [
      { what: 'the story’s account name', left: 0, top: 0, right: 1080, bottom: 250 },
      { what: 'the story’s reply field', left: 0, top: 1670, right: 1080, bottom: 1920 },
    ],
  },
  // Google Discover asks for a width of 1200 pixels and shows 16:9.
  wide: {
    name: 'wide',
    width: 1200,
    height: 675,
    maxBytes: PREVIEW_BYTES,
    aimBytes: QUICK_BYTES,
    safe: none,
    covered: [domainOfX(1200, 675)],
    cutout: middleSquare(1200, 675),
  },
  // Pinterest: 2:3; taller pins are cut in feeds.
  pin: { name: 'pin', width: 1000, height: 1500, maxBytes: UPLOAD_BYTES, safe: none, covered: [] },
  // WhatsApp shows square previews small, beside the text.
  chat: { name: 'chat', width: 800, height: 800, maxBytes: PREVIEW_BYTES, safe: none, covered: [] },
} as const satisfies Record<FormatName, Format>

export const formatNames = Object.keys(formats) as readonly FormatName[]

/** Default formats of a pack. */
export const usualFormats = [
  'og',
  'twitter',
  'youtube',
  'square',
  'portrait',
  'story',
] as const satisfies readonly FormatName[]

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name)
}
