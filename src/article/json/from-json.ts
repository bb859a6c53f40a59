import { Problem } from '../../problem.ts'
import type { SourcedArticle } from '../article.ts'
import { assembleArticle } from '../assemble/assemble.ts'
import type { DraftImage, Found } from '../assemble/draft.ts'
import { type JsonShape, shapeOfJson } from './json-shape.ts'
import { quoted } from '../assemble/ledger.ts'
import { type ArticleJson, articleInput } from './schema.ts'

export interface FromJsonOptions {
  /** Path of the article in the request, put before field names in problems: `article`. */
  readonly root?: string | undefined
  /**
   * For senders who cannot mend it: a date, an address or a language that cannot be right is left out with a verdict, as
   * on a page, in place of refusing the whole article. Values of a wrong type are refused still.
   */
  readonly lenient?: boolean | undefined
  /**
   * For command lines: the absolute path of a local picture, or undefined when there is no such file. Left out,
   * pictures are web addresses and data URIs only, and no file of this machine can be asked for.
   */
  localImage?(path: string): string | undefined
}

/** More unknown names than this are one mistake, not many. */
const MAX_IGNORED_NAMED = 8

/**
 * An article from parsed JSON, in the canonical shape of `articleInput` or one of the shapes content systems send
 * (`headline` for `title`, a name for an author). Unknown fields are ignored with a verdict.
 * @throws Problem `invalid-input` naming the first field at fault, and what is allowed.
 */
export function articleFromJson(input: unknown, options: FromJsonOptions = {}): SourcedArticle {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new Problem('invalid-input', 'An article is a JSON object with at least a title.', {
      field: options.root ?? 'article',
    })
  }
  const reading = shapeOfJson(input)
  const { json, path } = takeLocalImage(checked(reading, options.root), options)
  const found = assembleArticle(draftOf(json, reading), {
    strict: options.lenient !== true,
    root: options.root,
  })
  const article =
    path === undefined ? found.article : { ...found.article, image: { ...found.article.image, url: path } }
  return {
    article,
    sources: path === undefined ? found.sources : { ...found.sources, 'image.url': 'local file' },
    verdicts: [...found.verdicts, ...ignoredVerdicts(reading.ignored)],
  }
}

/** @throws Problem with the first issue, in one sentence. */
function checked(reading: JsonShape, root: string | undefined): ArticleJson {
  const result = articleInput.safeParse(reading.shape)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const path = (issue?.path ?? []).map(String)
  const field = [...(root === undefined ? [] : [root]), ...path].join('.')
  const [top = ''] = path
  const sentAs = reading.names[top]
  const alias = sentAs === undefined || sentAs === top ? '' : ` (sent as ${sentAs})`
  throw new Problem('invalid-input', `${path.join('.')}${alias} ${issue?.message ?? 'is wrong'}.`, {
    field,
    allowed: issue?.code === 'invalid_value' ? issue.values.map(String) : undefined,
  })
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
    title: found('title', json.title),
    description: found('description', json.description),
    section: found('section', json.section),
    authors: found('authors', json.authors),
    publishedAt: found('publishedAt', json.publishedAt),
    modifiedAt: found('modifiedAt', json.modifiedAt),
    langs: lang === undefined ? [] : [lang],
    dir: found('dir', json.dir),
    tags: found('tags', json.tags),
    image: imageOf(json.image, source('image')),
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
  }
}

function ignoredVerdicts(names: readonly string[]): SourcedArticle['verdicts'] {
  return names.slice(0, MAX_IGNORED_NAMED).map((name) => ({
    code: 'field-ignored',
    severity: 'info',
    place: quoted(name).slice(1, -1),
    message: `An article has no field ${quoted(name)}: it was ignored.`,
  }))
}
