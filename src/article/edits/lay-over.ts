import type { Article, SourcedArticle } from '../article.ts'
import { isKind } from '../kind/kinds.ts'
import { directionOfLanguage } from '../language/direction.ts'
import { readLanguageTag } from '../language/language-tag.ts'
import { editDetails, EDIT_SOURCE } from './edit-details.ts'
import type { Edits } from './edit-keys.ts'
import { pointIn } from './edit-values.ts'

/**
 * Applies the edits that concern the whole article: language, direction, brand, kind, details, photo. Headline,
 * standfirst, section and byline stay the article's own, for posts and tags; those of cards come from `editCard`.
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

/** Edited fields, whose original values and verdicts no longer count. */
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

/** Another photo inherits neither crop nor credit. */
function imageOf(image: Article['image'], edits: Edits): Article['image'] {
  const other = edits.photo === undefined ? image : { url: urlOf(edits.photo) }
  if (edits.focus === undefined || other === undefined) return other
  return { ...other, focus: pointIn(edits.focus), crops: undefined }
}

function urlOf(photo: string): string | undefined {
  return /^https?:/i.test(photo) ? photo : undefined
}
