import { isElsewhere, keep } from './keep.ts'
import type { Attributes, Scan } from './scan.ts'

const MAX_SRCSET = 10_000

export function keepImage(scan: Scan, attributes: Attributes): void {
  if (isElsewhere(scan)) return
  const src = imageSource(attributes)
  if (src === undefined) return
  keep(scan.facts.figures, {
    src,
    alt: attributes.alt,
    caption: undefined,
    width: size(attributes.width),
    height: size(attributes.height),
    inArticle: scan.article > 0,
  })
}

/** Lazy pages put a placeholder in `src` and the picture elsewhere. */
function imageSource(attributes: Attributes): string | undefined {
  const widest = widestOf(attributes.srcset)
  const candidates = [
    ...LAZY.map((name) => attributes[name]),
    widestOf(attributes['data-srcset'] ?? attributes['data-lazy-srcset']).url,
    isLarge(widest) ? widest.url : undefined,
    attributes.src,
    widest.url,
  ]
  return candidates.find((src) => src !== undefined && src.trim() !== '' && !/^\s*data:/i.test(src))
}

const LAZY = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-hi-res-src',
  'data-full-src',
  'data-image',
  'data-orig-file',
  'data-original-src',
  'data-lazyload',
  'data-lazy',
  'data-large-file',
  'data-pin-media',
  'data-url',
]

export const PICTURE_FILE = /^[^?#]+\.(?:jpe?g|png|webp|avif)(?:[?#]|$)/i
export const BACKGROUND = /background(?:-image)?\s*:[^;]{0,40}url\(\s*["']?([^"')]+)/i

interface SourceOfSet {
  readonly url: string | undefined
  /** Pixels of width, or of the screen for one of the page. */
  readonly size: number
}

/** Whether a set has a larger picture than the one in `src` is likely to be: for wide columns or fine screens. */
function isLarge({ size }: SourceOfSet): boolean {
  return size >= 600 || (size > 1 && size < 10)
}

/** The address with the largest width or density: `small.jpg 300w, large.jpg 1200w`. */
function widestOf(srcset: string | undefined): SourceOfSet {
  const candidates = (srcset ?? '')
    .slice(0, MAX_SRCSET)
    .trim()
    .split(/\s*,\s+|\s+,\s*|(?<=\s[\d.]{1,6}[wx]),/)
  let widest: SourceOfSet = { url: undefined, size: -1 }
  for (const candidate of candidates) {
    const [url = '', descriptor = '1x'] = candidate.split(/\s+/)
    const size = Number.parseFloat(descriptor) || 0
    if (url !== '' && size > widest.size) widest = { url, size }
  }
  return widest
}

export function keepCaption({ facts, captures }: Scan): void {
  const at = facts.figures.length - 1
  captures.start((caption) => {
    const figure = facts.figures[at]
    if (figure !== undefined) facts.figures[at] = { ...figure, caption }
  })
}

function size(text = ''): number | undefined {
  const value = /^\s*(\d{1,5})(?:px)?\s*$/.exec(text)?.[1]
  return value === undefined ? undefined : Number(value)
}
