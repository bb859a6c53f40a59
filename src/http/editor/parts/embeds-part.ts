import { html } from 'hono/html'
import { writeTags } from '../../../embed/tags/head-tag.ts'
import { jsonLdScript } from '../../../embed/tags/json-ld.ts'
import { metaTags } from '../../../embed/tags/meta-tags.ts'
import { embedSnippets } from '../../../embed/snippets.ts'
import type { Html } from '../../answer/page.ts'
import type { Sheet } from '../sheet.ts'
import { unfurled } from './unfurled.ts'
import { codeBlock } from '../words.ts'

/** How a link to the article unfurls, and what is to be pasted so that it does. */
export function embedsPart(sheet: Sheet): Html {
  const { subject, storedSince } = sheet
  const { iframe, discovery } = embedSnippets(subject)
  const snippets = [
    {
      id: 'tags',
      name: 'Tags',
      use: 'For the head of the article’s page.',
      text: writeTags(metaTags(subject)),
    },
    {
      id: 'json-ld',
      name: 'JSON-LD',
      use: 'For search engines, in the head too.',
      text: jsonLdScript(subject),
    },
    {
      id: 'iframe',
      name: 'Frame',
      use: 'The card, for the body of any page.',
      text: iframe,
    },
    {
      id: 'discovery',
      name: 'Discovery',
      use: 'Where oEmbed is, for a head that has tags of its own.',
      text: discovery,
    },
  ]
  return html`<section id="embeds">
    <h2>Link and embeds</h2>
    ${
      storedSince === undefined
        ? html`<p>
            The addresses below are the ones this article will have here. They answer once it has been
            published: send
            <code>POST /v1/articles</code> its address.
          </p>`
        : ''
    }
    <h3>How the link unfurls</h3>
    ${unfurled(sheet)}
    ${snippets.map(
      ({ id, name, use, text }) =>
        text !== undefined &&
        html`<h3>${name}</h3>
          <p class="muted">${use}</p>
          ${codeBlock(id, name, text)}`,
    )}
  </section>`
}
