/** A short page: content of its head and body, and the expected result. */
export interface PageCase {
  /** What is special about it. */
  readonly why: string
  readonly url?: string
  readonly lang?: string
  readonly head: string
  readonly body?: string
  readonly right: string | readonly string[] | null
}

const TEXT =
  'The harbour council agreed on Monday to rebuild the eastern pier before the winter storms, and to pay for it from the reserve of the last three years.'

/** The page's HTML. `{p}` in the body is replaced by its text; without a body there is a heading and the text. */
export function htmlOf({ lang = 'en', head, body }: PageCase): string {
  const text = `<p>${TEXT}</p>`
  const shown = body === undefined ? `<article>${text}</article>` : body.replaceAll('{p}', text)
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${head}</head><body>${shown}</body></html>`
}

/** A `meta` element with `property`, or with `name` if the key has no colon. */
export function meta(key: string, content: string): string {
  return `<meta ${key.includes(':') ? 'property' : 'name'}="${key}" content="${content.replaceAll('"', '&quot;')}">`
}

/** A block of JSON-LD; by default an article. */
export function ld(data: object): string {
  const node = Array.isArray(data) || '@graph' in data ? data : { '@type': 'NewsArticle', ...data }
  return `<script type="application/ld+json">${JSON.stringify(Array.isArray(node) ? node : { '@context': 'https://schema.org', ...node })}</script>`
}

export function og(title: string): string {
  return meta('og:title', title)
}
