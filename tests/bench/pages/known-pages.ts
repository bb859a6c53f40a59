import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeLegacy } from '../../article/page/encode-legacy.ts'
import { htmlOf, type PageCase } from '../../article/page/kinds/page-case.ts'
import { authorCases } from '../../article/page/kinds/author-cases.ts'
import { dateCases } from '../../article/page/kinds/date-cases.ts'
import { descriptionCases } from '../../article/page/kinds/description-cases.ts'
import { imageCases } from '../../article/page/kinds/image-cases.ts'
import { sectionCases } from '../../article/page/kinds/section-cases.ts'
import { siteCases } from '../../article/page/kinds/site-cases.ts'
import { titleCases } from '../../article/page/kinds/title-cases.ts'
import kinds from '../../article/data/page-kinds.json' with { type: 'json' }

export const FIELDS = ['title', 'authors', 'date', 'description', 'image', 'section', 'site'] as const
export type Field = (typeof FIELDS)[number]

/** The correct value; several if a page has several, or several authors; empty if it has none. */
export type Values = Partial<Readonly<Record<Field, readonly string[]>>>

export interface KnownPage {
  readonly name: string
  readonly url: string
  readonly bytes: Uint8Array
  /** The same, decoded correctly: other readers take text. */
  readonly html: string
  readonly contentType?: string | undefined
  readonly right: Values
}

const ADDRESS = 'https://www.quietharbour.example/2024/03/pier'

/** The pages of the tests: difficult ones, most of them for one field that some reader got wrong. */
export function testPages(): readonly KnownPage[] {
  const siblings: Readonly<Record<Field, readonly PageCase[]>> = {
    title: titleCases,
    authors: authorCases,
    date: dateCases,
    description: descriptionCases,
    image: imageCases,
    section: sectionCases,
    site: siteCases,
  }
  const small = FIELDS.flatMap((field) =>
    siblings[field].map((given) =>
      known(given.why, htmlOf(given), given.url, { [field]: list(given.right) }),
    ),
  )
  const seen = kinds.flatMap(({ kind, field, html, url, right }) => {
    const name = field === 'publishedAt' ? 'date' : FIELDS.find((known) => known === field)
    return name === undefined ? [] : [known(kind, html, url, { [name]: list(right) })]
  })
  return [...small, ...seen, ...folderPages(join(import.meta.dirname, '../../article/data/pages'))]
}

/** Pages in a folder, `NAME.html` each with a `NAME.json`: `{"url", "contentType"?, "encode"?, "expect": {…}}`, as an article. */
export function folderPages(folder: string): readonly KnownPage[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.html'))
  return names.flatMap((file) => {
    const told = join(folder, file.replace(/\.html$/, '.json'))
    if (!existsSync(told)) return []
    const { url, contentType, encode, expect } = JSON.parse(readFileSync(told, 'utf8')) as {
      url?: string
      contentType?: string
      encode?: string
      expect: Readonly<Record<string, unknown>>
    }
    const saved = readFileSync(join(folder, file))
    const html = saved.toString('utf8')
    const bytes = encode === undefined ? saved : encodeLegacy(html, encode)
    return [{ name: file, url: url ?? ADDRESS, bytes, html, contentType, right: valuesOf(expect) }]
  })
}

function known(name: string, html: string, url: string | undefined, right: Values): KnownPage {
  return { name, url: url ?? ADDRESS, bytes: new TextEncoder().encode(html), html, right }
}

function valuesOf(article: Readonly<Record<string, unknown>>): Values {
  const fields = { ...article, date: article.publishedAt }
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = (fields as Readonly<Record<string, unknown>>)[field]
      return value === undefined ? [] : [[field, list(value)]]
    }),
  )
}

/** Texts in any form: one, several, none, or objects with a name or an address. */
function list(value: unknown): readonly string[] {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value.flatMap(list)
  if (typeof value !== 'object') return [String(value)]
  const { name, url } = value as { name?: string; url?: string }
  return list(name ?? url)
}
