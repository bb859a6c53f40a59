import { formatNames } from '../format-names.ts'
import { postNetworks } from '../brand/post-policy.ts'
import { encodeQueryValue } from './edits-query.ts'

/** View settings of the editor's page in its address: possible values, default first. */
const choices = {
  view: ['look', 'posts', 'photo', 'designs', 'tags', 'findings'],
  on: ['', ...new Set([...formatNames, ...postNetworks, 'imessage', 'slack', 'discord'])],
  device: ['phone', 'desktop'],
  scheme: ['', 'light', 'dark'],
  safe: ['', '1'],
  stress: ['', 'long', 'words', 'emoji', 'rtl', 'bare'],
} as const satisfies Readonly<Record<string, readonly string[]>>

type Choices = typeof choices
type ChoiceKey = keyof Choices

/** The page's own state. `draft` names stored edits; `may` is signed and never trusted without its signature. */
export type PageState = { readonly [key in ChoiceKey]: string } & {
  readonly draft: string
  readonly may: '' | 'look' | 'try' | 'save'
}

/** In the order of addresses. */
export const pageKeys = ['view', 'on', 'device', 'scheme', 'safe', 'stress', 'draft', 'may'] as const

/** Reads the page's state; invalid values are ignored, so that the page always opens. */
export function readPageState(query: { get(key: string): string | null }): PageState {
  const chosen = (key: ChoiceKey): string => {
    const value = query.get(key) ?? ''
    return (choices[key] as readonly string[]).includes(value) ? value : choices[key][0]
  }
  const draft = query.get('draft') ?? ''
  const may = query.get('may') ?? ''
  return {
    view: chosen('view'),
    on: chosen('on'),
    device: chosen('device'),
    scheme: chosen('scheme'),
    safe: chosen('safe'),
    stress: chosen('stress'),
    draft: /^d_[\w-]{8,80}$/.test(draft) ? draft : '',
    may: may === 'look' || may === 'try' || may === 'save' ? may : '',
  }
}

/** The page's state as a query without default values. `may` travels with its signature and is not written here. */
export function pageQuery(state: Partial<PageState>): string {
  return pageKeys
    .filter((key) => key !== 'may')
    .flatMap((key) => {
      const value = state[key] ?? ''
      const usual = key === 'draft' ? '' : choices[key][0]
      return value === '' || value === usual ? [] : [`${key}=${encodeQueryValue(value)}`]
    })
    .join('&')
}
