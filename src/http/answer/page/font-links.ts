import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { fileHref, type PageFiles } from './page-files.ts'

const pageFonts = [
  'LibreFranklin-Regular-latin',
  'LibreFranklin-Bold-latin',
  'SourceSerif4-Bold-latin',
] as const
/** Fonts of the networks' previews. */
export const networkFonts = ['NotoSans-Regular-latin', 'NotoSans-Bold-latin'] as const

/** Fonts of an article's own words, by the language's first subtag. */
const scriptFonts: Readonly<Record<string, readonly string[]>> = {
  ar: ['NotoNaskhArabic'],
  fa: ['NotoNaskhArabic'],
  ur: ['NotoNaskhArabic', 'NotoNastaliqUrdu'],
  hi: ['NotoSansDevanagari'],
  mr: ['NotoSansDevanagari'],
  ne: ['NotoSansDevanagari'],
}

export function fontsOfLanguage(lang: string): readonly string[] {
  const names = scriptFonts[lang.split('-')[0] ?? ''] ?? []
  return names.flatMap((name) => [`${name}-Regular`, `${name}-Bold`])
}

/** Preloads the fonts of a page's first words, so that they are there at the first paint. */
export async function fontLinks(
  pageFiles: PageFiles | undefined,
  more: readonly string[] = [],
): Promise<HtmlEscapedString> {
  const fonts = await Promise.all(
    [...pageFonts, ...more].map(async (name) => fileHref(`${name}.woff2`, pageFiles)),
  )
  return html`${fonts
    .filter((href) => href !== undefined)
    .map((href) => html`<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin /> `)}`
}
