import { dirname, resolve } from 'node:path'
import type { SourcedArticle } from '../../../article/article.ts'
import { entryFromJson } from '../../../article/feed/batch-entry.ts'
import { decodeText } from '../../../article/page/charset.ts'
import { articleFromJson } from '../../../article/json/from-json.ts'
import { articleFromPage } from '../../../article/page/from-page.ts'
import { articleFromText } from '../../../article/pasted/from-text.ts'
import type { PageReader } from '../../../article/page/page-reader.ts'
import { type InputKind, sniffInput } from '../../../article/sniff.ts'
import { Problem } from '../../../problem.ts'
import { localImageIn } from './local-photo.ts'
import { parseJson } from '../../files/parse-json.ts'
import { readInput } from '../../files/read-input.ts'

const FIELD = '<article>'

/**
 * The article that an argument names: an address, a file of JSON, HTML or plain text, or `-` for standard input.
 * @throws Problem when it cannot be read or is no article.
 */
export async function readSource(argument: string, pages: PageReader): Promise<SourcedArticle> {
  if (/^https?:\/\//i.test(argument)) return readPage(argument, pages)
  const bytes = await readInput(argument, FIELD)
  const name = argument === '-' ? 'standard input' : argument
  const kind = sniffInput(bytes, { name })
  if (kind === 'html') return articleFromPage(bytes)
  if (kind === 'text') return articleFromText(decodeText(bytes).text)
  if (kind === 'json') {
    const folder = argument === '-' ? process.cwd() : dirname(resolve(argument))
    const json = parseJson(decodeText(bytes).text, name)
    const entry = entryFromJson(json, name, { localImage: localImageIn(folder) })
    if (entry.kind === 'page') return readPage(entry.url, pages)
    if (entry.kind === 'article') return entry.found
  }
  throw manyArticles(name, kind)
}

export async function readPage(address: string, pages: PageReader): Promise<SourcedArticle> {
  const { bytes, url, contentType } = await pages.read(address)
  const kind = sniffInput(bytes, { contentType, name: url })
  if (kind === 'html') return articleFromPage(bytes, { url, contentType })
  if (kind === 'json') return articleFromJson(parseJson(decodeText(bytes, contentType).text, url))
  if (kind === 'text') {
    const message = `The address answers ${contentType ?? 'plain text'}, not a web page.`
    throw new Problem('not-an-article', message, { field: 'url' })
  }
  throw manyArticles(url, kind)
}

function manyArticles(name: string, kind: InputKind): Problem {
  const names = { feed: 'a feed', sitemap: 'a sitemap', jsonl: 'JSON Lines', csv: 'a table' } as const
  const what = names[kind as keyof typeof names]
  return new Problem(
    'not-an-article',
    `“${name}” is ${what}, with many articles; “handbill batch” reads it.`,
    {
      field: FIELD,
    },
  )
}
