import { splitCredit } from '../text/credit.ts'
import type { DraftImage } from '../assemble/draft.ts'
import { type Found, firstFound, hasContent } from '../assemble/found.ts'
import { readImageUrl } from '../image-url.ts'
import type { LdImage } from './ld/ld-article.ts'
import type { PageFacts, PageFigure, PageMeta } from './scan/facts.ts'
import { metaLike } from './view.ts'

/** A picture on the page; best first in the page's own order. */
export interface ImageCandidate {
  /** Absolute. */
  readonly url: string
  readonly source: string
  readonly width: number | undefined
  readonly height: number | undefined
  readonly alt: string | undefined
  readonly credit: string | undefined
}

/** A declared picture at least this wide suits every format; no larger one is looked for. */
const WIDE_ENOUGH = 1200
/** Pictures without content: white squares, plugin defaults, silhouettes, favicons. */
const NOTHING =
  /(?:^|[/_.-])(?:blank|spacer|clear|transparent|pixel|1x1|dummy(?:[-_][a-z]+)?|[\w-]*placeholder[\w.-]*|no-?(?:image|photo|img|picture)[\w-]*|(?:image|img|photo)-?not-?(?:found|available)|missing_?\w*|default-(?:user-)?(?:image|avatar|thumbnail)|default_?image|wordbooker_blank|favicon[\w.-]*)\.(?:jpe?g|png|gif|webp|svg|ico)|\.ico(?:$|\?)|gravatar\.com\/|\/favicon|\/no-?thumb(?:nail)?s?\//i

/** Logo in a file name. Comes last, but some sites have no other picture. */
const LOGO =
  /(?:^|[/_.-])(?:site-?)?logo(?:$|[/_.\d-])|apple-touch-icon|(?:^|[/_-])icon-?\d{2,3}|(?:^|[/_-])(?:default[_-](?:og|share|social|facebook|fb|twitter|card)|(?:og|share|sharing|social|facebook|fb|twitter)(?:[_-](?:image|img|share|card|thumb))?[_-]default)(?:$|[/_.-])/i

/** A site's picture for all its pages: `/img/default.jpg`, `/images/fb-share.png`, `/assets/news-default-800.png`. */
const FOR_ALL =
  /\/(?:default|fallback|generic)(?:[_-](?:thumb(?:nail)?|news|article|post|cover|photo|bild|foto|hero|\d{2,4}))*\.(?:jpe?g|png|webp|gif)$|\/(?:news|article|post|avatar|thumb(?:nail)?|cover|story)[_-]default(?:[_-]\d{2,4}(?:x\d{2,4})?)?\.(?:jpe?g|png|webp|gif)$|\/(?:img|images?|assets|static|public|theme|themes\/[\w-]+)\/(?:[\w-]+\/)?(?:og|fb|facebook|tw|twitter|social|share|sharing)[_-]?(?:image|img|share|sharing|card|preview|thumb)?\.(?:jpe?g|png|webp)$/i

/** A bundler's name for a site's asset: `/assets/png/example-ecb090256670a577bd629a9718686332.png`. */
const BUNDLED =
  /\/(?:assets|static|dist|build|bundles)\/(?:[a-z]+\/)*[a-z]{1,12}[.-](?=[a-f]*\d)[\da-f]{20,40}\.(?:png|webp)$/

/** Words in addresses of pictures with the publisher's name on them, for networks. */
const BRANDED =
  /(?:^|[/_.,-])(?:branded|branding|watermark(?:ed)?|overlay|social-?(?:pics?|cards?|overlay))(?=$|[/_.,=-])/i

/** File names of pictures that are not the article's: site furniture, emoticons, videos in an `img`. */
const FURNITURE =
  /logo|icon|avatar|gravatar|sprite|emoji|smil|pixel|spacer|blank|badge|button|arrow|qr-?code|captcha|feedburner|doubleclick|banner|partner|sponsor|creative-?commons|facebook\.com\/tr\b|vgwort|beacon|scorecardresearch|missing|placeholder|dummy|newsletter|copyright|\/(?:title|header)\.\w+$|\/themes?\/|\/skins?\/|\.gif$|\.mp4$|\.webm$/i

/** A size in a file name, `-80x15.png`, that is too small for a photo. */
const SMALL_NAME = /[-_](\d{1,4})x(\d{1,4})(?=\.\w+(?:$|\?))/

/** Minimum width and height of pictures in the text: smaller ones are icons, portraits of authors and bars. */
const LEAST_FIGURE = 200
const LEAST_HEIGHT = 100

