import { cardMarkup } from './card-markup.ts'
import { cardStyle } from './card-style.ts'
import { escapeText } from '../escape.ts'
import { writeTags } from '../tags/head-tag.ts'
import { jsonLdScript } from '../tags/json-ld.ts'
import { shareTags } from '../tags/meta-tags.ts'
import { openHtml, originsOf, type PageDocument } from './page-document.ts'
import { type EmbedSubject, webAddress } from '../subject.ts'

/**
 * Redirects readers when the page loads, without a history entry. By script, not by a refresh tag: preview crawlers
 * do not run scripts, but some follow a refresh and would read another page's tags. The text is constant, so that
 * its hash is too.
 */
const GO_ON = `const onward=document.currentScript.dataset.to;if(onward)location.replace(onward)`

const layout = `
body{min-height:100vh;display:grid;place-content:center;grid-template-columns:minmax(0,38rem);padding:clamp(.75rem,4vw,3rem);background:var(--paper)}
.onward{margin-top:1rem;font-weight:600;overflow-wrap:anywhere}
.onward a{text-decoration:underline;text-decoration-color:var(--accent);text-decoration-thickness:.12em;text-underline-offset:.22em}
.onward a::after{content:' →'}
[dir=rtl] .onward a::after{content:' ←'}
.standfirst{display:block}
h1{display:block;font-size:clamp(1.25rem,1rem + 1.6vw,1.8rem)}`

/**
 * The page behind a shared link: tags for crawlers, and a redirect to the article for readers. Everyone gets the
 * same page, because crawlers imitate each other's user agents.
 */
export function sharePage(subject: EmbedSubject): PageDocument {
  const onward = webAddress(subject.addresses.page)
  const style = `${cardStyle(subject)}${layout}`
  const script = onward === undefined ? undefined : GO_ON
  const html = [
    `${openHtml(subject)}<head><meta charset="utf-8">`,
    writeTags(shareTags(subject)),
    jsonLdScript(subject),
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<style>${style}</style>`,
    onward === undefined ? '' : `<script data-to="${escapeText(onward)}">${GO_ON}</script>`,
    '</head>',
    '<body>',
    '<main>',
    cardMarkup(subject, { framed: false }),
    onward === undefined ? '' : onwardLink(onward),
    '</main>',
    '</body>',
    '</html>',
  ]
    .filter((line) => line !== '')
    .join('\n')
  return { html: `${html}\n`, style, script, imageOrigins: originsOf(subject) }
}

/** The host as link text needs no translation. */
function onwardLink(href: string): string {
  return `<p class="onward"><a href="${escapeText(href)}"><bdi dir="ltr">${escapeText(new URL(href).host)}</bdi></a></p>`
}
