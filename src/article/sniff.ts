import { Problem } from '../problem.ts'

export type InputKind = 'json' | 'jsonl' | 'csv' | 'html' | 'feed' | 'sitemap' | 'text'

export interface SniffHints {
  /** The `Content-Type` header: `text/html; charset=utf-8`. */
  readonly contentType?: string | undefined
  /** File name or URL; only the extension counts. */
  readonly name?: string | undefined
}

/** Types often sent by mistake, by their first bytes. */
const MAGIC: readonly (readonly [what: string, bytes: readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a WebP picture or a sound', [0x52, 0x49, 0x46, 0x46]],
  ['a ZIP archive, as Word and Pages documents are', [0x50, 0x4b, 0x03, 0x04]],
  ['gzip-compressed data', [0x1f, 0x8b]],
  ['a Word document', [0xd0, 0xcf, 0x11, 0xe0]],
]

/** Limit of zero bytes: a text may contain some by mistake, which browsers ignore; binary data and UTF-16 have many. */
const MOST_ZEROS = 8

/** Bytes: enough to skip a long comment or declaration, and to find zero bytes in binary data. */
const LOOK = 4096

/**
 * The type of an input: by its first characters, because names and servers are unreliable; by name or content type
 * if these are ambiguous.
 * @throws Problem `unsupported-media` for pictures, archives and other data, `invalid-input` for empty input
 */
export function sniffInput(bytes: Uint8Array, hints: SniffHints = {}): InputKind {
  if (bytes.length === 0) throw new Problem('invalid-input', 'The input is empty.')
  refuseBinary(bytes)
  const start = asText(bytes.subarray(0, LOOK)).trimStart()
  if (start === '') throw new Problem('invalid-input', 'The input holds white space only.')
  const { contentType = '', name = '' } = hints
  if (start.startsWith('{') || start.startsWith('[')) return jsonKind(start, bytes, contentType, name)
  // JSON Lines may be addresses as JSON strings.
  if (start.startsWith('"') && /\.(?:jsonl|ndjson)$/i.test(name)) return 'jsonl'
  const root = rootElement(start)
  if (root === undefined) return isTable(contentType, name) ? 'csv' : 'text'
  if (/^(?:rss|feed|rdf:rdf|channel)$/.test(root)) return 'feed'
  if (/^(?:\w+:)?(?:urlset|sitemapindex)$/.test(root)) return 'sitemap'
  return 'html'
}

function refuseBinary(bytes: Uint8Array): void {
  const known = MAGIC.find(([, magic]) => magic.every((byte, at) => bytes[at] === byte))
  if (known !== undefined) throw unsupported(known[0])
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const zeros = bytes.subarray(0, LOOK).filter((byte) => byte === 0).length
  if (!isUtf16 && zeros > MOST_ZEROS) throw unsupported('binary data')
}

function unsupported(what: string): Problem {
  return new Problem('unsupported-media', `The input is ${what}, which is not read.`, {
    allowed: ['JSON', 'JSON Lines', 'HTML', 'RSS', 'Atom', 'sitemap', 'plain text'],
  })
}

function asText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}

/** Tables look like text: only the name or content type tells. */
function isTable(contentType: string, name: string): boolean {
  return /\.(?:csv|tsv)$/i.test(name) || /\b(?:csv|tab-separated-values)\b/i.test(contentType)
}

/** JSON Lines and JSON begin alike; JSON Lines are recognised by the file name, or by a second value after the first line. */
function jsonKind(start: string, bytes: Uint8Array, contentType: string, name: string): InputKind {
  if (/\.(?:jsonl|ndjson)$/i.test(name)) return 'jsonl'
  if (/\b(?:jsonl|ndjson|x-ndjson|json-lines|json-seq)\b/i.test(contentType)) return 'jsonl'
  if (/\.json$/i.test(name) || !start.startsWith('{')) return 'json'
  return hasSecondValue(bytes) ? 'jsonl' : 'json'
}

/** `}` at a line's end and `{` at the start of the next do not occur in one JSON object: within strings line ends are escaped. */
function hasSecondValue(bytes: Uint8Array): boolean {
  const newline = bytes.indexOf(0x0a)
  if (newline < 0) return false
  const line = asText(bytes.subarray(0, newline)).trim()
  return (
    line.endsWith('}') &&
    asText(bytes.subarray(newline, newline + 64))
      .trimStart()
      .startsWith('{')
  )
}

/** The first element's name in lower case, after declarations and comments; undefined for text. */
function rootElement(start: string): string | undefined {
  const rest = start.replace(/^(?:<\?[^>]*>|<!--[\s\S]*?-->|<!doctype\s+(?:[^>[]|\[[^\]]*\])*>|\s+)+/i, '')
  const doctype = /^<!doctype\s+html/i.test(start)
  const found = /^<([a-z][\w:-]*)[\s/>]/i.exec(rest)?.[1]?.toLowerCase()
  if (found !== undefined) return found
  return doctype || /^<(?:!--|\?xml|!doctype)/i.test(start) ? 'html' : undefined
}
