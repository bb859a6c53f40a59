import { parseDocument } from 'htmlparser2'

type Page = ReturnType<typeof parseDocument>
type Node = Page | Page['children'][number]

/** What a browser would show of an element. */
export interface ReadElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
}

/** All elements of a page in order, by a parser: wrong escaping shows as an additional element. */
export function elementsOf(html: string): readonly ReadElement[] {
  const found: ReadElement[] = []
  const walk = (node: Node): string => {
    if (node.type === 'text') return node.data
    if (!('children' in node)) return ''
    const at = found.length
    const isElement = 'name' in node
    if (isElement) found.push({ name: node.name, attributes: node.attribs, text: '' })
    const text = node.children.map(walk).join('')
    if (isElement) found[at] = { name: node.name, attributes: node.attribs, text }
    return text
  }
  walk(parseDocument(html))
  return found
}

export function elementById(html: string, id: string): ReadElement {
  const found = elementsOf(html).filter(({ attributes }) => attributes['id'] === id)
  if (found.length !== 1 || found[0] === undefined)
    throw new Error(`${found.length} elements are called ${id}`)
  return found[0]
}
