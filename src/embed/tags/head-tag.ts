import { escapeText } from '../escape.ts'

/** An element of a page's head, as data for programs that edit pages. */
export type HeadTag =
  | { readonly element: 'title'; readonly text: string }
  /** `og:*`, `article:*` and `fb:*` use `property` (RDFa); all others use `name`. */
  | { readonly element: 'meta'; readonly property: string; readonly content: string }
  | { readonly element: 'meta'; readonly name: string; readonly content: string }
  | {
      readonly element: 'link'
      readonly rel: string
      readonly type?: string | undefined
      readonly href: string
      readonly title?: string | undefined
    }

/** A property tag; none without content, because an empty tag would hide a fallback. */
export function property(name: string, content: string | number | undefined): readonly HeadTag[] {
  return isSaid(content) ? [{ element: 'meta', property: name, content: String(content) }] : []
}

export function named(name: string, content: string | undefined): readonly HeadTag[] {
  return isSaid(content) ? [{ element: 'meta', name, content }] : []
}

function isSaid(content: string | number | undefined): content is string | number {
  return content !== undefined && content !== ''
}

/**
 * Tags as HTML. Keys come before `content`, and every value is in double quotes, because some crawlers use patterns
 * instead of a parser.
 * @param separator between tags: a line end for people, empty where bytes count
 */
export function writeTags(tags: readonly HeadTag[], separator = '\n'): string {
  return tags.map(writeTag).join(separator)
}

function writeTag(tag: HeadTag): string {
  if (tag.element === 'title') return `<title>${escapeText(tag.text)}</title>`
  const { element, ...attributes } = tag
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => ` ${name}="${escapeText(value)}"`)
  return `<${element}${written.join('')}>`
}
