import { html } from 'hono/html'
import { allVerdicts } from '../../desk/packs/pack.ts'
import type { Html } from '../answer/page.ts'
import { articlePart } from './parts/article-part.ts'
import { cardsPart } from './parts/cards-part.ts'
import { embedsPart } from './parts/embeds-part.ts'
import { minute } from './form.ts'
import { postsPart } from './parts/posts-part.ts'
import type { Sheet } from './sheet.ts'
import { tally, verdictsPart } from './verdicts.ts'

/** Longer headlines would fill a telephone's screen in the size of a page's title. */
const LONG_TITLE = 110

/**
 * One preview, from what must be looked at first to what is pasted last.
 * @param form to look at another article; nothing for who may see only this one
 */
export function sheetPage(sheet: Sheet, form: Html): Html {
  const { pack, subject } = sheet
  const { article, cards, posts, template, brand } = pack
  const verdicts = allVerdicts(pack)
  return html`<section class="top">
      <p class="kicker">Brand <bdi>${subject.brand.name ?? brand}</bdi> · design ${template}</p>
      <h1
        lang="${article.lang}"
        dir="${article.dir}"
        class="${article.title.length > LONG_TITLE ? 'long' : ''}"
      >
        ${article.title}
      </h1>
      <p class="muted">${state(sheet)}</p>
      <nav aria-label="Parts of this preview" class="parts">
        <a href="#verdicts">Findings: ${tally(verdicts)}</a> <a href="#article">Article</a>
        <a href="#cards">${cards.length} cards</a> <a href="#posts">${posts.length} posts</a>
        <a href="#embeds">Link and embeds</a>
      </nav>
      ${form}
    </section>
    ${verdictsPart(verdicts, article.lang)} ${articlePart(sheet)} ${cardsPart(sheet)} ${postsPart(sheet)}
    ${embedsPart(sheet)}
    <p id="said" role="status" class="hidden"></p>`
}

function state({ storedSince, changedAt, stored }: Sheet): Html {
  if (storedSince === undefined)
    return html`Read just now; nothing of it is
    stored.${stored === undefined ? '' : html` <a href="${stored}">See it as it was published here</a>.`}`
  const since = new Date(storedSince).toISOString()
  const changed = new Date(changedAt ?? storedSince).toISOString()
  return html`Stored since <time datetime="${since}">${minute(since)}</time>${
      changed === since ? '' : html`, changed <time datetime="${changed}">${minute(changed)}</time>`
    }.`
}
