import {
  encodeQueryValue,
  editsQuery,
  type EditsPatch,
  patchEdits,
} from '../../../article/edits/edits-query.ts'
import type { Edits } from '../../../article/edits/edit-keys.ts'
import { pageQuery, type PageState } from '../../../article/edits/page-state.ts'

/** The state in an address, apart from the article: view settings and edits. */
export interface EditorState {
  readonly page: PageState
  readonly edits: Edits
}

type Pairs = readonly (readonly [string, string])[]

/** Location of an editor's page: every link on it leads to a state of the same article, under the same signature. */
export interface Place {
  /** `/preview/ID`, or `/preview` for an article that is not stored. */
  readonly path: string
  /** Names the article if the path does not. */
  readonly article: Pairs
  /** The signature that opened the page. */
  readonly signature: Pairs
  /** The language of the page, if it was chosen. */
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

/** The same edits with other view settings. */
export function seen(state: EditorState, page: Partial<PageState>): EditorState {
  return { ...state, page: { ...state.page, ...page } }
}

/** The same state with edits set; null removes one. */
export function changed(state: EditorState, patch: EditsPatch): EditorState {
  return { ...state, edits: patchEdits(state.edits, patch) }
}

/** Half size is sharp enough for every tile. */
export const TILE_SCALE: readonly [string, string] = ['scale', '0.5']

/**
 * The address of a picture of an article with these edits. Edits of posts, hashtags and alternative texts do not
 * show on cards and are left out, so that equal pictures have equal addresses.
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
