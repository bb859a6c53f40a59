import type { Hono } from 'hono'
import { html } from 'hono/html'
import type { FormatName } from '../../card/contract/format.ts'
import { formats } from '../../card/contract/formats.ts'
import { cacheControl } from '../answer/caching.ts'
import type { AppDeps, AppEnv, AppSettings } from '../deps.ts'
import { type ExampleArticle, exampleArticles, exampleDate } from './example-articles.ts'
import { pageHeaders } from '../answer/page-headers.ts'
import { type Html, page } from '../answer/page.ts'
import { signUrl } from '../access/signing.ts'
import { answerText, contentTypes } from '../answer/text-answer.ts'

const EXAMPLE_TEMPLATE = 'headline'

/** `GET /`: what this is, shown by cards that are drawn as the page is read. */
export function homeRoute(app: Hono<AppEnv>, deps: AppDeps): void {
  app.get('/', async (c) =>
    answerText(c, (await homePage(deps, new URL(c.req.url).origin)).toString(), {
      contentType: contentTypes.html,
      cache: cacheControl.page,
      headers: pageHeaders(),
    }),
  )
}

/** `origin`: where the page was asked for, the address to show as long as none is configured. */
async function homePage(deps: AppDeps, origin: string): Promise<Html> {
  const { settings } = deps
  const [lead, ...others] = exampleArticles
  const shown = deps.engine.templates.find((template) => template.name === EXAMPLE_TEMPLATE)
  const figures = await Promise.all(
    others.map(async (article) => figure(settings, article, { format: 'og', caption: article.language })),
  )
  const shapes = await Promise.all(
    (shown?.formats ?? []).map(async (format) =>
      figure(settings, formatExample(format), { format, caption: sizeOf(format) }),
    ),
  )
  return page(
    {
      title: 'Handbill: all that news shares, in every script',
      description: 'Turns a news article into the card images, posts and tags that newsrooms share.',
      version: settings.version,
      here: '/',
    },
    html`<section class="lead">
        <div>
          <h1><span>An article goes in.</span> <span>Everything you share comes out.</span></h1>
          <p>
            Handbill draws the picture that is shown beside a link, for every network’s format, with type set
            by the rules of the script the story is written in; it writes the post of every network, within
            its limits; and it gives the tags by which a link unfurls. Every picture on this page was drawn
            when you asked for it.
          </p>
          <p class="links">
            <a class="button" href="/preview">Preview an article</a> <a href="/docs">Read and try the API</a>
          </p>
        </div>
        ${await figure(settings, lead, { format: 'og', caption: sizeOf('og'), first: true })}
      </section>
      <section>
        <h2>One story, many scripts</h2>
        <p>
          Shaped by HarfBuzz, broken into lines by Unicode’s rules and by dictionary where words have no
          spaces between them, and turned over as a whole where a script is read from right to left.
        </p>
        <div class="cards">${figures}</div>
      </section>
      <section>
        <h2>One design, every format</h2>
        <p>Each format is laid out for itself, not cut out of another.</p>
        <div class="cards">${shapes}</div>
      </section>
      <section>
        <h2>Ask for one</h2>
        ${await howToAsk(deps, origin)}
      </section>`,
  )
}

/** Different scripts in different formats: the same headline six times would say less. */
function formatExample(format: FormatName): ExampleArticle {
  const at = Object.keys(formats).indexOf(format)
  return exampleArticles[at % exampleArticles.length] ?? exampleArticles[0]
}

function sizeOf(format: FormatName): string {
  const { width, height } = formats[format]
  return `${format}, ${width} × ${height}`
}

interface Shown {
  readonly format: FormatName
  readonly caption: string
  /** The first picture is seen at once and waits for nothing. */
  readonly first?: boolean
}

async function figure(settings: AppSettings, article: ExampleArticle, shown: Shown): Promise<Html> {
  const { width, height } = formats[shown.format]
  const url = await exampleUrl(settings, article, shown.format)
  return html`<figure>
    <a href="${url}"
      ><img
        src="${url}"
        width="${width}"
        height="${height}"
        alt="${article.title}"
        lang="${article.lang}"
        ${shown.first === true ? 'fetchpriority=high' : 'loading=lazy'}
        decoding="async"
    /></a>
    <figcaption>${shown.caption}</figcaption>
  </figure> `
}

async function exampleUrl(
  settings: AppSettings,
  article: ExampleArticle,
  format: FormatName,
): Promise<string> {
  const query = new URLSearchParams({
    title: article.title,
    section: article.section,
    author: article.author,
    date: exampleDate,
    lang: article.lang,
    site: article.site,
  })
  const url = `/card/${EXAMPLE_TEMPLATE}/${format}.png?${query}`
  const [key] = settings.signingKeys
  return key === undefined ? url : signUrl(url, key)
}

async function howToAsk(deps: AppDeps, origin: string): Promise<Html> {
  const { baseUrl, development, apiKeys } = deps.settings
  const base = baseUrl ?? origin
  const key = apiKeys.length > 0 ? ` \\\n  -H 'Authorization: Bearer KEY'` : ''
  const post = `curl ${base}/v1/cards${key} \\
  -H 'Content-Type: application/json' \\
  -d '{"article": {"title": "The old market opens again", "section": "City"}, "format": "og"}' \\
  -o card.png`
  const get = `<meta property="og:image" content="${base}/card/headline/og.png?title=The+old+market+opens+again${
    development ? '' : '&amp;kid=…&amp;sig=…'
  }">`
  return html`<p>With the article as JSON:</p>
    <pre><code>${post}</code></pre>
    <p>
      Or as a URL in your page’s
      head${development ? '' : ', signed so that others cannot make cards in your name'}:
    </p>
    <pre><code>${get}</code></pre>`
}
