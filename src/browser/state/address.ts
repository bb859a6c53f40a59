import type { Edits } from '../../article/edits/edit-keys.ts'
import type { EditsPatch } from '../../article/edits/edits-query.ts'
import { readEditPairs } from '../../article/edits/edits-query.ts'
import { pageKeys, type PageState, readPageState } from '../../article/edits/page-state.ts'
import { changed, type EditorState, hrefOf, type Place, seen } from '../../http/editor/state/place.ts'

/** The address is the single source of state: every change is a new address. */

/** The version on which an address's edits are based travels with the signature, also to pictures. */
const SIGNATURE = ['by', 'exp', 'kid', 'may', 'sig', 'base']

/** States too long for an address, by their draft ids on the server. */
const drafts = new Map<string, string>()

/** Edits of a page whose address has none: those saved last. */
export function savedEdits(): Edits {
  const { edits } = readEditPairs(new URLSearchParams(document.documentElement.dataset['saved'] ?? ''))
  return edits
}

export function rememberDraft(name: string, state: string): void {
  drafts.set(name, state)
}

/** A draft's page contains its state. */
const opened = new URLSearchParams(location.search).get('draft')
if (opened !== null) rememberDraft(opened, document.documentElement.dataset['state'] ?? '')

/** Keys of an address that are not edits. */
const NOT_EDITS = [...pageKeys, ...SIGNATURE, 'url', 'text', 'ui']

/** A state written in full, as the server writes it. */
export function readState(query: string): EditorState {
  const pairs = new URLSearchParams(query)
  return { page: readPageState(pairs), edits: readEditPairs(pairs, NOT_EDITS).edits }
}

/** The state in the address bar, or that of the draft it names. */
export function current(search = location.search): { readonly place: Place; readonly state: EditorState } {
  const query = new URLSearchParams(search)
  const draft = query.get('draft')
  const kept = draft === null ? undefined : drafts.get(draft)
  const pairs = [...new URLSearchParams(kept), ...query]
  const pick = (names: readonly string[]) => pairs.filter(([name]) => names.includes(name))
  const { edits: own } = readEditPairs(pairs, NOT_EDITS)
  return {
    place: {
      path: location.pathname,
      article: pick(['url', 'text']),
      signature: pick(SIGNATURE),
      ui: pick(['ui']),
    },
    state: {
      page: { ...readPageState(new URLSearchParams(pairs)), draft: '' },
      edits: query.has('base') || kept !== undefined ? own : { ...savedEdits(), ...own },
    },
  }
}

/** The address with edits set or removed, and with other view settings. */
export function addressWith(patch: EditsPatch, page: Partial<PageState> = {}): string {
  const { place, state } = current()
  return hrefOf(based(place), seen(changed(state, patch), page))
}

/** The state's part of an address, without article and signature. */
export function stateOf(search = location.search): string {
  const { place, state } = current(search)
  const signature = based(place).signature.filter(([name]) => name === 'base')
  return hrefOf({ ...place, path: '', signature }, state).replace(/^\?/, '')
}

/** The saved version when the page was opened; a refresh may show a newer one, which these edits do not know. */
const openedBase = document.querySelector<HTMLElement>('#save')?.dataset['base'] ?? '0'

/** The version that the edits are based on. */
export function baseVersion(): number {
  const named = current().place.signature.find(([name]) => name === 'base')?.[1]
  return Number(named ?? openedBase)
}

/** Edits in an address are complete, based on the version that was saved when the page was opened. */
function based(place: Place): Place {
  const base = openedBase
  const has = place.signature.some(([name]) => name === 'base')
  return has || base === '0' ? place : { ...place, signature: [...place.signature, ['base', base]] }
}

/** The signature as a query, for other requests. */
export function signature(): string {
  return new URLSearchParams(Object.fromEntries(current().place.signature)).toString()
}

/** Id of the stored article; undefined if it is not stored. */
export function articleId(): string | undefined {
  const id = /^\/preview\/([^/]+)$/.exec(location.pathname)?.[1]
  return id === undefined ? undefined : decodeURIComponent(id)
}
