import { html } from 'hono/html'
import type { ListedArticle } from '../../../desk/articles/articles.ts'
import type { AppDeps } from '../../deps.ts'
import type { Html } from '../../answer/page.ts'
import type { PreviewGrant } from '../../access/preview-grant.ts'
import type { Ui } from '../words/ui.ts'
import { addressForm } from './address-form.ts'
import { startFrame } from './start-frame.ts'

interface Visit {
  readonly ui: Ui
  readonly grant: PreviewGrant
  readonly deps: AppDeps
  /** Words of a headline to look for among the stored articles. */
  readonly query: string
}

const NEWEST = 20

/** The page without an article: an invitation, and what was saved lately. */
export async function firstVisit({ ui, grant, deps }: Visit): Promise<Html> {
  const { say } = ui
  const newest = (await deps.desk?.articles.list({ limit: NEWEST }))?.articles ?? []
  return startFrame(html`
    <h1>${say('firstHeading')}</h1>
    <p class="lead">${say('firstLead')}</p>
    ${addressForm({ ui, carried: grant.opened })} ${await lately(newest, grant, ui)}
  `)
}

async function lately(articles: readonly ListedArticle[], grant: PreviewGrant, ui: Ui): Promise<Html> {
  if (articles.length === 0) return html``
  const items = await Promise.all(
    articles.map(async ({ id, title, lang, url, updatedAt }) => {
      const host = url === undefined || !URL.canParse(url) ? undefined : new URL(url).host
      const when = new Date(updatedAt).toISOString()
      return html`<li>
        <img src="/cards/${id}/og.jpg" width="112" height="59" alt="" loading="lazy" decoding="async" />
        <p>
          <a href="${await grant.linkTo(id)}" lang="${lang}" dir="auto">${title}</a
          ><span
            >${host === undefined ? '' : html`<bdi>${host}</bdi> · `}<time datetime="${when}"
              >${minute(when)}</time
            ></span
          >
        </p>
      </li> `
    }),
  )
  return html`<section class="lately" aria-labelledby="lately">
    <h2 id="lately">${ui.say('lately')}</h2>
    <ol class="list">
      ${items}
    </ol>
  </section>`
}

/** `2026-11-20 08:00 UTC`: the reader's own time zone is not known here. */
function minute(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`
}
