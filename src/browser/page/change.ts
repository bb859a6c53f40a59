import type { EditKey } from '../../article/edits/edit-keys.ts'
import type { EditsPatch } from '../../article/edits/edits-query.ts'
import type { PageState } from '../../article/edits/page-state.ts'
import { addressWith, current } from '../state/address.ts'
import { canRedo, canUndo, step } from '../state/history.ts'
import { drawn, redraw } from './pictures.ts'
import { holdLater } from './later-pictures.ts'
import { dropRefresh, refresh } from './refresh.ts'

/** Pictures wait until the keys rest this long; the first key after a pause, a click and a drag do not wait. */
const REST_MS = 60
/** Keys further apart than this are not one run of typing. */
const RUN_MS = 400
/** The page's words come when the pictures are there, or after this long. */
const WORDS_MS = 400

/** What is on no card. */
const UNDRAWN = /^(?:text|tags|alt|keep)(?:\.|$)/

let resting: ReturnType<typeof setTimeout> | undefined
let lastKey = 0

export interface ChangeOptions {
  /** The field that is typed in. */
  readonly field?: string
  readonly page?: Partial<PageState>
}

/** Makes a change: another address, then the pictures, then the words. */
export function change(patch: EditsPatch, { field, page }: ChangeOptions = {}): void {
  const href = addressWith(patch, page)
  if (href === location.pathname + location.search) return
  step(href, field)
  const isDrawn = (Object.keys(patch) as EditKey[]).some((key) => !UNDRAWN.test(key))
  follow({ isDrawn, typing: field !== undefined })
}

/** Brings the page up to the address, after a rest. */
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

/** At once: a link was followed. */
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

/** What the panel is about: of another thing it is read from its beginning. */
function panelOf(): string | null | undefined {
  return document.querySelector('#change h2')?.textContent
}

/** Sheets on a telephone open by the address's fragment, which only a real navigation changes. */
function showTarget(hash: string): void {
  const entry: unknown = history.state
  const { scrollX, scrollY } = window
  location.replace(hash)
  // The sheet lies over the wall, which stays where it is.
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