/** Numbered icons of a template: `/img/dyz/01.png`. */
const NUMBERED =
  /\/(?:img|imgs|images?|skin|css|static|assets)\/(?:[\w-]+\/)*[a-z]{0,3}\d{1,2}\.(?:png|gif)$/i

/** Pictures for consumers other than networks. */
const IMAGE_METAS = [
  'thumbnail',
  'sailthru.image.full',
  'parsely-image-url',
  'parsely-image',
  'sailthru.image.thumb',
]

/** Other names of a picture, with or without a system's prefix. */
const IMAGE_LIKE =
  /(?:^(?!msapplication)[\w.:-]*[.:_-]|^)(?:image|image[-_:]?(?:src|url)|thumbnail|thumbnail[-_]?url)$|^twitter:image\d$/

/** The pictures of a page in order of trial: Open Graph, JSON-LD, Twitter, microdata, the article's own. */
export function imageCandidates(
  facts: PageFacts,
  ldImages: readonly LdImage[],
  base: string | undefined,
): readonly ImageCandidate[] {
  const found: ImageCandidate[] = []
  const add = (source: string, image: Omit<ImageCandidate, 'source'>): void => {
    const address = image.url.replaceAll('&amp;', '&')
    const url = hasContent(address) ? readImageUrl(address, base).url : undefined
    if (url === undefined || url.startsWith('data:') || /\.svg$/i.test(new URL(url).pathname)) return
    if (NOTHING.test(url) || isFront(url)) return
    if (!found.some((candidate) => candidate.url === url)) found.push({ ...image, url, source })
  }
  for (const image of widestFirst(openGraphImages(facts.metas))) add('og:image', image)
  for (const { caption, ...image } of widestFirst(ldImages)) add('json-ld image', { ...image, alt: caption })
  for (const key of ['twitter:image', 'twitter:image:src']) {
    for (const url of valuesOf(facts.metas, key))
      add(key, { ...unknown, url, alt: valuesOf(facts.metas, 'twitter:image:alt')[0] })
  }
  for (const key of ['image', 'image.url', 'image.contenturl'])
    for (const url of valuesOf(facts.items, key)) add('itemprop image', { ...unknown, url })
  for (const { rel, href } of facts.links)
    if (rel.includes('image_src')) add('link image_src', { ...unknown, url: href })
  for (const key of IMAGE_METAS)
    for (const url of valuesOf(facts.metas, key)) add(`meta ${key}`, { ...unknown, url })
  for (const [source, url] of metaLike(facts, IMAGE_LIKE)) add(source, { ...unknown, url })
  // If the article is marked up, its own pictures come before those around it.
  const own = [...facts.figures].sort((a, b) => Number(b.inArticle) - Number(a.inArticle))
  for (const figure of own) {
    if (!isPhoto(figure)) continue
    const { alt, credit } = captionOf(figure)
    add('article image', { ...figure, url: figure.src, alt, credit })
  }
  const last = ({ url }: ImageCandidate) =>
    LOGO.test(url) || BUNDLED.test(url) || FOR_ALL.test(new URL(url).pathname)
  return cleanFirst([...found.filter((one) => !last(one)), ...found.filter(last)])
}

/** A site's front page is no picture. */
function isFront(url: string): boolean {
  const { pathname, search } = new URL(url)
  return pathname === '/' && search === ''
}

/** Cards have their own brand: a large enough clean picture that the page also declares is preferred to a branded one. */
function cleanFirst(found: readonly ImageCandidate[]): readonly ImageCandidate[] {
  const [first] = found
  if (first === undefined || !BRANDED.test(first.url)) return found
  const clean = found.find(
    ({ url, width, source }) =>
      !BRANDED.test(url) &&
      (width ?? widthInAddress(url) ?? WIDE_ENOUGH) >= CLEAN_ENOUGH &&
      (source !== 'article image' || pictureId(url) === pictureId(first.url)),
  )
  return clean === undefined ? found : [clean, ...found.filter((one) => one !== clean)]
}

/** A clean picture of this width is preferred to a larger branded one. */
const CLEAN_ENOUGH = 800

/** Widths in addresses: `/960w/`, `/news/480/`, `w=1200`, `width-1280`. */
function widthInAddress(url: string): number | undefined {
  const found = /(?:^|[/_.,?&])(?:w|width|maxwidth)?[=_-]?(\d{3,4})w?(?=$|[/,&x])/i.exec(url)?.[1]
  return found === undefined ? undefined : Number(found)
}

