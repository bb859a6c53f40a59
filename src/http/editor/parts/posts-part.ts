import { html } from 'hono/html'
import type { Post } from '../../../post/post.ts'
import type { Html } from '../../answer/page.ts'
import { likeness } from './likeness.ts'
import { attachmentOf, isPost, networkFaces, textLabel } from './networks.ts'
import type { Sheet } from '../sheet.ts'
import { verdictList } from '../verdicts.ts'
import { codeBlock, copyButton } from '../words.ts'

/** The post of every network, as it will look there and as the network counts it. */
export function postsPart(sheet: Sheet): Html {
  return html`<section id="posts">
    <h2>Posts</h2>
    <p class="muted">
      Counted as each network counts. Underlined is what becomes a link; what is paler lies behind “more”.
    </p>
    <nav aria-label="Networks" class="parts">
      ${sheet.pack.posts.map(({ network }) => html`<a href="#post-${network}">${networkFaces[network].name}</a> `)}
    </nav>
    <div class="posts">${sheet.pack.posts.map((post) => postPart(post, sheet))}</div>
  </section>`
}

function postPart(post: Post, sheet: Sheet): Html {
  const { network, compose, verdicts } = post
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
      likeness(
        {
          id: `${network}-${key}`,
          label: textLabel(key),
          text,
          post,
          attachment: attachmentOf(network, key),
          by: isPost(key),
        },
        sheet,
      ),
    )}
    ${threadPart(post, sheet)}
    <div class="alt">
      <p class="label">
        Alt text of the ${post.card} card ${copyButton(`${network}-alt`, `the alt text for ${name}`)}
      </p>
      <p id="${network}-alt" lang="${lang}" dir="${dir}">${post.alt}</p>
    </div>
    ${verdictList(verdicts, lang)}
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

function threadPart(post: Post, sheet: Sheet): Html {
  const { network, thread = [] } = post
  if (thread.length === 0) return html``
  const parts = thread.map((text, at) => {
    const [id, label] = [`${network}-part-${at + 1}`, `Part ${at + 1}`]
    return likeness({ id, label, text, post, attachment: at === 0 ? 'own card' : undefined, by: true }, sheet)
  })
  return html`<details>
    <summary>As a thread of ${thread.length}</summary>
    ${parts}
  </details>`
}
