import type { Guide } from '../guide.ts'
import { titleOf } from '../guide.ts'
import { anchorOf } from '../markdown.ts'
import type { DescribedRoute } from '../routes.ts'

/** Something that can be looked for: a page, a heading, a code, a variable, a route. */
export interface Findable {
  readonly title: string
  readonly href: string
  /** Where it is, or what it means. */
  readonly about: string
  /** Found before others that fit as well: pages before headings before rows of tables. */
  readonly rank: number
}

/** A row of a table that begins with a code: an error, a warning, a variable, an option. */
const CODE_ROW = /^\|\s*(`[^|]+?`[^|]*)\|\s*([^|]+)\|/gm

/** All that the search of the docs knows. */
export function searchIndex(guide: Guide, routes: readonly DescribedRoute[]): readonly Findable[] {
  const pages = Object.entries(guide).filter(([name]) => name !== 'README')
  return [
    ...pages.flatMap(([name, text]) => Array.from(inPage(`/docs/${name}`, text))),
    ...routes.map(({ method, path, summary, anchor }) => ({
      title: `${method} ${path}`,
      href: `/docs/reference#${anchor}`,
      about: summary,
      rank: 2,
    })),
  ]
}

function* inPage(href: string, text: string): Generator<Findable> {
  const page = titleOf(text)
  yield { title: page, href, about: firstWords(text), rank: 0 }
  let section = href
  for (const part of text.split(/^(?=#{2,3} )/m)) {
    const heading = /^#{2,3} (.+)$/m.exec(part)?.[1]
    if (heading !== undefined) {
      section = `${href}#${anchorOf(heading)}`
      yield { title: plain(heading), href: section, about: page, rank: 1 }
    }
    for (const [, codes = '', meaning = ''] of part.matchAll(CODE_ROW))
      for (const [, code = ''] of codes.matchAll(/`([^`]+)`/g))
        yield { title: code, href: section, about: plain(meaning), rank: 3 }
  }
}

function firstWords(text: string): string {
  const paragraph = text.split('\n\n').find((block) => /^[\p{Lu}`]/u.test(block)) ?? ''
  return plain(paragraph.replace(/\s+/g, ' ')).slice(0, 140)
}

function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '')
    .trim()
}
