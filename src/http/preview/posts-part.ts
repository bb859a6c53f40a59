import { html } from 'hono/html'
import { isFormatName } from '../../card/formats.ts'
import type { CountedText, Post } from '../../post/post.ts'
import type { Html } from '../page.ts'
import { hasPicture, networkFaces, textLabel } from './networks.ts'
import type { Sheet } from './sheet.ts'
import { verdictList } from './verdicts.ts'
import { codeBlock, copyButton, postWords } from './words.ts'

/** The post of every network, as it will look there and as the network counts it. */
export function postsPart(sheet: Sheet): Html {
  return html`<section id="posts">
    <h2>Posts</h2>
    <p class="muted">
      Counted as each network counts. Underlined is what becomes a link; what is paler lies behind “more”.
    </p>
    <div class="posts">${sheet.pack.posts.map((post) => postPart(post, sheet))}</div>
  </section>`
}

function postPart(post: Post, sheet: Sheet): Html {
  const { network, compose, thread, verdicts } = post
  const { name } = networkFaces[network]
  const { lang, dir } = sheet.pack.article
  return html`<article class="post" id="post-${network}" aria-labelledby="name-${network}">
    <h3 id="name-${network}">${name}</h3>
    ${
      compose === undefined
        ? ''
        : html`<p class="actions">
            <a href="${compose}" target="_blank" rel="noopener noreferrer">Open in ${name}</a>
          </p>`
    }
    ${Object.entries(post.texts).map(([key, text]) =>
      mock({ id: `${network}-${key}`, label: textLabel(key), text, post, picture: hasPicture(key) }, sheet),
    )}
    ${
      thread === undefined || thread.length === 0
        ? ''
        : html`<details>
            <summary>As a thread of ${thread.length}</summary>
            ${thread.map((text, at) =>
              mock(
                { id: `${network}-part-${at + 1}`, label: `Part ${at + 1}`, text, post, picture: at === 0 },
                sheet,
              ),
            )}
          </details>`
    }
    <div class="alt">
      <p class="label">
        Alt text of the ${post.card} card ${copyButton(`${network}-alt`, `the alt text for ${name}`)}
      </p>
      <p id="${network}-alt" lang="${lang}" dir="${dir}">${post.alt}</p>
    </div>
    ${verdictList(verdicts)}
    <details>
      <summary>Fields for the ${name} API</summary>
      ${Object.entries(post.api).map(
        ([call, fields], at) =>
          html`<h4><code>${call}</code></h4>
            ${codeBlock(`${network}-api-${at}`, `the fields of ${call}`, JSON.stringify(fields, null, 2))}`,
      )}
    </details>
  </article> `
}

interface Mock {
  readonly id: string
  readonly label: string
  readonly text: CountedText
  readonly post: Post
  readonly picture: boolean
}

/** One text in a likeness of its network. */
function mock({ id, label, text, post, picture }: Mock, sheet: Sheet): Html {
  const { name, handle } = networkFaces[post.network]
  const { brand } = sheet.subject
  const { lang, dir } = sheet.pack.article
  const site = sheet.pack.article.site?.name ?? brand.name ?? name
  const account = handle(brand)
  return html`<div class="text" role="group" aria-labelledby="${id}-label">
    <p class="label"><span id="${id}-label">${label}</span> ${copyButton(id, `${name}: ${label}`)}</p>
    <div class="mock ${post.network}">
      <p class="by" aria-hidden="true">
        <span class="face">${initial(site)}</span>
        <span class="names"
          ><b><bdi>${site}</bdi></b>
          ${account === undefined ? '' : html`<bdi class="muted">${account}</bdi>`}</span
        >
      </p>
      <p class="body"><span class="words" id="${id}" lang="${lang}" dir="${dir}">${postWords(text)}</span></p>
      ${picture ? pictureOf(post, sheet) : ''}
    </div>
    ${counter(text)}
    ${
      text.faults.length === 0
        ? ''
        : html`<ul class="verdicts here">
            ${text.faults.map((fault) => html`<li class="${text.valid ? 'warning' : 'error'}">${fault}</li> `)}
          </ul>`
    }
  </div>`
}

/** The words on it stand in the post's alternative text below, so those who hear the page are not told them again. */
function pictureOf({ card: format }: Post, { picture, inline, pack }: Sheet): Html {
  const card = pack.cards.find((each) => each.format === format)
  if (card === undefined || !isFormatName(format)) return html``
  const size = html`width="${card.width}" height="${card.height}"`
  // Many posts share a picture, and one that is inside the page is there once: the script shows it here as well.
  return inline
    ? html`<img class="with" data-picture="card-${format}" ${size} alt="" hidden />`
    : html`<img class="with" src="${picture(format)}" ${size} alt="" loading="lazy" decoding="async" />`
}

function counter({ length, max, unit, valid, fold, text }: CountedText): Html {
  const folded = fold !== undefined && fold < text.length ? ` · folded after ${fold}` : ''
  const state = valid ? '' : html` · <b>will be refused</b>`
  return html`<p class="counter ${valid ? 'ok' : 'failed'}">
    <meter min="0" max="${max}" value="${Math.min(length, max)}" aria-hidden="true"></meter>
    <span>${length} of ${max} ${unit}${folded}${state}</span>
  </p>`
}

/** In place of a picture of the account. */
function initial(name: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name.slice(0, 40))
  return first?.segment ?? ''
}
