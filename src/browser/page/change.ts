import type { EditKey } from '../../article/edits/edit-keys.ts'
import type { EditsPatch } from '../../article/edits/edits-query.ts'
import type { PageState } from '../../article/edits/page-state.ts'
import { addressWith, current } from '../state/address.ts'
import { canRedo, canUndo, step } from '../state/history.ts'
import { drawn, redraw } from './pictures.ts'
import { holdLater } from './later-pictures.ts'
import { dropRefresh, refresh } from './refresh.ts'

/** Milliseconds of rest before pictures are redrawn; the first key after a pause, clicks and drags do not wait. */
const REST_MS = 60
/** Milliseconds; keys further apart do not belong to one run of typing. */
const RUN_MS = 400
/** The page's texts are updated when the pictures are loaded, or after this many milliseconds. */
const WORDS_MS = 400

/** Edits that do not show on cards. */
const UNDRAWN = /^(?:text|tags|alt|keep)(?:\.|$)/

let resting: ReturnType<typeof setTimeout> | undefined
let lastKey = 0

export interface ChangeOptions {
  /** The field being typed in. */
  readonly field?: string
  readonly page?: Partial<PageState>
}

/** Makes a change: updates the address, then the pictures, then the texts. */
export function change(patch: EditsPatch, { field, page }: ChangeOptions = {}): void {
  const href = addressWith(patch, page)
  if (href === location.pathname + location.search) return
  step(href, field)
  const isDrawn = (Object.keys(patch) as EditKey[]).some((key) => !UNDRAWN.test(key))
  follow({ isDrawn, typing: field !== undefined })
}

/** Updates the page to the address, after a rest. */
export function follow({ isDrawn = true, typing = false } = {}): void {
  showHistory()
  clearTimeout(resting)
  dropRefresh()
  holdLater()
  const now = performance.now()
  const isRun = typing && (!isDrawn || now - lastKey < RUN_MS)
  if (typing) lastKey = now
  const bringUp = async () => {
    const { place, state } = current()
    if (isDrawn) {
      void redraw(place, state.edits)
      await Promise.race([drawn(), new Promise((resolve) => setTimeout(resolve, WORDS_MS))])
    }
    if (await refresh({ typing })) showHistory()
  }
  if (isRun) resting = setTimeout(() => void bringUp(), REST_MS)
  else void bringUp()
}

/** Updates at once, after a link was followed. */
export async function goTo(href: string, { focus }: { readonly focus?: string } = {}): Promise<void> {
  clearTimeout(resting)
  const url = new URL(href, location.href)
  const isSame = url.pathname + url.search === location.pathname + location.search
  if (!isSame) step(url.pathname + url.search)
  if (url.hash !== '') showTarget(url.hash)
  else if (location.hash !== '') showTarget('#')
  if (!isSame) {
    const { place, state } = current()
    void redraw(place, state.edits)
    const before = panelOf()
    await refresh()
    if (panelOf() !== before) document.querySelector('#change')?.scrollTo(0, 0)
  }
  showHistory()
  if (focus !== undefined) document.querySelector<HTMLElement>(focus)?.focus()
}

/** The panel's subject; a different one scrolls the panel to its top. */
function panelOf(): string | null | undefined {
  return document.querySelector('#change h2')?.textContent
}

/** Sheets on a phone open by the address's fragment, which takes effect only in a real navigation. */
function showTarget(hash: string): void {
  const entry: unknown = history.state
  const { scrollX, scrollY } = window
  location.replace(hash)
  // The sheet covers the wall, whose scroll position is kept.
  window.scrollTo(scrollX, scrollY)
  history.replaceState(entry, '', hash === '#' ? location.pathname + location.search : undefined)
}

export function showHistory(): void {
  for (const [act, can] of [
    ['undo', canUndo()],
    ['redo', canRedo()],
  ] as const) {
    const button = document.querySelector<HTMLButtonElement>(`[data-act=${act}]`)
    if (button !== null) button.disabled = !can
  }
}
