import { html } from 'hono/html'
import { postTexts, textKey } from '../../../article/edits/edit-keys.ts'
import type { NetworkName } from '../../../post/network.ts'
import type { CountedText, Post } from '../../../post/post.ts'
import type { Html } from '../../answer/page/page.ts'
import { findingsAt } from '../findings/finding-part.ts'
import { postOf, type Sheet } from '../sheet.ts'
import { networkFaces } from '../wall/networks.ts'
import { type EditsPatch } from '../../../article/edits/edits-query.ts'
import { changed, hrefOf } from '../state/place.ts'
import type { Word } from '../words/word-table.ts'
import { claim, type Controls, idOf } from './controls.ts'
import { hashtagChips } from './hashtag-chips.ts'

/** Labels of a post's texts. */
const textWords: Readonly<Record<string, Word>> = {
  text: 'post',
  link: 'linkPost',
  photo: 'photoPost',
  comment: 'firstComment',
  title: 'title',
  description: 'description',
  tags: 'videoTags',
  community: 'communityPost',
  body: 'notification',
}

function textName(field: string, { ui }: Pick<Sheet, 'ui'>): string {
  const word = textWords[field]
  return word === undefined ? field : ui.say(word)
}

/** The composer of a network: its texts with their counts, then hashtags, findings and actions. */
export function composer(network: NetworkName, sheet: Sheet, controls: Controls): Html {
  const post = postOf(sheet, network)
  if (post === undefined) return html``
  const { say } = sheet.ui
  const { name } = networkFaces[network]
  const fields = Object.keys(post.texts)
  return html`<section
    class="composer"
    id="post-${network}"
    data-composer="${network}"
    aria-labelledby="post-${network}-name"
  >
    ${fields.map((field, at) => textPart(post, field, at === 0, sheet, controls))} ${threadPart(post, sheet)}
    ${hashtagChips(network, sheet, controls)} ${findingsAt(sheet, (finding) => finding.network === network)}
    ${variantsPart(post, sheet)}
    <footer>
      <button
        type="button"
        class="button small"
        data-copy="${network}"
        aria-label="${say('copyPostFor', { name })}"
        hidden
      >
        ${say('copy')}
      </button>
      ${
        post.compose === undefined
          ? ''
          : html`<a
              class="button small"
              href="${post.compose}"
              target="_blank"
              rel="noopener noreferrer"
              data-compose="${network}"
              >${say('openIn', { name })} <span aria-hidden="true">↗</span></a
            >`
      }
    </footer>
  </section> `
}

function textPart(post: Post, field: string, isFirst: boolean, sheet: Sheet, controls: Controls): Html {
  const { network } = post
  const text = post.texts[field]
  if (text === undefined) return html``
  const { ui, place, state } = sheet
  const { name } = networkFaces[network]
  const { lang, dir } = sheet.pack.article
  const isEditable = postTexts[network].includes(field)
  const key = textKey(network, field)
  const id = idOf(key)
  const label =
    isFirst && (field === 'text' || field === 'link')
      ? name
      : `${isFirst ? `${name} ` : ''}${textName(field, sheet)}`
  if (isEditable) claim(key, text.text, sheet, controls)
  const isChanged = state.edits[key] !== undefined
  return html`<div class="post-text" data-field="${key}">
    <div class="head ${isChanged ? 'changed' : ''}">
      <h3 ${isFirst ? html`id="post-${network}-name"` : ''}><label for="${id}">${label}</label></h3>
      ${
        isChanged
          ? html`<a href="${hrefOf(place, changed(state, { [key]: null }))}" data-reset="${key}"
              >${ui.say('asWritten')}</a
            >`
          : ''
      }
      ${countPart(text, key, sheet)}
    </div>
    ${meter(text)}
    <div class="write">
      <div class="mirror" aria-hidden="true" data-mirror="${key}" dir="${dir}" lang="${lang}"></div>
      <textarea
        id="${id}"
        ${isEditable ? html`name="${key}"` : 'readonly'}
        data-base="${text.text}"
        data-count="${network}.${field}"
        data-length="${text.length}"
        data-max="${text.max}"
        data-marks="${text.entities.map(({ start, end }) => `${start}-${end}`).join(' ')}"
        ${text.fold === undefined ? '' : html`data-fold="${text.fold}"`}
        rows="${rowsFor(text.text)}"
        dir="${dir}"
        lang="${lang}"
        spellcheck="true"
        aria-describedby="${id}-count"
      >
${text.text}</textarea>
    </div>
    ${text.faults.map((fault) => html`<p class="fault ${text.valid ? '' : 'refused'}">${fault}</p>`)}
  </div>`
}

