import { watchChips } from './composer/chips.ts'
import { watchPosts } from './composer/counting.ts'
import { watchHouseTexts } from './composer/house-text.ts'
import { watchKeys } from './keys/shortcuts.ts'
import { redo, undo, watchSteps } from './keys/steps.ts'
import { showHistory } from './page/change.ts'
import { watchControls } from './page/controls.ts'
import { watchLinks } from './page/links.ts'
import { prepare } from './page/prepare.ts'
import { watchReading } from './page/reading.ts'
import { watchConnection } from './page/refresh.ts'
import { watchOtherPhoto } from './photo/other-photo.ts'
import { watchRings } from './photo/ring.ts'
import { startHistory } from './state/history.ts'
import { watchCopying } from './export/copy.ts'
import { saySaved, watchSaving } from './export/save.ts'

/* The editor's page in the browser. The server renders every state of the page; this script switches between states
   without loading the page, redraws cards with every key press, counts posts while they are written, and adds what
   needs a pointer, a key or the clipboard. Its contract with the page is in src/http/editor/page.ts. */

prepare(document.body)
if (document.querySelector('#edits') === null) watchReading()
else {
  startHistory()
  watchSteps()
  watchControls()
  watchChips()
  watchPosts()
  watchHouseTexts()
  watchRings()
  watchOtherPhoto()
  watchCopying()
  watchSaving()
  watchLinks()
  watchKeys()
  watchConnection()
  document.addEventListener('click', ({ target }) => {
    const act = (target as Element).closest<HTMLElement>('[data-act]')?.dataset['act']
    if (act === 'undo') undo()
    if (act === 'redo') redo()
    const menu = document.querySelector<HTMLDetailsElement>('details.menu[open]')
    if (menu?.contains(target as Node) === false) menu.open = false
  })
  showHistory()
  saySaved()
}
