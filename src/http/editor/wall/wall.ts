import { html } from 'hono/html'
import type { Html } from '../../answer/page/page.ts'
import { openFindings } from '../findings/finding.ts'
import { numberBadge } from '../findings/finding-part.ts'
import { postOf, type Sheet } from '../sheet.ts'
import { hrefOf, seen } from '../state/place.ts'
import { feedLooks } from './feeds.ts'
import { messageLooks } from './messages.ts'
import { tileWords } from './parts.ts'
import { feedTiles, messageTiles, type TileName, tiles } from './tile-names.ts'

/** Previews of thirteen networks. */
export function wall(sheet: Sheet): Html {
  const words = tileWords(sheet)
  const { say } = sheet.ui
  const { device, scheme } = sheet.state.page
  return html`<div class="walls" data-device="${device}" data-scheme="${scheme}">
    <section aria-labelledby="feeds-heading">
      <h2 class="unseen" id="feeds-heading">${say('feeds')}</h2>
      <div class="wall feeds">
        ${feedTiles.map((name) => tile(name, feedLooks[name](sheet, words), sheet))}
      </div>
    </section>
    <section aria-labelledby="messages-heading">
      <h2 class="unseen" id="messages-heading">${say('messages')}</h2>
      <div class="wall messages">
        ${messageTiles.map((name) => tile(name, messageLooks[name](sheet, words), sheet))}
      </div>
    </section>
  </div>`
}

function tile(name: TileName, drawn: Html, sheet: Sheet): Html {
  const { state, place, ui } = sheet
  const { post } = tiles[name]
  const isChosen = state.page.on === name
  const found = openFindings(sheet.findings).filter((finding) => finding.tiles.includes(name))
  const numbers = found.map(({ number }) => number)
  const marks =
    numbers.length === 0
      ? ''
      : html`<span class="unseen">, ${ui.say('findingsHere', { list: numbers.join(', ') })}</span>`
  return html`<article
    class="tile ${name}"
    id="tile-${name}"
    data-network="${name}"
    ${isChosen ? 'aria-current=true' : ''}
  >
    <header>
      <h3>
        <a href="${hrefOf(place, seen(state, { on: name }))}#change"
          >${tileTitle(name, sheet)}<span class="unseen">${countSaid(name, sheet)}</span>${marks}</a
        >
      </h3>
      <span class="badges" aria-hidden="true">${found.map(numberBadge)}</span>
      ${post === undefined ? html`<span class="count">${ui.say('linkOnly')}</span>` : countPart(name, sheet)}
      <button
        type="button"
        class="copy"
        data-copy="${name}"
        aria-label="${ui.say(post === undefined ? 'copyLinkFor' : 'copyPostFor', { name: tiles[name].name })}"
        hidden
      >
        ${ui.say('copy')}
      </button>
    </header>
    <div class="look">${drawn}</div>
  </article> `
}

function tileTitle(name: TileName, { ui }: Sheet): string {
  return name === 'instagram' ? ui.say('storyAndPhoto') : tiles[name].name
}

function countPart(name: TileName, sheet: Sheet): Html {
  const counted = countOf(name, sheet)
  if (counted === undefined) return html``
  const { number } = sheet.ui
  const { length, max, valid, key } = counted
  return html`<span class="count ${valid ? '' : 'over'}" data-count="${key}" aria-hidden="true"
    ><b>${number(length)}</b><span class="of">/${number(max)}</span></span
  >`
}

function countSaid(name: TileName, sheet: Sheet): string {
  const counted = countOf(name, sheet)
  if (counted === undefined) return `, ${sheet.ui.say('linkOnly')}`
  const { number, say } = sheet.ui
  return `, ${say('countOf', { n: number(counted.length), max: number(counted.max) })}`
}

function countOf(name: TileName, sheet: Sheet) {
  const { post } = tiles[name]
  const text = post && postOf(sheet, post.network)?.texts[post.text]
  return text && { ...text, key: `${post.network}.${post.text}` }
}
