import { html } from 'hono/html'
import type { ListedArticle } from '../../desk/articles/articles.ts'
import type { AppDeps } from '../deps.ts'
import type { Html } from '../answer/page.ts'
import type { PreviewGrant } from '../access/preview-grant.ts'

interface Asked {
  /** As typed. */
  readonly url?: string | undefined
  readonly template?: string | undefined
  /** What is wrong with it, in a sentence. */
  readonly problem?: string | undefined
}

/** Asks for the address of an article. A plain form: what it leads to is an address that can be sent on. */
export function addressForm(
  { engine }: Pick<AppDeps, 'engine'>,
  { opened }: PreviewGrant,
  asked: Asked = {},
): Html {
  const { templates } = engine
  const wrong = asked.problem === undefined ? '' : 'aria-invalid=true aria-describedby=problem'
  const design = html`<label
    ><span>Design</span
    ><select name="template">
      ${templates.map(
        ({ name }) => html`<option ${name === asked.template ? 'selected' : ''}>${name}</option> `,
      )}
    </select></label
  >`
  return html`<form action="/preview" method="get" class="address">
    ${opened.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" /> `)}
    <label
      ><span>Address of an article</span
      ><input
        name="url"
        type="text"
        inputmode="url"
        autocomplete="url"
        spellcheck="false"
        autocapitalize="none"
        dir="ltr"
        required
        placeholder="https://"
        value="${asked.url ?? ''}"
        ${wrong}
    /></label>
    ${templates.length > 1 ? design : ''}
    ${asked.problem === undefined ? '' : html`<p id="problem" class="status failed" role="alert">${asked.problem}</p>`}
    <button>Preview</button>
  </form>`
}

/** The newest stored articles, each with a link that is good as long as this page is. */
export async function newestPart(articles: readonly ListedArticle[], grant: PreviewGrant): Promise<Html> {
  if (articles.length === 0) return html``
  const items = await Promise.all(
    articles.map(async ({ id, title, lang, url, updatedAt }) => {
      const host = url === undefined || !URL.canParse(url) ? undefined : new URL(url).host
      const when = new Date(updatedAt).toISOString()
      return html`<li>
        <a href="${await grant.linkTo(id)}"><bdi lang="${lang}">${title}</bdi></a>
        <span class="muted"
          >${host === undefined ? '' : html`<bdi>${host}</bdi> · `}<time datetime="${when}"
            >${minute(when)}</time
          ></span
        >
      </li> `
    }),
  )
  return html`<section>
    <h2>Kept articles</h2>
    <ol class="newest">
      ${items}
    </ol>
  </section>`
}

/** `2026-11-20 08:00 UTC`: the reader's own time zone is not known here. */
export function minute(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`
}
