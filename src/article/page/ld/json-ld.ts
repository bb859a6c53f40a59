import { decodeHTML } from 'entities'

export type LdNode = Readonly<Record<string, unknown>>

/** The nodes of all blocks of a page, including referenced ones. */
export interface LdGraph {
  readonly nodes: readonly LdNode[]
  /** The node itself, or the one with its `@id`. */
  resolve(value: unknown): unknown
}

/** Limit: a page has a few dozen nodes; a catalogue of thousands is not an article. */
const MAX_NODES = 2_000
const MAX_DEPTH = 12

/**
 * Reads the JSON-LD of a page. Blocks may be broken: in comments or CDATA, with raw line breaks in strings,
 * trailing commas, quotes as entities. Each is repaired once; still invalid ones are skipped.
 */
export function readJsonLd(blocks: readonly string[]): LdGraph {
  const nodes: LdNode[] = []
  const byId = new Map<string, LdNode>()
  for (const block of blocks) collect(parseBlock(block), nodes, 0)
  for (const node of nodes) {
    const id = node['@id']
    // The first one with content wins: a node is often repeated as a bare reference.
    if (typeof id === 'string' && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node)
  }
  return {
    nodes,
    resolve(value) {
      if (!isNode(value)) return value
      const id = value['@id']
      return typeof id === 'string' && Object.keys(value).length <= 2 ? (byId.get(id) ?? value) : value
    },
  }
}

function parseBlock(block: string): unknown {
  const bare = block
    .replace(/^\s*(?:\/\*\s*)?(?:\/\/\s*)?<!(?:\[CDATA\[|--)(?:\s*\*\/)?/, '')
    .replace(/(?:\/\*\s*)?(?:\/\/\s*)?(?:\]\]|--)>(?:\s*\*\/)?\s*$/, '')
  const named = withShortNames(bare)
  if (named !== bare) return parsed(named) ?? parsed(mended(named))
  // Some write several objects without a list.
  return parsed(bare) ?? parsed(mended(bare)) ?? parsed(`[${mended(bare).replace(/\}\s*\{/g, '},{')}]`)
}

/** Normalises keys: `headline` of `schema:headline` or of its full address; `@type` of schema.org’s alias `type`. */
function withShortNames(json: string): string {
  const short = json.replace(/"(?:schema:|https?:\/\/schema\.org\/)([a-z]\w*)"(?=\s*:)/g, '"$1"')
  return short.includes('"@type"') ? short : short.replace(/"(type|id|graph)"(?=\s*:)/g, '"@$1"')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function mended(text: string): string {
  // Quotes escaped for HTML, although a script's content is not HTML.
  const plain = /^\s*[[{]\s*&(?:quot|#34|#x22);/i.test(text) ? decodeHTML(text) : text
  return plain
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,(?=\s*[}\]])/g, '')
    .replace(/\\(?!["\\/bfnrt]|u[\da-f]{4})/gi, '\\\\')
    .replace(/;\s*$/, '')
}

function collect(value: unknown, nodes: LdNode[], depth: number): void {
  if (depth > MAX_DEPTH || nodes.length >= MAX_NODES) return
  if (Array.isArray(value)) {
    for (const entry of value.slice(0, MAX_NODES)) collect(entry, nodes, depth + 1)
    return
  }
  if (!isNode(value)) return
  nodes.push(value)
  // Articles nest in pages (`mainEntity`), persons in articles; any may be referenced by `@id`.
  for (const entry of Object.values(value)) {
    if (typeof entry === 'object' && entry !== null) collect(entry, nodes, depth + 1)
  }
}

export function isNode(value: unknown): value is LdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Type names without the vocabulary's address: `NewsArticle` of `https://schema.org/NewsArticle`. */
export function typesOf(node: LdNode): readonly string[] {
  return many(node['@type']).flatMap((type) =>
    typeof type === 'string' ? [type.replace(/^.*[/#:]/, '')] : [],
  )
}

/** A property as a list: JSON-LD allows a single value instead, or a list in an object. */
export function many(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value
  const list = isNode(value) ? (value['@list'] ?? value['@set']) : undefined
  return Array.isArray(list) ? list : [value]
}

/** The first text of a property: a string, a number, or a value object with a language. */
export function textOf(value: unknown): string | undefined {
  for (const entry of many(value).slice(0, 20)) {
    const text = isNode(entry) ? entry['@value'] : entry
    if (typeof text === 'string' && text.trim() !== '') return text
    if (typeof text === 'number') return String(text)
  }
  return undefined
}
