import { Marked, type Tokens } from 'marked'

/** Links between pages are relative to the repository: `brands.md#rules`. */
const OTHER_PAGE = /^(?:\.\/)?([\w-]+)\.md(#.*)?$/

/** Paths of this server, anchors, and addresses with a scheme. */
const SERVED = /^(?:[/#]|[a-z][a-z\d+.-]*:)/i

const captions: Readonly<Record<string, string>> = {
  sh: 'Shell',
  shell: 'Shell',
  ts: 'TypeScript',
  tsx: 'TypeScript',
  js: 'JavaScript',
  json: 'JSON',
  jsonc: 'JSON',
  html: 'HTML',
  liquid: 'Liquid',
  toml: 'TOML',
  yaml: 'YAML',
}

interface Page {
  readonly body: string
  /** Level 2 headings: anchor → text. */
  readonly headings: readonly (readonly [anchor: string, heading: string])[]
}

/** Renders a page of the guide as HTML: headings with anchors, code with a caption, scrollable tables. */
export async function readMarkdown(text: string): Promise<Page> {
  const headings: (readonly [string, string])[] = []
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text: words }: Tokens.Heading): string {
        const anchor = anchorOf(words)
        if (depth === 2) headings.push([anchor, words.replaceAll('`', '')])
        return `<h${depth} id="${anchor}">${this.parser.parseInline(tokens)}</h${depth}>\n`
      },
      code({ text: code, lang = '' }: Tokens.Code): string {
        const caption = captions[lang.split(' ')[0] ?? ''] ?? ''
        return `<figure class="code"><figcaption>${caption}</figcaption><pre tabindex="0"><code>${escaped(code)}</code></pre></figure>\n`
      },
      // Links to other files of the repository become plain text: a server does not have them.
      link({ href, tokens }: Tokens.Link): string | false {
        return SERVED.test(href) ? false : this.parser.parseInline(tokens)
      },
      table(token: Tokens.Table): string {
        const cells = (row: Tokens.TableCell[], tag: 'td' | 'th') =>
          row.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join('')
        const rows = token.rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')
        return (
          '<div class="scroll" tabindex="0" role="group" aria-label="Table">' +
          `<table><thead><tr>${cells(token.header, 'th')}</tr></thead><tbody>${rows}</tbody></table></div>\n`
        )
      },
    },
    walkTokens(token) {
      if (token.type !== 'link') return
      const link = OTHER_PAGE.exec(String(token['href']))
      if (link) token['href'] = `/docs/${link[1]}${link[2] ?? ''}`
    },
  })
  return { body: await marked.parse(text), headings }
}

/** The anchor of a heading, as on GitHub: lower case, hyphens for spaces, no punctuation. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(/\s+/g, '-')
}

function escaped(code: string): string {
  return code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
