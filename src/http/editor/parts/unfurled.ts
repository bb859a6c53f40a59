import { html } from 'hono/html'
import { webAddress } from '../../../embed/subject.ts'
import { tagTexts } from '../../../embed/tags/tag-texts.ts'
import type { Html } from '../../answer/page.ts'
import { cardPicture } from './card-picture.ts'
import type { Sheet } from '../sheet.ts'
import { inTongue } from '../words.ts'

/** What a network shows in place of a link to the article, from the tags of its page. */
export function unfurled(sheet: Sheet): Html {
  const { subject, pack } = sheet
  const { title, description } = tagTexts(subject)
  const { host } = new URL(webAddress(subject.addresses.page) ?? subject.addresses.share)
  return html`<div class="unfurled">
    ${cardPicture('og', sheet)}
    <div>
      <p class="host"><bdi>${host}</bdi></p>
      <p class="title">${inTongue(title, pack.article)}</p>
      <p class="description">${inTongue(description, pack.article)}</p>
    </div>
  </div>`
}
