import type { SourcedArticle } from '../../article/article.ts'
import { decodeText } from '../../article/page/charset.ts'
import type { PageReader } from '../../article/page/page-reader.ts'
import { sniffInput } from '../../article/sniff.ts'
import { Problem } from '../../problem.ts'

/**
 * The article at an address: a web page, or JSON.
 * @throws Problem as the reader, and `not-an-article` for feeds, plain text, and pages without a headline
 */
export async function readArticle(address: string, pages: PageReader): Promise<SourcedArticle> {
  const { bytes, url, contentType } = await pages.read(address)
  const kind = sniffInput(bytes, { contentType, name: url })
  if (kind === 'html') {
    // The page parser is loaded with the first page: most articles arrive as data.
    const { articleFromPage } = await import('../../article/page/from-page.ts')
    const { article, sources, verdicts } = articleFromPage(bytes, { url, contentType })
    return { article, sources, verdicts }
  }
  if (kind === 'json') {
    const { articleFromJson } = await import('../../article/json/from-json.ts')
    return articleFromJson(parsed(decodeText(bytes, contentType).text))
  }
  throw new Problem('not-an-article', `The address answers ${kind}, not the page of one article.`, {
    field: 'url',
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Problem('not-an-article', 'The address answers malformed JSON.', {
      field: 'url',
      cause,
    })
  }
}
