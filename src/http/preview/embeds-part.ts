import { html } from 'hono/html'
import { writeTags } from '../../embed/head-tag.ts'
import { jsonLdScript } from '../../embed/json-ld.ts'
import { metaTags } from '../../embed/meta-tags.ts'
import { embedSnippets } from '../../embed/snippets.ts'
import { webAddress } from '../../embed/subject.ts'
import { tagTexts } from '../../embed/tag-texts.ts'
import type { Html } from '../page.ts'
import type { Sheet } from './sheet.ts'
import { codeBlock, inTongue } from './words.ts'

/** How a link to the article unfurls, and what is to be pasted so that it does. */
export function embedsPart(sheet: Sheet): Html {
  const { subject, keptSince } = sheet
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
      keptSince === undefined
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

function unfurled({ subject, pack, picture, inline }: Sheet): Html {
  const { title, description } = tagTexts(subject)
  const host = new URL(webAddress(subject.addresses.page) ?? subject.addresses.share).host
  const card = pack.cards.find(({ format }) => format === 'og')
  const size = card && html`width="${card.width}" height="${card.height}"`
  const image =
    card === undefined
      ? ''
      : inline
        ? html`<img data-picture="card-og" ${size} alt="" hidden />`
        : html`<img src="${picture('og')}" ${size} alt="" loading="lazy" decoding="async" />`
  return html`<div class="unfurled">
    ${image}
    <div>
      <p class="host"><bdi>${host}</bdi></p>
      <p class="title">${inTongue(title, pack.article)}</p>
      <p class="description">${inTongue(description, pack.article)}</p>
    </div>
  </div>`
}