/** A line of a composer holds some 46 letters. */
function rowsFor(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 46)), 0)
  return Math.min(24, Math.max(1, lines))
}

function countPart({ length, max, unit, valid, fold, text }: CountedText, key: string, { ui }: Sheet): Html {
  const { number, say } = ui
  const isBytes = /byte/.test(unit)
  const folds =
    fold !== undefined && fold < text.length
      ? html`<small>${say('foldsAt', { n: number(fold) })}</small>`
      : ''
  return html`<p
    class="count ${valid ? '' : 'over'} ${length > max * 0.9 ? 'near' : ''}"
    id="${idOf(key)}-count"
    title="${unit}"
  >
    <b>${number(length)}</b> ${say('ofMax', { max: number(max) })}${isBytes ? ` ${say('bytes')}` : ''}
    ${folds}
  </p>`
}

function meter({ length, max, valid }: CountedText): Html {
  const state = valid ? (length > max * 0.9 ? 'near' : 'within') : 'over'
  return html`<meter
    class="${state}"
    min="0"
    max="${max}"
    value="${Math.min(length, max)}"
    aria-hidden="true"
  ></meter>`
}

/** The same story as a thread; each part is counted on its own. */
function threadPart(post: Post, sheet: Sheet): Html {
  const { network, thread = [] } = post
  if (thread.length === 0) return html``
  const { ui } = sheet
  const { lang, dir } = sheet.pack.article
  return html`<details class="thread" data-thread="${network}">
    <summary>${ui.say('threadOf', { n: thread.length })}</summary>
    <ol>
      ${thread.map(
        (part, at) =>
          html`<li>
            <p class="written" lang="${lang}" dir="${dir}">${part.text}</p>
            <p class="part">
              <b>${ui.number(part.length)}</b> ${ui.say('ofMax', { max: ui.number(part.max) })} ·
              ${ui.say('partOf', { n: at + 1, of: thread.length })}
            </p>
          </li> `,
      )}
    </ol>
  </details>`
}

const angleWords = {
  headline: 'angleHeadline',
  sentence: 'angleSentence',
  quote: 'angleQuote',
  figure: 'angleFigure',
  question: 'angleQuestion',
} as const satisfies Record<string, Word>

function variantWords(title: string | undefined, text: string): Html | string {
  return title === undefined ? text : html`<b>${title}</b>${'\n'}${text}`
}

/** The edits that make a variant the post. */
function taking(network: NetworkName, field: string, text: string, title: string | undefined): EditsPatch {
  return {
    [textKey(network, field)]: text,
    ...(title !== undefined && { [textKey(network, 'title')]: title }),
    // A notification of one line.
    ...(field === 'title' && { [textKey(network, 'body')]: null }),
  }
}

/** Other openings of the same post, each a link to the page with it. */
function variantsPart({ network, variants = [] }: Post, sheet: Sheet): Html {
  const others = variants.filter(({ chosen }) => !chosen)
  if (others.length === 0) return html``
  const { ui, place, state } = sheet
  const { lang, dir } = sheet.pack.article
  return html`<details class="variants" data-variants="${network}">
    <summary>${ui.say('otherBeginnings', { n: others.length })}</summary>
    <ul>
      ${others.map(
        ({ angle, field, title, text, length }) =>
          html`<li>
            <p class="written" lang="${lang}" dir="${dir}">${variantWords(title?.text, text)}</p>
            <p class="part">
              ${ui.say(angleWords[angle])} · <b>${ui.number(length)}</b> ·
              <a
                href="${hrefOf(place, changed(state, taking(network, field, text, title?.text)))}"
                data-set="${textKey(network, field)}"
                >${ui.say('takeThis')}</a
              >
            </p>
          </li> `,
      )}
    </ul>
  </details>`
}
