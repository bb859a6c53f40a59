import { Problem } from '../../problem.ts'
import type { SigningKey } from '../../config/keys.ts'
import { signUrl, verifyUrl } from './signing.ts'

/**
 * Links to the editor's page of an article, and to the page that previews any address; holders of the latter may have
 * addresses read, as holders of a key may. The signature covers the path, the expiry and what the holder may do, by name:
 * the page's state is in further parameters, so that every state can be sent on under the same signature.
 */

/** What the signature covers; everything else in the query is the page's. */
export const signedParameters = ['kid', 'exp', 'may', 'by', 'sig'] as const

/**
 * What the holder of a link may do, each including those before it: look at everything and try changes, make links, save
 * under a name.
 */
export const previewRights = ['look', 'try', 'save'] as const

export type PreviewRight = (typeof previewRights)[number]

/** Longer names are no names; control characters would break logs. */
const NAME = /^[^\p{C}]{1,60}$/u

export interface PreviewLink {
  /** Of the article; undefined: the page that asks for an address. */
  readonly id?: string | undefined
  /** Absent: `look` at one article, `try` with any address. */
  readonly may?: PreviewRight | undefined
  /** Who saves by it. */
  readonly name?: string | undefined
  /** Unix seconds; a preview that never expires is not given out. */
  readonly expires: number
}

/** What a checked link is good for. */
export interface PreviewPass {
  readonly may: PreviewRight
  readonly name: string | undefined
  /** Unix seconds. */
  readonly expires: number
}

/**
 * @returns path and query
 * @throws Problem `invalid-input` for an unknown name
 */
export async function signPreview({ id, may, name, expires }: PreviewLink, key: SigningKey): Promise<string> {
  if (name !== undefined && !NAME.test(name))
    throw new Problem('invalid-input', 'A name has 1 to 60 characters, none of them a control character.', {
      field: 'name',
    })
  const path = pathOf(id)
  const query = new URLSearchParams({
    ...(may !== undefined && may !== usualRight(path) && { may }),
    ...(name !== undefined && { by: name }),
  })
  return signUrl(query.size === 0 ? path : `${path}?${query}`, key, { expires })
}

/** The editor's page of an article; without an id, the page that asks for an address. */
export function pathOf(id: string | undefined): string {
  return id === undefined ? '/preview' : `/preview/${encodeURIComponent(id)}`
}

/**
 * Checks a link; the page's own parameters do not matter.
 * @param now Unix seconds
 * @throws Problem `bad-signature` when it is not signed, not with a known key or for ever; `expired` when its time is over
 */
export async function checkPreview(
  pathAndQuery: string,
  keys: readonly SigningKey[],
  now: number,
): Promise<PreviewPass> {
  const [path = '', ...rest] = pathAndQuery.split('?')
  const given = new URLSearchParams(rest.join('?'))
  const covered: ReadonlySet<string> = new Set(signedParameters)
  const signed = new URLSearchParams([...given].filter(([name]) => covered.has(name)))
  const expires = await verifyUrl(`${path}?${signed}`, keys, now)
  if (expires === undefined)
    throw new Problem('bad-signature', 'A preview link must expire: "exp" is missing.', { field: 'exp' })
  const may = signed.get('may') ?? usualRight(path)
  if (!isRight(may))
    throw new Problem('bad-signature', 'The link allows something that is not known here.', { field: 'may' })
  return { may, name: signed.get('by') ?? undefined, expires }
}

/** Whether a right includes another. */
export function includes(may: PreviewRight, wanted: PreviewRight): boolean {
  return previewRights.indexOf(may) >= previewRights.indexOf(wanted)
}

export function isRight(text: string): text is PreviewRight {
  return (previewRights as readonly string[]).includes(text)
}

function usualRight(path: string): PreviewRight {
  return path === '/preview' ? 'try' : 'look'
}
