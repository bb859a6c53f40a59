import { Problem } from '../../problem.ts'
import type { SigningKey } from '../../config/keys.ts'
import { signUrl, verifyUrl } from './signing.ts'

/**
 * Links to the editor's page of one article, and to the page that previews any address; holders of the latter may
 * have addresses read, like holders of a key. The signature covers path, expiry, rights and name. The page's state
 * is in further, unsigned parameters, so that every state can be shared under the same signature.
 */

/** The signed parameters; all others in the query belong to the page. */
export const signedParameters = ['kid', 'exp', 'may', 'by', 'sig'] as const

/** Rights of a link, each including those before it: view everything and try changes; make links; save under a name. */
export const previewRights = ['look', 'try', 'save'] as const

export type PreviewRight = (typeof previewRights)[number]

/** Limits the length; control characters would break logs. */
const NAME = /^[^\p{C}]{1,60}$/u

export interface PreviewLink {
  /** The article; undefined: the page that asks for an address. */
  readonly id?: string | undefined
  /** Absent: `look` at one article, `try` with any address. */
  readonly may?: PreviewRight | undefined
  /** Author name of saved versions. */
  readonly name?: string | undefined
  /** Unix seconds; required, because previews always expire. */
  readonly expires: number
}

/** Rights of a verified link. */
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
 * Verifies a link; ignores the page's own parameters.
 * @param now Unix seconds
 * @throws Problem `bad-signature` when the signature is missing, of an unknown key, or without expiry; `expired`
 * after the expiry
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
