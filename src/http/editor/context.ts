import type { Context } from 'hono'
import { inOrder } from '../../article/edits/edits-query.ts'
import { type ArticleVersion, unedited } from '../../desk/edits/versions.ts'
import { readEditsQuery } from '../../article/edits/read-edits.ts'
import { pageKeys, type PageState, readPageState } from '../../article/edits/page-state.ts'
import { Problem } from '../../problem.ts'
import { publicBase } from '../answer/public-base.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { type PreviewRight, signedParameters } from '../access/preview-link.ts'
import type { PreviewGrant } from '../access/preview-grant.ts'
import { type EditorState, hrefOf, type Place } from './state/place.ts'
import { editsOfForm, SHOWN } from './state/read-form.ts'
import { chooseUi, createUi, type Ui } from './words/ui.ts'

/** What a request to the editor's page asks for: language, place, state. */
export interface Asked {
  readonly ui: Ui
  readonly place: Place
  readonly state: EditorState
  readonly base: string
  /** Rights and name of the holder of the link or the key. */
  readonly may: PreviewRight
  readonly name: string | undefined
  /** The latest saved version of a stored article. */
  readonly saved: ArticleVersion
  /** A form was sent without the script: the address is not yet the canonical one of the state. */
  readonly isForm: boolean
}

const OTHER_KEYS = [
  ...pageKeys,
  ...signedParameters,
  'base',
  'url',
  'text',
  'ui',
  'scale',
  'download',
  'sample',
  'template',
]

/** Reads a request's address. Unknown or invalid edits are ignored, so that the page always opens. */
export async function readAsked(
  c: Context<AppEnv>,
  deps: AppDeps,
  grant: PreviewGrant,
  id = c.req.param('id'),
): Promise<Asked> {
  const { pathname, searchParams } = new URL(c.req.url)
  const isForm = searchParams.has(SHOWN)
  const page = readPageState(searchParams)
  const draft = page.draft === '' ? undefined : await deps.desk?.drafts.read(page.draft)
  if (page.draft !== '' && draft === undefined)
    throw new Problem('not-found', 'The changes behind this link were kept for 30 days and are gone.', {
      field: 'draft',
    })
  // Pairs in the address override those of the draft.
  const own = isForm ? editsOfForm(searchParams) : [...searchParams]
  const pairs = draft === undefined ? own : [...new URLSearchParams(draft), ...own]
  const { edits } = readEditsQuery(pairs, OTHER_KEYS)
  const saved = (id === undefined ? undefined : await deps.desk?.versions.newest(id)) ?? unedited
  const base = baseOf(pairs.findLast(([name]) => name === 'base')?.[1])
  const ui = searchParams.get('ui') ?? undefined
  return {
    ui: uiOf(c),
    place: {
      path: pathname,
      article: (['url', 'text'] as const).flatMap((key) => {
        const value = searchParams.get(key)
        return value === null ? [] : [[key, value] as const]
      }),
      // Edits in an address are complete: they apply to the version it names, not to the latest.
      signature: [...grant.opened, ...basePairs(base ?? saved.version)],
      ui: ui === undefined ? [] : [['ui', ui]],
    },
    state: {
      page: draft === undefined ? { ...page, draft: '' } : stateOf(draft, page),
      edits: base === undefined ? inOrder({ ...saved.edits, ...edits }) : edits,
    },
    saved,
    may: grant.may,
    name: grant.name,
    base: publicBase(c, deps),
    isForm,
  }
}

/** View settings of a draft, overridden by the address. Its edits are in the state from here on. */
function stateOf(draft: string, own: PageState): PageState {
  const kept = readPageState(new URLSearchParams(draft))
  return {
    ...kept,
    ...(own.view !== 'look' && { view: own.view }),
    ...(own.on !== '' && { on: own.on }),
    draft: '',
  }
}

/** The version that the address was started from; undefined: the address names none, so the latest is shown. */
function baseOf(base = ''): number | undefined {
  return /^\d{1,9}$/.test(base) ? Number(base) : undefined
}

function basePairs(base: number): readonly (readonly [string, string])[] {
  return base === 0 ? [] : [['base', String(base)]]
}

export function uiOf(c: Context<AppEnv>): Ui {
  return createUi(chooseUi(c.req.query('ui'), c.req.header('accept-language')))
}

/** Redirects a form to the canonical address of its state, so that equal states have equal addresses. */
export function toOwnAddress({ place, state }: Asked): Response {
  return new Response(null, {
    status: 303,
    headers: { location: hrefOf(place, state), 'cache-control': 'no-store' },
  })
}
