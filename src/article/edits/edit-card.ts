import type { Article } from '../article.ts'
import type { Tone } from '../brand/look.ts'
import type { Crop } from '../image.ts'
import { type EditedFormat, type Edits, isOptionKey, type ShownPart } from './edit-keys.ts'
import { numbersIn, partsOf, pointIn } from './edit-values.ts'
import { editEntries } from './edits-query.ts'

/** Input of one card after edits. */
export interface EditedCard {
  readonly article: Article
  /** A design's name; absent: the pack's design. */
  readonly design?: string | undefined
  readonly tone?: Tone | undefined
  /** Chosen options of the design; absent: none. */
  readonly options?: Readonly<Record<string, string>> | undefined
  /** Hidden parts. */
  readonly hidden: readonly ShownPart[]
}

/** The card of one format: its own headline, crop and design override those of all cards. */
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

/** A manual byline is a single name; the author's portrait stays. */
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
    focus: focus === undefined ? image?.focus : pointIn(focus),
    crops: given ? { [format]: given } : focus === undefined ? image?.crops : undefined,
  }
}

function cropOf(value: string): Crop {
  const [x = 0, y = 0, width = 1, height = 1] = numbersIn(value)
  return { x, y, width, height }
}
