import { html } from 'hono/html'
import { readPageState } from '../../../article/edits/page-state.ts'
import type { Html } from '../../answer/page/page.ts'
import { openFindings } from '../findings/finding.ts'
import type { Sheet } from '../sheet.ts'
import { keysIn } from '../../../article/edits/edit-keys.ts'
import { hrefOf, seen } from '../state/place.ts'
import { icon } from './icons.ts'
import { takeAway } from './take-away.ts'

/** The article, its state, and the actions: findings, link, download, save. */
export function masthead(sheet: Sheet): Html {
  const { pack, ui, place, state } = sheet
  const { article } = pack
  const { say } = ui
  return html`<header class="masthead">
    <a class="brand" href="${homeOf(sheet)}">Handbill</a>
    <div class="article">
      <h1 lang="${article.lang}" dir="${article.dir}">${sheet.original.title}</h1>
      <p class="state" id="state">${stateLine(sheet)}</p>
    </div>
    <div class="acts">
      <button
        type="button"
        class="button history"
        data-act="undo"
        aria-label="${say('undo')}"
        title="${say('undo')} (Ctrl Z)"
        disabled
        hidden
      >
        ${icon('undo')}
      </button>
      <button
        type="button"
        class="button history"
        data-act="redo"
        aria-label="${say('redo')}"
        title="${say('redo')} (Ctrl Shift Z)"
        disabled
        hidden
      >
        ${icon('redo')}
      </button>
      ${flags(sheet)}
      <a
        class="button copy-link"
        href="${hrefOf(place, state)}"
        data-act="copy-link"
        aria-label="${say('copyLink')}"
        >${icon('link')}<span class="word">${say('copyLink')}</span></a
      >
      ${takeAway(sheet)} ${saveButton(sheet)}
    </div>
  </header>`
}

/** Saves a version; without that right, shares a link to the changes. */
function saveButton({ may, ui, place, state, saved }: Sheet): Html {
  const { say } = ui
  if (may !== 'save')
    return html`<a class="button line" href="${hrefOf(place, state)}" data-act="send"
      >${say('sendChanges')}</a
    >`
  const words = saved.version === 0 ? say('save') : say('saveVersion', { n: ui.number(saved.version + 1) })
  return html`<button class="button main" type="submit" form="save" data-act="save" aria-label="${words}">
    <span class="word">${words}</span><span class="short">${say('save')}</span>
  </button>`
}

/** The start page; keeps the signature if it is valid for every address. */
function homeOf({ place }: Sheet): string {
  const isAny = place.article.length > 0
  return hrefOf(
    { ...place, path: '/preview', article: [], signature: isAny ? place.signature : [] },
    { page: readPageState(new URLSearchParams()), edits: {} },
  )
}

/** The number of open findings, as a link to their list. */
function flags({ findings, ui, place, state }: Sheet): Html {
  const open = openFindings(findings)
  const gravest = open[0]?.severity ?? 'none'
  const words =
    open.length === 0 ? ui.say('noWarnings') : ui.say(open.length === 1 ? 'oneFinding' : 'findings')
  return html`<a
    class="button flags"
    id="flags"
    href="${hrefOf(place, seen(state, { view: 'findings', on: '' }))}"
    aria-label="${open.length === 0 ? words : `${open.length} ${words}`}"
    ><span class="badge ${gravest}">${open.length === 0 ? '✓' : open.length}</span>
    <span class="word">${words}</span></a
  >`
}

/** For a link without the right to save: says so, and when it expires. */
function viewOnly({ may, place, ui }: Sheet): Html | undefined {
  const expires = Number(place.signature.find(([name]) => name === 'exp')?.[1])
  if (may === 'save' || place.article.length > 0 || !(expires > 0)) return undefined
  const date = new Intl.DateTimeFormat(ui.lang === 'hi' ? 'hi' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(expires * 1000)
  return html`<b class="view-only">${ui.say('viewOnlyUntil', { date })}</b>`
}

/** Where the article comes from, when it was read, and what changed since. */
function stateLine(sheet: Sheet): Html {
  const { pack, stored, readAt, state, ui, storedElsewhere, saved } = sheet
  const { url } = pack.article
  const host = url !== undefined && URL.canParse(url) ? new URL(url).host : undefined
  const count = keysIn(state.edits, saved.edits).filter((key) => state.edits[key] !== saved.edits[key]).length
  const time = new Date(saved.version > 0 ? saved.savedAt : (stored?.updatedAt ?? readAt)).toISOString()
  const clock = html`<time datetime="${time}" data-clock>${time.slice(11, 16)} UTC</time>`
  const elsewhere = storedElsewhere && html`<a href="${storedElsewhere}">${ui.say('seeStored')}</a>`
  const changes =
    count === 0
      ? stored === undefined
        ? ui.say('notSaved')
        : ''
      : ui.say(count === 1 ? 'oneChange' : 'changes', { n: ui.number(count) })
  const more = [changes === '' ? undefined : html`<b>${changes}</b>`, viewOnly(sheet), elsewhere].filter(
    (part) => part !== undefined,
  )
  return html`${host === undefined ? '' : html`<span class="from"><bdi>${host}</bdi> · </span>`}<span
      class="since"
      >${sinceWhen()} ${clock}${more.length === 0 ? '' : ' · '}</span
    >${more.map((part, at) => html`${at === 0 ? '' : ' · '}${part}`)}`

  function sinceWhen(): Html | string {
    const { version, savedBy } = saved
    if (version === 0) return ui.say(stored === undefined ? 'read' : 'saved')
    if (savedBy === undefined) return ui.say('savedVersionN', { n: version })
    return html`<bdi>${ui.say('savedVersionBy', { n: version, by: savedBy })}</bdi>`
  }
}
