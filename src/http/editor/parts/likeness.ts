import { html } from 'hono/html'
import { isFormatName } from '../../../card/contract/formats.ts'
import type { CountedText, Post } from '../../../post/post.ts'
import type { Html } from '../../answer/page.ts'
import { cardPicture } from './card-picture.ts'
import { type Attachment, networkFaces } from './networks.ts'
import type { Sheet } from '../sheet.ts'
import { unfurled } from './unfurled.ts'
import { copyButton, postWords, sentence } from '../words.ts'

export interface Likeness {
  readonly id: string
  readonly label: string
  readonly text: CountedText
  readonly post: Post
  readonly attachment: Attachment | undefined
  /** Whether readers see it as a post, or it is a field of a form. */
  readonly by: boolean
}

/** One text as readers of its network will see it, and what the network says to it. */
export function likeness(shown: Likeness, sheet: Sheet): Html {
  const { id, label, text, post, by } = shown
  const { lang, dir } = sheet.pack.article
  const { name } = networkFaces[post.network]
  const account = by ? accountLine(post, sheet) : ''
  // A video's page names its channel below the title.
  const isVideo = shown.attachment !== undefined && !by
  return html`<div class="text" role="group" aria-labelledby="${id}-label">
    <p class="label"><span id="${id}-label">${label}</span> ${copyButton(id, `${name}: ${label}`)}</p>
    <div class="mock ${post.network}">
      ${isVideo ? attached(shown, sheet) : account}
      <p class="body"><span class="words" id="${id}" lang="${lang}" dir="${dir}">${postWords(text)}</span></p>
      ${isVideo ? accountLine(post, sheet) : attached(shown, sheet)}
    </div>
    ${counter(text)}
    ${
      text.faults.length === 0
        ? ''
        : html`<ul class="verdicts here">
            ${text.faults.map(
              (fault) => html`<li class="${text.valid ? 'warning' : 'error'}">${sentence(fault, lang)}</li> `,
            )}
          </ul>`
    }
  </div>`
}

/** Who posts; every post of the page says so, which need not be heard every time. */
function accountLine({ network }: Post, { subject: { brand }, pack: { article } }: Sheet): Html {
  const { name, handle } = networkFaces[network]
  const site = article.site?.name ?? brand.name ?? name
  const account = handle(brand)
  return html`<p class="by" aria-hidden="true">
    <span class="face">${initial(site)}</span>
    <span class="names"
      ><b><bdi>${site}</bdi></b>
      ${account === undefined ? '' : html`<bdi class="muted">${account}</bdi>`}</span
    >
  </p>`
}

function attached({ post, attachment }: Likeness, sheet: Sheet): Html {
  if (attachment === undefined) return html``
  if (attachment === 'link') return post.link === undefined ? html`` : unfurled(sheet)
  const format = attachment === 'own card' ? post.card : attachment
  return isFormatName(format) ? cardPicture(format, sheet) : html``
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
