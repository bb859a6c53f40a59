import { follow, showHistory } from '../page/change.ts'
import { sealStep } from '../state/history.ts'
import { canRedo, canUndo } from '../state/history.ts'
import { announce, hush, word } from '../page/say.ts'

/** One step back in the browser's history. */
export function undo(): void {
  if (!canUndo()) return
  hush()
  history.back()
}

export function redo(): void {
  if (canRedo()) history.forward()
}

let shown = location.pathname + location.search

/** Back and forward show the page of that step without loading it. */
export function watchSteps(): void {
  addEventListener('popstate', () => {
    const now = location.pathname + location.search
    // A change of only the fragment opens a sheet.
    if (now === shown) return
    shown = now
    sealStep()
    showHistory()
    announce(word('stepped'))
    follow()
  })
  document.addEventListener('handbill:page', () => {
    shown = location.pathname + location.search
  })
}
