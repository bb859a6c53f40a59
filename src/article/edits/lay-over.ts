import type { Article, SourcedArticle } from '../article.ts'
import type { Tone } from '../brand/look.ts'
import type { Crop, Focus } from '../image.ts'
import { isKind } from '../kind/kinds.ts'
import { directionOfLanguage } from '../language/direction.ts'
import { readLanguageTag } from '../language/language-tag.ts'
import { editDetails, EDIT_SOURCE } from './edit-details.ts'
import { type EditedFormat, type Edits, isOptionKey, type ShownPart } from './edit-keys.ts'
import { editEntries } from './edits-query.ts'
import { numbersIn, partsOf } from './edit-values.ts'

/**
 * An article with the edits that hold everywhere: language, direction, brand, kind, details, photo. Headline, standfirst,
 * section and byline stay the article's own: posts and tags tell them; cards have theirs by `editCard`.
 */
export function editArticle(sourced: SourcedArticle, edits: Edits): SourcedArticle {
  if (Object.keys(edits).length === 0) return sourced
  const { article } = sourced
  const { details, sources, verdicts } = editDetails(article.details, edits, article.url)
  const lang = edits.lang === undefined ? article.lang : (readLanguageTag(edits.lang).tag ?? article.lang)
  const dir = edits.dir ?? (edits.lang === undefined ? article.dir : directionOfLanguage(lang))
  const edited: Article = {
    ...article,
    lang,
    dir: dir === 'rtl' ? 'rtl' : 'ltr',
    brand: edits.brand ?? article.brand,
    kind: edits.kind !== undefined && isKind(edits.kind) ? edits.kind : article.kind,
    details,
    image: imageOf(article.image, edits),
  }
  const fields = editedFields(edits)
  return {
    article: edited,
    sources: {
      ...sourced.sources,
      ...Object.fromEntries(fields.map((field) => [field === 'image' ? 'image.url' : field, EDIT_SOURCE])),
      ...sources,
    },
    verdicts: [
      ...sourced.verdicts.filter(({ place }) => !fields.some((field) => isWithin(place, field))),
      ...verdicts,
    ],
  }
}

/** Fields of the article whose own value counts no longer, nor what was found in it. */
function editedFields(edits: Edits): readonly string[] {
  const fields: readonly (readonly [keyof Edits, string])[] = [
    ['lang', 'lang'],
    ['lang', 'dir'],
    ['dir', 'dir'],
    ['brand', 'brand'],
    ['kind', 'kind'],
    ['photo', 'image'],
    ['focus', 'image.focus'],
  ]
  return fields.filter(([key]) => edits[key] !== undefined).map(([, field]) => field)
}

function isWithin(place: string, field: string): boolean {
  return place === field || place.startsWith(`${field}.`)
}

/** Another photo brings nothing of the old one: neither its crop nor its credit. */
function imageOf(image: Article['image'], edits: Edits): Article['image'] {
  const other = edits.photo === undefined ? image : { url: urlOf(edits.photo) }
  if (edits.focus === undefined || other === undefined) return other
  return { ...other, focus: pointOf(edits.focus), crops: undefined }
}

function urlOf(photo: string): string | undefined {
  return /^https?:/i.test(photo) ? photo : undefined
}

/** What one card is drawn from, where edits say so. */
export interface EditedCard {
  readonly article: Article
  /** A design's name; absent: as for the whole pack. */
  readonly design?: string | undefined
  readonly tone?: Tone | undefined
  /** What was chosen of what designs let one choose; absent: nothing. */
  readonly options?: Readonly<Record<string, string>> | undefined
  /** Parts that are left off. */
  readonly hidden: readonly ShownPart[]
}

/** The card of one format: its own headline, crop and design before those of all cards. */
export function editCard(article: Article, edits: Edits, format: EditedFormat): EditedCard {
  const standfirst = edits[`standfirst.${format}`] ?? edits['standfirst.card']
  return {
    article: {
      ...article,
      title: edits[`title.${format}`] ?? edits['title.card'] ?? article.title,
      description: standfirst === undefined ? article.description : standfirst || undefined,
      section: edits.section === undefined ? article.section : edits.section || undefined,
      authors: authorsOf(article, edits.byline),
      image: croppedFor(article, edits, format),
    },
    design: edits[`design.${format}`] ?? edits.design,
    tone: edits.colour === 'light' || edits.colour === 'dark' ? edits.colour : undefined,
    options: optionsIn(edits),
    hidden: partsOf(edits.show ?? '').map((part) => part.slice(1) as ShownPart),
  }
}

function optionsIn(edits: Edits): EditedCard['options'] {
  const options = editEntries(edits).filter(([key]) => isOptionKey(key))
  if (options.length === 0) return undefined
  return Object.fromEntries(options.map(([key, value]) => [key.slice('option.'.length), value]))
}

/** A byline written by hand is one name; the portrait of who writes stays. */
function authorsOf({ authors }: Article, byline: string | undefined): Article['authors'] {
  if (byline === undefined) return authors
  return byline === '' ? [] : [{ name: byline, portrait: authors[0]?.portrait }]
}

function croppedFor({ image }: Article, edits: Edits, format: EditedFormat): Article['image'] {
  const { credit } = edits
  const crop = edits[`crop.${format}`]
  const focus = edits[`focus.${format}`]
  if (credit === undefined && crop === undefined && focus === undefined) return image
  const given: Crop | undefined = crop === undefined ? undefined : cropOf(crop)
  return {
    ...image,
    credit: credit === undefined ? image?.credit : credit || undefined,
    focus: focus === undefined ? image?.focus : pointOf(focus),
    crops: given ? { [format]: given } : focus === undefined ? image?.crops : undefined,
  }
}

function pointOf(value: string): Focus {
  const [x = 0, y = 0] = numbersIn(value)
  return { x, y }
}

function cropOf(value: string): Crop {
  const [x = 0, y = 0, width = 1, height = 1] = numbersIn(value)
  return { x, y, width, height }
}
