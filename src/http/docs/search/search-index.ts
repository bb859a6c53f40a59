import type { Guide } from '../guide.ts'
import { titleOf } from '../guide.ts'
import { anchorOf } from '../markdown.ts'
import type { DescribedRoute } from '../routes.ts'

/** A searchable item: page, heading, code, variable or route. */
export interface Findable {
  readonly title: string
  readonly href: string
  /** Its place or meaning. */
  readonly about: string
  /** Breaks ties between equal matches: pages before headings before table rows. */
  readonly rank: number
}

/** A table row that begins with a code: an error, a warning, a variable, an option. */
const CODE_ROW = /^\|\s*(`[^|]+?`[^|]*)\|\s*([^|]+)\|/gm

/** All items of the docs' search. */
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
