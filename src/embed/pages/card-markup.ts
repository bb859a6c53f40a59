import { publishedDay } from '../../article/byline.ts'
import { escapeText } from '../escape.ts'
import { SIDE_BY_SIDE } from '../iframe.ts'
import { type EmbedImage, type EmbedSubject, siteName, webAddress } from '../subject.ts'

interface Place {
  /** In an iframe of its own: links open outside it, and the picture may be beside the text. */
  readonly framed: boolean
}

interface Link extends Place {
  readonly href: string | undefined
}

/** The article as a card with real text beside its picture, for readers. */
export function cardMarkup(subject: EmbedSubject, { framed }: Place): string {
  const { article } = subject
  // A card without a photo is only its headline: in a frame it would repeat the headline.
  const hasPicture = !framed || subject.photo !== undefined
  const link = { href: webAddress(subject.addresses.page), framed }
  const day = publishedDay(article)
  const site = siteName(subject)
  const foot = [
    site === undefined ? '' : `<b><bdi>${escapeText(site)}</bdi></b>`,
    day === undefined
      ? ''
      : `<time datetime="${escapeText(article.publishedAt ?? '')}">${escapeText(day)}</time>`,
  ].filter((part) => part !== '')
  return [
    `<article class="${hasPicture ? 'card' : plainCard(article)}">`,
    hasPicture ? picture(subject, link) : '',
    '<div class="text">',
    paragraph('section', article.section && escapeText(article.section)),
    `<h1>${anchor(link, escapeText(article.title))}</h1>`,
    paragraph('standfirst', article.description && escapeText(article.description)),
    paragraph('foot', foot.join(' ')),
    '</div>',
    '</article>',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

/** Letters of a headline that fills a low frame. */
const LONG = 75

function plainCard({ title }: EmbedSubject['article']): string {
  return title.length > LONG ? 'card plain long' : 'card plain'
}

/**
 * The link preview, or the square card beside the text. The headline has the same words, so screen readers skip the
 * picture, and its link has no tab stop.
 */
function picture({ images }: EmbedSubject, link: Link): string {
  const [preview] = images
  if (preview === undefined) return ''
  const square = link.framed ? images.find(({ width, height }) => width === height) : undefined
  const source =
    square === undefined
      ? ''
      : `<source media="(min-width:${SIDE_BY_SIDE}px)" srcset="${escapeText(square.url)}" ${size(square)}>`
  const image = `<picture>${source}<img src="${escapeText(preview.url)}" ${size(preview)} alt=""></picture>`
  return anchor(link, image, ' class="picture" tabindex="-1" aria-hidden="true"')
}

function size({ width, height }: EmbedImage): string {
  return `width="${width}" height="${height}"`
}

function anchor({ href, framed }: Link, content: string, more = ''): string {
  if (href === undefined) return more === '' ? content : `<span${more}>${content}</span>`
  return `<a href="${escapeText(href)}"${framed ? ' target="_top"' : ''} rel="noopener"${more}>${content}</a>`
}

function paragraph(name: string, content: string | undefined): string {
  return content === undefined || content === '' ? '' : `<p class="${name}">${content}</p>`
}
