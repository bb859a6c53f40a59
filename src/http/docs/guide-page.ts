import { html, raw } from 'hono/html'
import { Marked, type Tokens } from 'marked'
import { page, type Html } from '../answer/page.ts'
import { guide } from './guide.ts'

/** Links between pages are written for readers of the repository: `brands.md#rules`. */
const OTHER_PAGE = /^([\w-]+)\.md(#.*)?$/

const markdown = new Marked({
  renderer: {
    heading({ tokens, depth, text }: Tokens.Heading): string {
      return `<h${depth} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`
    },
  },
  walkTokens(token) {
    if (token.type !== 'link') return
    const link = OTHER_PAGE.exec(String(token['href']))
    if (link) token['href'] = `/docs/${link[1]}${link[2] ?? ''}`
  },
})

/** The anchors of headings, as repositories make them: lower case, hyphens for spaces, no punctuation. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(/\s+/g, '-')
}

/** A page of the documentation; undefined when there is none of this name. */
export async function guidePage(name: string, version: string): Promise<Html | undefined> {
  if (!Object.hasOwn(guide, name)) return undefined
  const text = guide[name]!
  const title = /^# (.+)$/m.exec(text)?.[1] ?? name
  const body = await markdown.parse(text)
  return page(
    {
      title: `Handbill: ${title}`,
      description: `Handbill’s documentation: ${title}`,
      version,
      here: '/docs',
    },
    html`<article class="guide">${raw(body)}</article>`,
  )
}
