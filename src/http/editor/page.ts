import { html } from 'hono/html'
import { editEntries, editsQuery } from '../../article/edits/edits-query.ts'
import { pageKeys } from '../../article/edits/page-state.ts'
import type { Html } from '../answer/page/page.ts'
import { masthead } from './shell/masthead.ts'
import { tabBar, viewsBar } from './shell/views-bar.ts'
import { createControls, type Controls } from './panel/controls.ts'
import { panel } from './panel/panel.ts'
import type { Sheet } from './sheet.ts'
import { SHOWN } from './state/read-form.ts'
import { designsView } from './views/designs-view.ts'
import { photoView } from './views/photo-view.ts'
import { postsView } from './views/posts-view.ts'
import { tagsView } from './views/tags-view.ts'
import { wall } from './wall/wall.ts'
import { scriptWordsIn } from './words/script-words.ts'

/*
 * The page of one article. What the script holds on to:
 *
 * html            data-view, data-path (`/preview/ID` or `/preview`), lang (of the page)
 * #state          the line under the headline
 * #flags          link to the findings, with their number
 * [data-act]      buttons: undo, redo, copy-link, zip, save, copy-posts, copy-tags, copy-frame, let-go. Those that need
 *                 the script are `hidden`, or in a `[data-needs-script]` that is
 * form#edits      one form (GET) around views, wall and panel; a control's `name` is the key of the edit it makes, its
 *                 `data-base` what it shows without one; all else of the state is in `input[type=hidden]`
 * #main           the view; #change the panel (`data-on`); #options what belongs to the view; #say the status
 * [data-choice=device|scheme] a[data-value]     links that set one part of the page's state
 * .tile#tile-NETWORK [data-network]             a tile; img[data-card=FORMAT] its pictures; [data-shown=…] texts that follow
 *                 edits (`twitter.text`, `title`, `description`); [data-count=…] counts; button[data-copy=NETWORK]
 * .field[data-field=KEY]    a field; a[data-reset=KEY] takes the edit back
 * .picker[data-focus=KEY]   the photo (`data-point`: x,y as set, or empty); [data-drop] where another one is dropped
 * .composer[data-composer=NETWORK] textarea[data-count=NETWORK.FIELD]; [data-mirror=KEY] the painted copy beneath it;
 *                 fieldset[data-chips=NETWORK] hashtags as checkboxes
 * .finding[data-finding=KEY] a[data-fix=JSON of edits to set, null takes back], a[data-leave=KEY]
 *
 * Every link leads to the page as it would be: the script may fetch any address and put #main, #change, #state, #flags and
 * #options of the answer in place of what is there.
 */

/** The editor's page: previews of every network, and one panel to change the article. */
export function editorPage(sheet: Sheet): Html {
  const { say } = sheet.ui
  const controls = createControls()
  const shown = viewOf(sheet, controls)
  const side = panel(sheet, controls)
  return html`<a class="skip" href="#main">${say('toPreviews')}</a
    ><a class="skip" href="#change">${say('toChange')}</a> ${masthead(sheet)}
    <form id="edits" class="desk" method="get" action="${sheet.place.path}" autocomplete="off">
      ${hiddenFields(sheet, controls)}
      <main id="main" tabindex="-1">${viewsBar(sheet)}${shown}</main>
      ${side}
      <p class="submit"><button class="button main" type="submit" data-act="show">${say('show')}</button></p>
    </form>
    ${saveForm(sheet)} ${tabBar(sheet)}
    <p class="unseen" role="status" id="say" data-words="${scriptWordsIn(sheet.ui.lang)}"></p>`
}

/** The form that saves the state. The script sends the same as JSON and reports a version saved in between. */
function saveForm({ place, state, saved, stored }: Sheet): Html {
  const query = new URLSearchParams(Object.fromEntries(place.signature))
  const pairs = [...place.article, ['base', String(baseOf(place))] as const, ...editEntries(state.edits)]
  return html`<form
    id="save"
    method="post"
    action="${place.path}/save?${query}"
    data-base="${baseOf(place)}"
    data-newest="${stored === undefined ? '' : saved.version}"
    hidden
  >
    ${pairs.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" /> `)}
  </form>`
}

/** The version that the edits in the address are based on. */
function baseOf({ signature }: Sheet['place']): number {
  return Number(signature.find(([name]) => name === 'base')?.[1] ?? 0)
}

function viewOf(sheet: Sheet, controls: Controls): Html {
  switch (sheet.state.page.view) {
    case 'posts':
      return postsView(sheet, controls)
    case 'photo':
      return photoView(sheet, controls)
    case 'designs':
      return designsView(sheet, controls)
    case 'tags':
      return tagsView(sheet)
    default:
      return wall(sheet)
  }
}

/** Parts of the state without a control on the page: they travel in hidden fields. */
function hiddenFields({ place, state }: Sheet, { made, shown }: Controls): Html {
  const page = pageKeys
    .filter((key) => key !== 'may' && state.page[key] !== '' && state.page[key] !== usual[key])
    .map((key) => [key, state.page[key]] as const)
  const rest = [...new URLSearchParams(editsQuery(state.edits))].filter(([key]) => !made.has(key))
  const pairs = [
    ...place.article,
    ...page,
    ...rest,
    ...place.ui,
    ...place.signature,
    [SHOWN, shown.join(' ')] as const,
  ]
  return html`${pairs.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" /> `)}`
}

const usual: Readonly<Record<string, string>> = { view: 'look', device: 'phone' }
