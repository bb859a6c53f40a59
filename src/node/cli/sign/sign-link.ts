import { formatNames } from '../../../card/contract/formats.ts'
import { chooseType } from '../../../http/answer/card-choice.ts'
import { readCardQuery } from '../../../http/cards/card-query.ts'
import {
  checkPreview,
  type PreviewRight,
  signedParameters,
  signPreview,
} from '../../../http/access/preview-link.ts'
import type { SigningKey } from '../../../config/keys.ts'
import { signUrl, verifyUrl } from '../../../http/access/signing.ts'
import { Problem } from '../../../problem.ts'

/** A preview is for a colleague today, not for a stranger who finds the link next year. */
const PREVIEW_DAYS = 7

interface SignOptions {
  readonly key: SigningKey
  /** Unix seconds; undefined: never for cards, a week for previews. */
  readonly expires: number | undefined
  /** Unix seconds. */
  readonly now: number
  /** Rights of a preview link; absent: view one article, or try any address. */
  readonly may?: PreviewRight | undefined
  /** Author name of saved versions. */
  readonly name?: string | undefined
}

interface Link {
  /** Empty if only a path was given. */
  readonly origin: string
  readonly path: string
  /** With its question mark, or empty. */
  readonly search: string
  /** For a preview: its article; without an id, the page that asks for an address. */
  readonly preview: { readonly id: string | undefined } | undefined
}

/**
 * Signs the link of a card or preview, given as a URL or path; returns the same form.
 * @throws Problem if it is neither, or a card's that would be refused: better reported now than on a page
 */
export async function signLink(text: string, { key, expires, now, may, name }: SignOptions): Promise<string> {
  const { origin, path, search, preview } = readLink(text)
  if (preview === undefined) {
    if (may !== undefined || name !== undefined)
      throw new Problem('invalid-input', 'Only previews have rights: a card’s link shows the card.', {
        field: may === undefined ? '--name' : '--may',
      })
    return origin + (await signUrl(path + search, key, { expires }))
  }
  const until = expires ?? now + PREVIEW_DAYS * 86_400
  const signed = await signPreview({ id: preview.id, may, name, expires: until }, key)
  const state = new URLSearchParams(search)
  for (const parameter of signedParameters) state.delete(parameter)
  return origin + signed + (state.size === 0 ? '' : `&${state}`)
}

/**
 * @param now Unix seconds
 * @returns the link's expiry in Unix seconds, undefined: never; and the rights of a preview link
 * @throws Problem if it would be refused, with the reason
 */
export async function checkLink(
  text: string,
  keys: readonly SigningKey[],
  now: number,
): Promise<{ readonly expires: number | undefined; readonly may?: PreviewRight }> {
  const { path, search, preview } = readLink(text)
  return preview === undefined
    ? { expires: await verifyUrl(path + search, keys, now) }
    : checkPreview(path + search, keys, now)
}

function readLink(text: string): Link {
  const isPath = text.startsWith('/') && !text.startsWith('//')
  if (!isPath && !/^https?:\/\//i.test(text))
    throw wrong('Give a path (/card/headline/og.png?title=…) or a whole http or https URL.')
  const url = URL.parse(text, 'http://handbill.invalid')
  if (url === null) throw wrong('That is no URL.')
  // In an unescaped title, # would silently cut off the rest.
  if (url.hash !== '') throw wrong('What follows # never reaches a server; write it as %23.')
  const found = /^\/preview(?:\/([A-Za-z0-9_-]+))?$/.exec(url.pathname)
  const preview = found === null ? undefined : { id: found[1] }
  if (preview === undefined) checkCard(url)
  return { origin: isPath ? '' : url.origin, path: url.pathname, search: url.search, preview }
}

function checkCard({ pathname, searchParams }: URL): void {
  const [, format = '', type = ''] = /^\/card\/[^/]+\/([^/.]+)\.([^/.]+)$/.exec(pathname) ?? []
  if (format === '')
    throw new Problem('invalid-input', 'Only links of cards and previews are signed.', {
      field: 'link',
      allowed: ['/card/{template}/{format}.{ext}', '/preview/{id}', '/preview'],
    })
  if (!formatNames.some((name) => name === format))
    throw new Problem('unknown-format', `There is no format "${format}".`, {
      field: 'link',
      allowed: formatNames,
    })
  chooseType(type)
  readCardQuery(searchParams)
}

function wrong(message: string): Problem {
  return new Problem('invalid-input', message, { field: 'link' })
}
