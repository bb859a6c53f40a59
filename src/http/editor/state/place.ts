import {
  encodeQueryValue,
  editsQuery,
  type EditsPatch,
  patchEdits,
} from '../../../article/edits/edits-query.ts'
import type { Edits } from '../../../article/edits/edit-keys.ts'
import { pageQuery, type PageState } from '../../../article/edits/page-state.ts'

/** What an address says beside which article it is: how it is looked at, and what is changed. */
export interface EditorState {
  readonly page: PageState
  readonly edits: Edits
}

type Pairs = readonly (readonly [string, string])[]

/** Where an editor's page is: every link on it leads to a state of the same article under the same signature. */
export interface Place {
  /** `/preview/ID`, or `/preview` for an article that is not stored. */
  readonly path: string
  /** Which article, where the path does not say it. */
  readonly article: Pairs
  /** The signature by which the page was opened. */
  readonly signature: Pairs
  /** The language of the page, where it was chosen. */
  readonly ui: Pairs
}

/** The address of a state. */
export function hrefOf({ path, article, signature, ui }: Place, { page, edits }: EditorState): string {
  return addressOf(
    path,
    queryOf(article),
    pageQuery(page),
    editsQuery(edits),
    queryOf(ui),
    queryOf(signature),
  )
}

/** The same state, looked at in another way. */
export function seen(state: EditorState, page: Partial<PageState>): EditorState {
  return { ...state, page: { ...state.page, ...page } }
}

/** The same state with edits set; null takes one back. */
export function changed(state: EditorState, patch: EditsPatch): EditorState {
  return { ...state, edits: patchEdits(state.edits, patch) }
}

/** Half the size is enough for every tile on any screen. */
export const TILE_SCALE: readonly [string, string] = ['scale', '0.5']

/**
 * The address of a picture of an article with these edits. Posts, hashtags and alternative texts are on no card, and would
 * only make a second address for the same picture.
 * @param file `og.webp`, `photo`
 */
export function pictureHref(
  { path, article, signature }: Place,
  file: string,
  edits: Edits,
  more: Pairs = [],
): string {
  const drawn = Object.fromEntries(
    Object.entries(edits).filter(([key]) => !/^(?:text|tags|alt|keep)(?:\.|$)/.test(key)),
  )
  const folder = article.length === 0 ? path : `${path}/card`
  return addressOf(
    `${folder}/${file}`,
    queryOf(article),
    editsQuery(drawn),
    queryOf(more),
    queryOf(signature),
  )
}

function queryOf(pairs: Pairs): string {
  return pairs.map(([name, value]) => `${name}=${encodeQueryValue(value)}`).join('&')
}

function addressOf(path: string, ...queries: readonly string[]): string {
  const query = queries.filter((part) => part !== '').join('&')
  return query === '' ? path : `${path}?${query}`
}
