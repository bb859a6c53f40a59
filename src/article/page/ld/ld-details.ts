import type {
  DraftDetails,
  DraftPerson,
  DraftPicture,
  DraftRating,
  DraftSide,
  DraftUpdate,
  DraftVideo,
} from '../../assemble/draft-details.ts'
import type { Found } from '../../assemble/found.ts'
import { isNode, type LdGraph, type LdNode, many, textOf, typesOf } from './json-ld.ts'

/** Entries read from a list. */
const MAX_LIST = 60

/** Details of a story in JSON-LD. Names of schema.org: pending.schema.org and schema.org/docs/full. */
export function ldDetails(node: LdNode, graph: LdGraph): DraftDetails {
  return {
    updates: found('liveBlogUpdate', updatesOf(node, graph)),
    rating: found('reviewRating', ratingOf(node, graph)),
    video: found('video', videoOf(node, graph)),
    gallery: found('associatedMedia', galleryOf(node, graph)),
    person: found('about', personOf(node, graph)),
    sides: found('SportsEvent', sidesOf(node, graph)),
  }
}

function found<value>(source: string, value: value | undefined): Found<value> | undefined {
  return value === undefined ? undefined : { value, source: `json-ld ${source}` }
}

function updatesOf(node: LdNode, graph: LdGraph): readonly DraftUpdate[] | undefined {
  const updates = many(node.liveBlogUpdate)
    .slice(0, MAX_LIST)
    .map((entry) => graph.resolve(entry))
    .flatMap((entry): DraftUpdate[] => {
      if (!isNode(entry)) return []
      const text = textOf(entry.headline) ?? textOf(entry.name) ?? textOf(entry.articleBody)
      return text === undefined
        ? []
        : [{ text, at: textOf(entry.datePublished) ?? textOf(entry.dateModified) }]
    })
  return updates.length === 0 ? undefined : updates
}

/** Of the article itself, or of the page's only review: several are readers' reviews. */
function ratingOf(node: LdNode, graph: LdGraph): DraftRating | undefined {
  const reviews = graph.nodes.filter((one) => typesOf(one).some((type) => /^(?:Critic)?Review$/.test(type)))
  const review = node.reviewRating !== undefined ? node : reviews.length === 1 ? reviews[0] : undefined
  const rating = graph.resolve(review?.reviewRating)
  const value = numberOf(isNode(rating) ? rating.ratingValue : undefined)
  if (review === undefined || !isNode(rating) || value === undefined) return undefined
  const best = numberOf(rating.bestRating)
  const item = graph.resolve(many(review.itemReviewed)[0])
  const work = isNode(item) ? textOf(item.name) : textOf(item)
  return { value, best, work }
}

function videoOf(node: LdNode, graph: LdGraph): DraftVideo | undefined {
  const own = many(node.video)
    .map((entry) => graph.resolve(entry))
    .find(isNode)
  const video = typesOf(node).includes('VideoObject') ? node : own
  if (video === undefined) return undefined
  const duration = textOf(video.duration)
  return duration === undefined ? undefined : { duration }
}

function galleryOf(node: LdNode, graph: LdGraph): readonly DraftPicture[] | undefined {
  const isGallery = typesOf(node).some((type) => type.endsWith('Gallery'))
  const media = [
    ...many(node.associatedMedia),
    ...(isGallery ? [...many(node.image), ...many(node.hasPart)] : []),
  ]
  const pictures = media.slice(0, MAX_LIST).flatMap((entry): DraftPicture[] => {
    const picture = graph.resolve(entry)
    if (!isNode(picture)) return typeof picture === 'string' && isGallery ? [{ url: picture }] : []
    if (!typesOf(picture).includes('ImageObject')) return []
    const url = textOf(picture.contentUrl) ?? textOf(picture.url)
    if (url === undefined) return []
    return [
      {
        url,
        alt: textOf(picture.caption) ?? textOf(picture.description),
        credit: textOf(picture.creditText),
      },
    ]
  })
  return pictures.length < 2 ? undefined : pictures
}

/** The article's subject if the person has died: an obituary. */
function personOf(node: LdNode, graph: LdGraph): DraftPerson | undefined {
  const about = [...many(node.about), ...many(node.mainEntity)]
    .slice(0, MAX_LIST)
    .map((entry) => graph.resolve(entry))
    .find((entry) => isNode(entry) && typesOf(entry).includes('Person') && entry.deathDate !== undefined)
  if (!isNode(about)) return undefined
  const name = textOf(about.name)
  if (name === undefined) return undefined
  return { name, born: textOf(about.birthDate), died: textOf(about.deathDate) }
}

function sidesOf(node: LdNode, graph: LdGraph): readonly DraftSide[] | undefined {
  const about = many(node.about).map((entry) => graph.resolve(entry))
  const event = [node, ...about, ...graph.nodes].find(
    (entry): entry is LdNode => isNode(entry) && typesOf(entry).includes('SportsEvent'),
  )
  if (event === undefined) return undefined
  const teams = event.homeTeam === undefined ? many(event.competitor) : [event.homeTeam, event.awayTeam]
  const sides = teams.slice(0, MAX_LIST).flatMap((entry): DraftSide[] => {
    const team = graph.resolve(entry)
    const name = isNode(team) ? textOf(team.name) : textOf(team)
    return name === undefined ? [] : [{ name, value: isNode(team) ? textOf(team.score) : undefined }]
  })
  return sides.length < 2 ? undefined : sides
}

function numberOf(value: unknown): number | undefined {
  const text = textOf(value)?.replace(',', '.')
  return text === undefined || !/^\s*\d{1,4}(?:\.\d{1,4})?\s*$/.test(text) ? undefined : Number(text)
}
