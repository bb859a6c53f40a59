import { cardMarkup } from './card-markup.ts'
import { cardStyle } from './card-style.ts'
import { discoveryTags } from '../tags/discovery.ts'
import { type HeadTag, named, writeTags } from '../tags/head-tag.ts'
import { openHtml, originsOf, type PageDocument } from './page-document.ts'
import { type EmbedSubject, webAddress } from '../subject.ts'
import { tagTexts } from '../tags/tag-texts.ts'

export type Theme = 'light' | 'dark'

/**
 * The card for iframes, from 200 to 1200 pixels wide, without a script.
 * @param theme of the embedding page; absent: the reader's system setting
 */
export function framePage(subject: EmbedSubject, theme?: Theme): PageDocument {
  const style = cardStyle(subject)
  const page = webAddress(subject.addresses.page)
  const tags: readonly HeadTag[] = [
    { element: 'title', text: tagTexts(subject).title },
    ...named('viewport', 'width=device-width,initial-scale=1'),
    // A copy of the article's beginning: search engines should find the article instead.
    ...named('robots', 'noindex'),
    ...(page === undefined ? [] : [{ element: 'link', rel: 'canonical', href: page } as const]),
    ...discoveryTags(subject),
  ]
  const html = [
    `${openHtml(subject, theme === undefined ? '' : ` data-theme="${theme}"`)}<head><meta charset="utf-8">`,
    writeTags(tags),
    `<style>${style}</style>`,
    '</head>',
    '<body class="framed">',
    '<main>',
    cardMarkup(subject, { framed: true }),
    '</main>',
    '</body>',
    '</html>',
  ].join('\n')
  return { html: `${html}\n`, style, imageOrigins: originsOf(subject) }
}
