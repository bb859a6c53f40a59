import { Problem } from '../../problem.ts'
import type { SourcedArticle } from '../article.ts'
import { assembleArticle } from '../assemble/assemble.ts'
import type { Verdict } from '../../verdict.ts'
import type { DraftImage } from '../assemble/draft.ts'
import type { DraftDetails } from '../assemble/draft-details.ts'
import type { Crop } from '../image.ts'
import { closestWord } from './closest-word.ts'
import type { DetailsJson } from './details-schema.ts'
import type { Found } from '../assemble/found.ts'
import { articleShape } from './field-names.ts'
import { type JsonShape, shapeOfJson } from './json-shape.ts'
import { quoted } from '../assemble/ledger.ts'
import { type ArticleJson, articleInput } from './schema.ts'

export interface FromJsonOptions {
  /** Path of the article in the request, prepended to field names in problems: `article`. */
  readonly root?: string | undefined
  /**
   * For senders who cannot fix it: an invalid date, address or language is left out with a verdict, as from a page,
   * instead of refusing the article. Values of a wrong type are still refused.
   */
  readonly lenient?: boolean | undefined
  /**
   * For the command line: the absolute path of a local picture, or undefined if there is no such file. Without it
   * pictures must be web addresses or data URIs, and no local file is accessible.
   */
  localImage?(path: string): string | undefined
}

/** More unknown names have one common cause. */
const MAX_IGNORED_NAMED = 8
const articleFields = Object.keys(articleShape.fields)

/**
 * An article from parsed JSON, in the canonical form of `articleInput` or another common one (`headline` for
 * `title`, a name for an author). Unknown fields are ignored with a verdict.
 * @throws Problem `invalid-input` naming the first invalid field, and what is allowed
 */
export function articleFromJson(input: unknown, options: FromJsonOptions = {}): SourcedArticle {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new Problem('invalid-input', 'An article is a JSON object with at least a title.', {
      field: options.root ?? 'article',
    })
  }
  const reading = shapeOfJson(input)
  const { json: whole, omitted } = checked(reading, options)
  const { json, path } = takeLocalImage(whole, options)
  const found = assembleArticle(draftOf(json, reading), {
    strict: options.lenient !== true,
    root: options.root,
  })
  const article =
    path === undefined ? found.article : { ...found.article, image: { ...found.article.image, url: path } }
  return {
    article,
    sources: path === undefined ? found.sources : { ...found.sources, 'image.url': 'local file' },
    verdicts: [...found.verdicts, ...omitted.map(omittedVerdict), ...ignoredVerdicts(reading.ignored)],
  }
}

interface CheckedJson {
  readonly json: ArticleJson
  /** Parts left out for a wrong type, with the reasons. */
  readonly omitted: readonly { readonly field: string; readonly reason: string }[]
}

/** More invalid parts have one common cause. */
const MAX_OMITTED = 20

/**
 * Checks values against the schema. If lenient, invalid optional parts are left out.
 * @throws Problem with the first issue, in one sentence
 */
function checked(reading: JsonShape, { root, lenient = false }: FromJsonOptions): CheckedJson {
  const omitted: { field: string; reason: string }[] = []
  for (;;) {
    const result = articleInput.safeParse(reading.shape)
    if (result.success) return { json: result.data, omitted }
    const [issue] = result.error.issues
    const path = (issue?.path ?? []).map(String)
    const part = dispensablePart(path)
    const isBeside = part?.[0] === 'details' && reading.beside.includes(part[1] ?? '')
    if (part !== undefined && (lenient || isBeside) && omitted.length < MAX_OMITTED) {
      remove(reading.shape, part)
      omitted.push({ field: part.join('.'), reason: `${path.join('.')} ${issue?.message ?? 'is wrong'}` })
      continue
    }
    const field = [...(root === undefined ? [] : [root]), ...path].join('.')
    const [top = ''] = path
    const sentAs = reading.names[top]
    const alias = sentAs === undefined || sentAs === top ? '' : ` (sent as ${sentAs})`
    const mistyped = top in reading.names ? undefined : closestWord(top, reading.ignored)
    const hint = mistyped === undefined ? '' : ` Did you mean it by ${quoted(mistyped)}?`
    throw new Problem('invalid-input', `${path.join('.')}${alias} ${issue?.message ?? 'is wrong'}.${hint}`, {
      field,
      allowed: issue?.code === 'invalid_value' ? issue.values.map(String) : undefined,
    })
  }
}