/** A file name without its extensions: `photo.jpg.webp` equals `photo.jpg`. */
function pictureId(url: string): string {
  return fileName(url).replace(/(?:\.[a-z]{3,4})+$/, '')
}

/** Whether a picture in the text may be the article's own, by name and declared width. */
export function isPhoto({ src, width = LEAST_FIGURE, height = LEAST_HEIGHT }: PageFigure): boolean {
  const [, named = '9999', high = '9999'] = SMALL_NAME.exec(src) ?? []
  return (
    Math.min(width, Number(named)) >= LEAST_FIGURE &&
    Math.min(height, Number(high)) >= LEAST_HEIGHT &&
    !FURNITURE.test(src) &&
    !NUMBERED.test(src)
  )
}

const unknown = { width: undefined, height: undefined, alt: undefined, credit: undefined }

/** The first candidate, with alt text and credit from any occurrence of the same file. */
export function chosenImage(candidates: readonly ImageCandidate[], facts: PageFacts): DraftImage | undefined {
  const [image] = candidates
  if (image === undefined) return undefined
  const figure = facts.figures.find(({ src }) => fileName(src) === fileName(image.url))
  const caption = figure && captionOf(figure)
  const others = candidates.filter(({ url }) => fileName(url) === fileName(image.url))
  const url: Found = { value: image.url, source: image.source }
  return {
    url,
    alt: firstFound(
      [`${image.source} alt`, image.alt],
      ...others.map(({ source, alt }) => [`${source} alt`, alt] as const),
      ['caption', caption?.alt],
    ),
    credit: firstFound(
      [`${image.source} credit`, image.credit],
      ...others.map(({ source, credit }) => [`${source} credit`, credit] as const),
      ['caption', caption?.credit],
    ),
    width: image.width,
    height: image.height,
  }
}

function captionOf({ alt, caption }: PageFigure): { alt: string | undefined; credit: string | undefined } {
  const split = caption === undefined ? undefined : splitCredit(caption)
  const said =
    alt !== undefined && hasContent(alt) && !/^\S+\.(?:jpe?g|png|webp|gif)$/i.test(alt) ? alt : undefined
  return { alt: said ?? split?.alt, credit: split?.credit }
}

interface OpenGraphImage {
  url: string
  width: number | undefined
  height: number | undefined
  alt: string | undefined
  credit: undefined
}

/** Structured properties follow their `og:image` (ogp.me); on a page that puts them first they belong to its first. */
function openGraphImages(metas: readonly PageMeta[]): readonly OpenGraphImage[] {
  const images: OpenGraphImage[] = []
  const early: Partial<OpenGraphImage> = {}
  for (const { key, value } of metas) {
    const property = /^og:image(?::(url|secure_url|width|height|alt))?$/.exec(key)
    if (property === null || !hasContent(value)) continue
    const last = images.at(-1)
    const name = property[1]
    if (name === 'width' || name === 'height') (last ?? early)[name] = Number.parseInt(value, 10) || undefined
    else if (name === 'alt') (last ?? early).alt = value
    // A page may have only `og:image:url`; after `og:image` it repeats the same.
    else if (name === undefined || last === undefined || !sameButScheme(last.url, value)) {
      const before = last === undefined ? early : {}
      images.push({
        url: value,
        width: undefined,
        height: undefined,
        alt: undefined,
        credit: undefined,
        ...before,
      })
    }
  }
  return images
}

function sameButScheme(one: string, other: string): boolean {
  return one.replace(/^https?:/i, '') === other.replace(/^https?:/i, '')
}

/** The page's first choice stays first, unless the page declares another as larger. */
function widestFirst<image extends { readonly width: number | undefined }>(
  images: readonly image[],
): readonly image[] {
  const [first] = images
  if (first?.width === undefined || first.width >= WIDE_ENOUGH) return images
  return [...images].sort((a, b) => (b.width ?? 0) - (a.width ?? 0))
}

function valuesOf(metas: readonly PageMeta[], key: string): readonly string[] {
  return metas.filter((meta) => meta.key === key).map((meta) => meta.value)
}

/**
 * Content systems serve one picture under many addresses: sizes in folders, crops in parameters, `-1200x800` before
 * the extension.
 */
function fileName(url: string): string {
  const path = url.replace(/[?#].*$/, '')
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/-\d{2,4}x\d{2,4}(?=\.\w+$)/, '')
    .toLowerCase()
}
