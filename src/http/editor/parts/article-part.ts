import { html } from 'hono/html'
import type { Html } from '../../answer/page.ts'
import type { Sheet } from '../sheet.ts'
import { inTongue, type Tongue } from '../words.ts'

interface Row {
  readonly label: string
  /** As sources name it. */
  readonly field: string
  readonly value: Html | string | undefined
}

/** The article as it was understood: every field, with where it came from. */
export function articlePart({ pack, subject }: Sheet): Html {
  const { article, sources, brand } = pack
  const own = (text: string | undefined) => (text === undefined ? undefined : inTongue(text, article))
  const rows: Row[] = [
    { label: 'Title', field: 'title', value: own(article.title) },
    { label: 'Description', field: 'description', value: own(article.description) },
    { label: 'Section', field: 'section', value: own(article.section) },
    {
      label: 'Authors',
      field: 'authors',
      value: list(
        article.authors.map(({ name }) => name),
        article,
      ),
    },
    { label: 'Published', field: 'publishedAt', value: moment(article.publishedAt) },
    { label: 'Modified', field: 'modifiedAt', value: moment(article.modifiedAt) },
    { label: 'Tags', field: 'tags', value: list(article.tags, article) },
    { label: 'Language', field: 'lang', value: languageName(article.lang) },
    {
      label: 'Direction',
      field: 'dir',
      value: article.dir === 'rtl' ? 'right to left' : 'left to right',
    },
    { label: 'Photo', field: 'image.url', value: photo(article.image?.url) },
    { label: 'Photo shows', field: 'image.alt', value: own(article.image?.alt) },
    { label: 'Photo credit', field: 'image.credit', value: own(article.image?.credit) },
    { label: 'Site', field: 'site.name', value: own(article.site?.name) },
    { label: 'Address', field: 'url', value: article.url === undefined ? undefined : link(article.url) },
    {
      label: 'Brand',
      field: 'brand',
      value:
        subject.brand.name === undefined
          ? html`<code>${brand}</code>`
          : html`<bdi>${subject.brand.name}</bdi> <code>${brand}</code>`,
    },
  ]
  return html`<section id="article">
    <h2>The article as understood</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="Fields of the article">
      <table class="fields">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Value</th>
            <th scope="col">Came from</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(({ label, field, value }) => row(label, value, sources[field]))}
        </tbody>
      </table>
    </div>
  </section>`
}

function row(label: string, value: Row['value'], source: string | undefined): Html {
  return html`<tr>
    <th scope="row">${label}</th>
    <td>${value ?? html`<span class="muted">not given</span>`}</td>
    <td class="source">${source ?? ''}</td>
  </tr> `
}

function list(items: readonly string[], tongue: Tongue): Html | undefined {
  if (items.length === 0) return undefined
  return html`<ul class="plain">
    ${items.map((item) => html`<li>${inTongue(item, tongue)}</li> `)}
  </ul>`
}

/** As it was written, offset and all: a wrong offset is one of the things an editor looks for here. */
function moment(iso: string | undefined): Html | undefined {
  return iso === undefined ? undefined : html`<time datetime="${iso}">${iso.replace('T', ' ')}</time>`
}

function photo(url: string | undefined): Html | undefined {
  return url !== undefined && /^https?:/i.test(url) ? link(url) : undefined
}

/** Only web addresses come here, so the link runs no script. */
function link(url: string): Html {
  return html`<a href="${url}" rel="noopener noreferrer" dir="ltr" class="address">${url}</a>`
}

function languageName(lang: string): Html {
  const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(lang)
  return html`${name} <code>${lang}</code>`
}
