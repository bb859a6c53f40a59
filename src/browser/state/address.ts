import type { Edits } from '../../article/edits/edit-keys.ts'
import type { EditsPatch } from '../../article/edits/edits-query.ts'
import { readEditPairs } from '../../article/edits/edits-query.ts'
import { pageKeys, type PageState, readPageState } from '../../article/edits/page-state.ts'
import { changed, type EditorState, hrefOf, type Place, seen } from '../../http/editor/state/place.ts'

/** The address is the document: the state is read from it, and every change is another address. */

/** The version an address's edits were made over travels with the signature, to pictures as well. */
const SIGNATURE = ['by', 'exp', 'kid', 'may', 'sig', 'base']

/** States too long for an address, by the names the server keeps them under. */
const drafts = new Map<string, string>()

/** What the page was opened with, where its address says nothing: the edits that were saved last. */
export function savedEdits(): Edits {
  const { edits } = readEditPairs(new URLSearchParams(document.documentElement.dataset['saved'] ?? ''))
  return edits
}

export function rememberDraft(name: string, state: string): void {
  drafts.set(name, state)
}

/** The page of a draft brings its state along. */
const opened = new URLSearchParams(location.search).get('draft')
if (opened !== null) rememberDraft(opened, document.documentElement.dataset['state'] ?? '')

/** What the address in the bar says; a draft's state where it names one. */
export function current(search = location.search): { readonly place: Place; readonly state: EditorState } {
  const query = new URLSearchParams(search)
  const draft = query.get('draft')
  const kept = draft === null ? undefined : drafts.get(draft)
  const pairs = [...new URLSearchParams(kept), ...query]
  const pick = (names: readonly string[]) => pairs.filter(([name]) => names.includes(name))
  const { edits: own } = readEditPairs(pairs, [...pageKeys, ...SIGNATURE, 'url', 'text', 'ui'])
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

/** The address with edits set or taken back, and with other parts of the page's state. */
export function addressWith(patch: EditsPatch, page: Partial<PageState> = {}): string {
  const { place, state } = current()
  return hrefOf(based(place), seen(changed(state, patch), page))
}

/** The state's own part of an address, without which article it is and the signature. */
export function stateOf(search = location.search): string {
  const { place, state } = current(search)
  const signature = based(place).signature.filter(([name]) => name === 'base')
  return hrefOf({ ...place, path: '', signature }, state).replace(/^\?/, '')
}

/** Edits in an address are all there are, over the version that was saved when the page was opened. */
function based(place: Place): Place {
  const base = document.querySelector<HTMLElement>('#save')?.dataset['base'] ?? '0'
  const has = place.signature.some(([name]) => name === 'base')
  return has || base === '0' ? place : { ...place, signature: [...place.signature, ['base', base]] }
}

/** The signature as a query, for requests beside the page. */
export function signature(): string {
  return new URLSearchParams(Object.fromEntries(current().place.signature)).toString()
}

/** Id of the stored article; undefined for one that was only read. */
export function articleId(): string | undefined {
  const id = /^\/preview\/([^/]+)$/.exec(location.pathname)?.[1]
  return id === undefined ? undefined : decodeURIComponent(id)
}
