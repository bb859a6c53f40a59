import { html } from 'hono/html'
import type { EditKey } from '../../../article/edits/edit-keys.ts'
import type { NetworkName } from '../../../post/network.ts'
import { hashtagOf } from '../../../post/texts/hashtags.ts'
import type { Html } from '../../answer/page/page.ts'
import { postOf, type Sheet } from '../sheet.ts'
import { ADDED, OFFERED, SHOWN } from '../state/read-form.ts'
import { networkFaces } from '../wall/networks.ts'
import type { Controls } from './controls.ts'

const MAX_CHIPS = 12

/** The hashtags of a post as checkboxes: first those in it, then other candidates. */
export function hashtagChips(network: NetworkName, sheet: Sheet, { made }: Controls): Html {
  const post = postOf(sheet, network)
  if (post === undefined || network === 'push') return html``
  const key: EditKey = `tags.${network}`
  const used = hashtagsIn(Object.values(post.texts).flatMap(({ entities }) => entities))
  const offered = candidates(sheet)
  const out = offered.filter((tag) => !used.some((other) => other.toLowerCase() === tag.toLowerCase()))
  const all = [...used, ...out].slice(0, MAX_CHIPS)
  const { say } = sheet.ui
  const { lang } = sheet.pack.article
  const { name } = networkFaces[network]
  made.add(key)
  const shown = all.map((tag) => (used.includes(tag) ? tag : `-${tag}`)).join(',')
  return html`<fieldset class="chips" data-chips="${network}">
    <legend class="unseen">${say('hashtagsOf', { name })}</legend>
    <input type="hidden" name="${OFFERED}${key}" value="${all.join(',')}" />
    ${sheet.state.edits[key] === undefined ? html`<input type="hidden" name="${SHOWN}.${key}" value="${shown}" />` : ''}
    ${all.map(
      (tag) =>
        html`<label class="chip"
          ><input type="checkbox" name="${key}" value="${tag}" ${used.includes(tag) ? 'checked' : ''} /><span
            lang="${lang}"
            dir="auto"
            >#${tag}</span
          ></label
        > `,
    )}
    <label class="add-tag"
      ><span class="unseen">${say('addTagTo', { name })}</span
      ><input
        type="text"
        name="${ADDED}${key}"
        placeholder="${say('addTag')}"
        size="8"
        autocomplete="off"
        dir="auto"
        lang="${lang}"
    /></label>
  </fieldset>`
}

function hashtagsIn(
  entities: readonly { readonly type: string; readonly text: string }[],
): readonly string[] {
  const found = entities
    .filter(({ type }) => type === 'hashtag')
    .map(({ text }) => text.replace(/^[#＃]/u, ''))
  return [...new Set(found)]
}

/** Hashtags from the article's tags and section, and the brand's. */
function candidates({ pack, brand }: Sheet): readonly string[] {
  const { tags, section, lang } = pack.article
  const own = [...tags, ...(section === undefined ? [] : [section])].map((tag) => hashtagOf(tag, lang))
  return [...new Set([...brand.hashtags.always, ...own.filter((tag) => tag !== undefined)])]
}
