import { html } from 'hono/html'
import type { ArticleStore, ListedArticle } from '../../../desk/articles/articles.ts'
import type { PreviewGrant } from '../../access/preview-grant.ts'
import type { Html } from '../../answer/page/page.ts'
import type { AppDeps } from '../../deps.ts'
import type { Ui } from '../words/ui.ts'
import { addressForm } from './address-form.ts'
import { exampleText } from './example-text.ts'
import { otherWays } from './other-ways.ts'
import { startFrame } from './start-frame.ts'

interface Visit {
  readonly ui: Ui
  /** The language of the page, if it was chosen. */
  readonly chosen: string | undefined
  readonly grant: PreviewGrant
  readonly deps: AppDeps
  /** Words to search for in the headlines of stored articles. */
  readonly query: string
}

const NEWEST = 12
/** How many articles a search covers: some months of a small newsroom. */
const SEARCHED = 1000
const A_PAGE = 100

/** The page without an article: asks for an address, and lists the articles saved last. */
export async function firstVisit({ ui, chosen, grant, deps, query }: Visit): Promise<Html> {
  const { say } = ui
  const carried = [...(chosen === undefined ? [] : [['ui', chosen] as const]), ...grant.opened]
  // A link signed for some addresses gives no right to list stored articles.
  const store = grant.may === 'save' || grant.opened.length === 0 ? deps.desk?.articles : undefined
  const example = new URLSearchParams([
    ['text', exampleText(ui.lang)],
    ...carried.map(([name, value]) => [name, value]),
  ])
  return startFrame(
    html`
      <h1>${say('firstHeading')}</h1>
      <p class="lead">${say('firstLead')}</p>
      ${addressForm({ ui, carried })} ${otherWays({ ui, carried })}
      <p class="hint"><a href="/preview?${example}">${say('tryExample')}</a></p>
      ${store === undefined ? '' : await lately(store, { ui, grant, query, carried })}
    `,
    ui,
    carried,
  )
}

interface Listed extends Pick<Visit, 'ui' | 'grant' | 'query'> {
  readonly carried: readonly (readonly [string, string])[]
}

async function lately(store: ArticleStore, { ui, grant, query, carried }: Listed): Promise<Html> {
  const { say } = ui
  const words = query.trim().slice(0, 200)
  const articles = words === '' ? (await store.list({ limit: NEWEST })).articles : await search(store, words)
  if (articles.length === 0 && words === '') return html``
  const items = await Promise.all(articles.map(async (article) => item(article, grant)))
  return html`<section class="lately" aria-labelledby="lately">
    <header>
      <h2 id="lately">${say('lately')}</h2>
      <form action="/preview" method="get" role="search">
        ${carried.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" /> `)}
        <input
          class="input"
          type="search"
          name="q"
          value="${words.toWellFormed()}"
          aria-label="${say('search')}"
          placeholder="${say('search')}"
          dir="auto"
        />
        <button class="button line" type="submit">${say('searchDo')}</button>
      </form>
    </header>
    ${
      items.length === 0
        ? html`<p class="hint">${say('foundNone')}</p>`
        : html`<ol class="list">
            ${items}
          </ol>`
    }
  </section>`
}

async function item({ id, title, lang, url, updatedAt }: ListedArticle, grant: PreviewGrant): Promise<Html> {
  const host = url === undefined || !URL.canParse(url) ? undefined : new URL(url).host
  const when = new Date(updatedAt).toISOString()
  return html`<li>
    <img src="/cards/${id}/og.jpg" width="112" height="59" alt="" loading="lazy" decoding="async" />
    <p>
      <a href="${await grant.linkTo(id)}" lang="${lang}" dir="auto">${title}</a
      ><span
        >${host === undefined ? '' : html`<bdi>${host}</bdi> · `}<time datetime="${when}" data-clock
          >${minute(when)}</time
        ></span
      >
    </p>
  </li> `
}

/** The newest articles whose headlines contain all the words, ignoring case. */
async function search(store: ArticleStore, words: string): Promise<readonly ListedArticle[]> {
  const wanted = folded(words).split(/\s+/u)
  const found: ListedArticle[] = []
  let cursor: string | undefined
  for (let seen = 0; seen < SEARCHED && found.length < NEWEST; seen += A_PAGE) {
    const { articles, next } = await store.list({ limit: A_PAGE, cursor })
    found.push(...articles.filter(({ title }) => wanted.every((word) => folded(title).includes(word))))
    if (next === undefined) break
    cursor = next
  }
  return found.slice(0, NEWEST)
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** `2026-11-20 08:00 UTC`: the reader's time zone is unknown here. */
function minute(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`
}
