import type { EditKey } from '../../article/edits/edit-keys.ts'
import { editsQuery, type EditsPatch } from '../../article/edits/edits-query.ts'
import { pageQuery, type PageState } from '../../article/edits/page-state.ts'
import type { EditorState } from '../../http/editor/state/place.ts'
import { addressWith, current, readState } from './address.ts'

/**
 * The address that a link of the page leads to now. Links name whole states, made when the server rendered the page;
 * a change made since then would be lost by following one. So only what the link changes of the rendered state is
 * applied to the current one.
 */
export function linkAddress(link: HTMLAnchorElement): string {
  const rendered = readState(document.documentElement.dataset['state'] ?? '')
  const now = current().state
  if (written(rendered) === written(now)) return link.href
  const wanted = current(link.search).state
  const edits = Object.fromEntries(
    ([...Object.keys(rendered.edits), ...Object.keys(wanted.edits)] as EditKey[])
      .filter((key) => rendered.edits[key] !== wanted.edits[key])
      .map((key) => [key, wanted.edits[key] ?? null]),
  ) as EditsPatch
  const page = Object.fromEntries(
    (Object.keys(wanted.page) as (keyof PageState)[])
      .filter((key) => rendered.page[key] !== wanted.page[key] && key !== 'draft' && key !== 'may')
      .map((key) => [key, wanted.page[key]]),
  ) as Partial<PageState>
  return addressWith(edits, page) + link.hash
}

function written({ edits, page }: EditorState): string {
  return `${pageQuery({ ...page, draft: '' })}&${editsQuery(edits)}`
}
