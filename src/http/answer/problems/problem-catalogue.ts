import type { ProblemCode } from '../../../problem.ts'

export interface ProblemKind {
  /** Constant for all occurrences (RFC 9457, section 3.1.3). */
  readonly title: string
  /** Meaning and fix, for the page at the problem's `type`. */
  readonly meaning: string
}

/** Every problem of the API, with the text of the page at its `type`. */
export const problemCatalogue = {
  'malformed-json': {
    title: 'The body is not JSON',
    meaning: 'The request body could not be read as JSON in UTF-8. The detail says where reading stopped.',
  },
  'invalid-input': {
    title: 'A value is missing or wrong',
    meaning:
      'The field named in "field" is missing, too long, or not of the right kind. The detail says which.',
  },
  'unknown-template': {
    title: 'No such template',
    meaning: 'Templates are listed in "allowed".',
  },
  'unknown-format': {
    title: 'No such format',
    meaning: 'The formats of the chosen template are listed in "allowed".',
  },
  'unknown-type': {
    title: 'No such image type',
    meaning: 'Image types are listed in "allowed".',
  },
  'not-found': {
    title: 'Nothing is here',
    meaning: 'No route or record answers to this path. Routes are listed at /docs.',
  },
  'method-not-allowed': {
    title: 'The method is not for this path',
    meaning: 'The Allow header and "allowed" list the methods of this path.',
  },
  'version-conflict': {
    title: 'Another version was saved since',
    meaning:
      'A later version than "base" was saved. "newest" has it and "yours" what you sent: save again with "base" set to the newest version.',
  },
  'too-large': {
    title: 'Too large',
    meaning: 'The body, or the photo in it, is larger than the limit named in the detail.',
  },
  'unsupported-media': {
    title: 'Not a kind of content that is read here',
    meaning: 'Send the content type listed in "allowed", and photos as JPEG, PNG, WebP, AVIF, GIF or SVG.',
  },
  'not-a-font': {
    title: 'Not a font',
    meaning: 'The file is not an OpenType or TrueType font that can be read.',
  },
  'not-an-article': {
    title: 'No article in it',
    meaning: 'The page or file was read, but holds no headline to make a card of.',
  },
  unreachable: {
    title: 'The address could not be read',
    meaning: 'The host did not answer, answered with an error, or took too long.',
  },
  'forbidden-address': {
    title: 'The address may not be fetched',
    meaning:
      'Only hosts in the public Internet are fetched. Hosts that do not exist get the same answer as private ones; those that the operator lists in HANDBILL_FETCH_ALLOW are fetched.',
  },
  'bad-signature': {
    title: 'The signature is missing or wrong',
    meaning:
      'Card URLs are signed with HMAC-SHA256 over the path and the sorted query. Any change to the URL breaks the signature.',
  },
  expired: {
    title: 'The URL has expired',
    meaning: 'The time in "exp" is over. Ask its author for a new one.',
  },
  unauthorised: {
    title: 'An API key is needed',
    meaning:
      'Send "Authorization: Bearer KEY". The operator makes keys with "handbill keys add", or sets them in HANDBILL_API_KEYS.',
  },
  'not-public': {
    title: 'The article is not to be shown',
    meaning: 'It was here and has been withdrawn. oEmbed answers so for articles that are not public.',
  },
  'delivery-refused': {
    title: 'The delivery is refused',
    meaning:
      'What came does not prove whom it is from. Senders are told no more; the operator finds the reason in the delivery ' +
      'log, at /v1/deliveries.',
  },
  'read-only-key': {
    title: 'The API key may only read',
    meaning: 'This route makes or changes something; the key sent was issued for reading.',
  },
  'read-only-link': {
    title: 'The link may only look',
    meaning:
      'A link to the editor’s page allows to look, to try or to save. Ask for one that allows more: handbill sign /preview/ID --may save.',
  },
  'cross-site': {
    title: 'Sent from another site',
    meaning:
      'What changes something is taken from Handbill’s own pages and from programs with a key, never from a page of another site.',
  },
  'too-many-requests': {
    title: 'Too many new cards at once',
    meaning:
      'Cards that exist are always served; new ones are drawn for one address only so often. Wait as long as Retry-After says.',
  },
  'not-implemented': {
    title: 'Not a kind of answer that is given here',
    meaning: 'oEmbed is answered in the formats listed in "allowed".',
  },
  unavailable: {
    title: 'The work cannot be taken on now',
    meaning:
      'What the request needs could not be looked up or written down, so nothing of it was begun. Ask again after the time in ' +
      '`Retry-After`.',
  },
  busy: {
    title: 'Too many cards are being drawn',
    meaning:
      'As many requests wait for new cards as can be served in time, so this one was turned away. Cards that exist are served ' +
      'meanwhile. Ask again after the time in `Retry-After`.',
  },
  'wrong-host': {
    title: 'Not asked by a name of this machine',
    meaning:
      'Without keys Handbill answers this machine only: by the names localhost, 127.0.0.1 and [::1], or the host of ' +
      'HANDBILL_BASE_URL, and nothing that the page of another site sends. With a key it answers by any name.',
  },
} as const satisfies Record<ProblemCode, ProblemKind>

/** Internal error; no input should be able to cause it. */
export const internalProblem: ProblemKind = {
  title: 'Something broke on our side',
  meaning:
    'The request was sound as far as we know. The operator finds the cause in the log by the request id.',
}