/** The optional part of an article around a path. */
function dispensablePart(path: readonly string[]): readonly string[] | undefined {
  const [top, second = '', third = ''] = path
  if (top === 'kind') return ['kind']
  if (top === 'details') return second === '' ? ['details'] : ['details', second]
  if (top === 'image' && ['focus', 'crops'].includes(second)) return ['image', second]
  if (top === 'authors' && ['portrait', 'handles'].includes(third)) return ['authors', second, third]
  return undefined
}

function remove(shape: unknown, [name = '', ...deeper]: readonly string[]): void {
  const object = shape as Record<string, unknown>
  if (deeper.length === 0) delete object[name]
  else remove(object[name], deeper)
}

function takeLocalImage(
  json: ArticleJson,
  options: FromJsonOptions,
): { json: ArticleJson; path: string | undefined } {
  const given = json.image?.url
  if (options.localImage === undefined || given === undefined || /^(?:https?|data):/i.test(given)) {
    return { json, path: undefined }
  }
  const path = options.localImage(given)
  if (path === undefined) return { json, path }
  return { json: { ...json, image: { ...json.image, url: undefined } }, path }
}

function draftOf(json: ArticleJson, { names }: JsonShape) {
  const source = (field: string): string => `json ${names[field] ?? field}`
  function found<value>(field: keyof ArticleJson, value: value | undefined): Found<value> | undefined {
    return value === undefined ? undefined : { value, source: source(field) }
  }
  const lang = found('lang', json.lang)
  return {
    url: found('url', json.url),
    kind: found('kind', json.kind),
    title: found('title', json.title),
    description: found('description', json.description),
    opening: found('opening', json.opening),
    section: found('section', json.section),
    authors: found('authors', json.authors),
    publishedAt: found('publishedAt', json.publishedAt),
    modifiedAt: found('modifiedAt', json.modifiedAt),
    langs: lang === undefined ? [] : [lang],
    dir: found('dir', json.dir),
    tags: found('tags', json.tags),
    image: imageOf(json.image, source('image')),
    details: detailsOf(json.details),
    site: found('site', json.site?.name),
    brand: found('brand', json.brand),
  }
}

function imageOf(image: ArticleJson['image'], source: string): DraftImage | undefined {
  if (image === undefined) return undefined
  const found = (field: 'url' | 'alt' | 'credit'): Found | undefined => {
    const value = image[field]
    return value === undefined ? undefined : { value, source: `${source}.${field}` }
  }
  return {
    url: found('url'),
    alt: found('alt'),
    credit: found('credit'),
    width: image.width,
    height: image.height,
    focus: image.focus && { value: image.focus, source: `${source}.focus` },
    crops: image.crops && { value: cropsOf(image.crops), source: `${source}.crops` },
  }
}

function cropsOf(crops: NonNullable<NonNullable<ArticleJson['image']>['crops']>): Record<string, Crop> {
  return Object.fromEntries(Object.entries(crops).flatMap(([name, crop]) => (crop ? [[name, crop]] : [])))
}

function detailsOf(details: DetailsJson | undefined): DraftDetails {
  return Object.fromEntries(
    Object.entries(details ?? {}).map(([name, value]) => [name, { value, source: `json details.${name}` }]),
  )
}

function omittedVerdict({ field, reason }: CheckedJson['omitted'][number]): Verdict {
  return { code: 'detail-unfit', severity: 'warning', place: field, message: `${reason}; left out.` }
}

/** Fields of the request or of edits that senders put into articles. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  template: 'kind, or design among the edits',
  design: 'kind, or design among the edits',
}

function ignoredVerdicts(names: readonly string[]): readonly Verdict[] {
  const named = names.slice(0, MAX_IGNORED_NAMED).map((name): Verdict => {
    const place = quoted(name).slice(1, -1)
    const meant = ELSEWHERE[name] ?? closestWord(name, articleFields)
    // A mistyped field loses its value, so it is a warning; a custom field is only a note.
    return {
      code: 'field-ignored',
      severity: meant === undefined ? 'info' : 'warning',
      place,
      message: `An article has no field ${quoted(name)}: it was ignored.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
    }
  })
  const more = names.length - named.length
  if (more === 0) return named
  const message = `${more} more ${more === 1 ? 'field' : 'fields'} that no article has ${more === 1 ? 'was' : 'were'} ignored.`
  return [...named, { code: 'field-ignored', severity: 'info', place: 'article', message }]
}
