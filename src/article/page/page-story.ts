import type { DraftDetails } from '../assemble/draft-details.ts'
import { firstFound, type Found } from '../assemble/found.ts'
import { caps } from '../caps.ts'
import { kindOfWord } from '../kind/kind-of-words.ts'
import { kindOfSchemaType } from '../kind/schema-types.ts'
import { splitCredit } from '../text/credit.ts'
import type { PageFacts } from './scan/facts.ts'
import { isPhoto } from './images.ts'
import { meta, type PageView } from './view.ts'

/** The kind of story that the page declares; the section's name is used later. */
export function kindOf({ facts, ld }: PageView, kicker: string | undefined): Found | undefined {
  const title = `${facts.title ?? ''} ${meta(facts, 'og:title') ?? ''}`
  // A video or gallery on the page is its content only if it has the page's name.
  const isPage = ld?.headline !== undefined || (ld?.name !== undefined && title.includes(ld.name))
  const type = isPage ? ld?.types.find((name) => kindOfSchemaType(name) !== undefined) : undefined
  const openGraph = meta(facts, 'og:type') ?? ''
  return firstFound(
    ['json-ld @type', type],
    // Facebook's tag for opinion pieces: developers.facebook.com/docs/instant-articles, article:opinion.
    [
      'article:opinion',
      meta(facts, 'article:opinion')?.trim().toLowerCase() === 'true' ? 'opinion' : undefined,
    ],
    ['kicker of the title', kicker === undefined ? undefined : kindOfWord(kicker, 'en')],
    ['og:type', /^video\b/i.test(openGraph) ? 'video' : undefined],
  )
}

/** UTF-16 units of a block quotation; shorter texts are exclamations, longer ones documents. */
const QUOTE = { least: 20, most: 600 }

/** Captioned pictures that make a gallery: fewer are illustrations. */
const LEAST_GALLERY = 4

/** Details from the page's markup: quotations, points, live entries, captioned pictures. */
export function markedDetails(facts: PageFacts): DraftDetails {
  const quote = facts.quotes.find(({ text }) => text.length >= QUOTE.least && text.length <= QUOTE.most)
  const pictures = facts.figures.filter((figure) => isPhoto(figure) && figure.caption !== undefined)
  const duration = meta(facts, 'og:video:duration') ?? meta(facts, 'video:duration')
  const points = facts.points.filter((text) => text.length <= caps.point).slice(0, caps.points)
  return {
    quote: quote && { value: quote, source: 'blockquote' },
    points: points.length < 2 ? undefined : { value: points, source: 'list of points' },
    updates:
      facts.updates.length === 0 ? undefined : { value: facts.updates, source: 'entries of live coverage' },
    video: duration === undefined ? undefined : { value: { duration }, source: 'og:video:duration' },
    gallery:
      pictures.length < LEAST_GALLERY
        ? undefined
        : {
            value: pictures.map(({ src, alt, caption = '' }) => {
              const split = splitCredit(caption)
              return { url: src, alt: alt ?? split.alt, credit: split.credit }
            }),
            source: 'pictures with captions',
          },
  }
}

/** Details without absent ones, to merge over others. */
export function presentDetails(details: DraftDetails | undefined): DraftDetails {
  return Object.fromEntries(Object.entries(details ?? {}).filter(([, found]) => found !== undefined))
}
