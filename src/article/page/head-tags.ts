import { Parser } from 'htmlparser2'

/** A tag used for link previews, with its position. */
export interface PreviewTag {
  /** `og:title`, `twitter:card`, `robots`, `title`, `canonical`; in lower case. */
  readonly name: string
  readonly content: string
  /** Its byte offset in the page. */
  readonly at: number
  /** Whether it is in the head, where consumers look. */
  readonly inHead: boolean
}

const MAX_TAGS = 500

/** The tags of a page for its preview, in order, as a crawler reads them. Never throws. */
export function previewTags(html: string): readonly PreviewTag[] {
  const tags: PreviewTag[] = []
  const encoder = new TextEncoder()
  let bytesAt = { index: 0, bytes: 0 }
  let inHead = true
  let title: string | undefined
  const bytesBefore = (index: number): number => {
    const bytes = bytesAt.bytes + encoder.encode(html.slice(bytesAt.index, index)).length
    bytesAt = { index, bytes }
    return bytes
  }
  const add = (name: string, content: string): void => {
    if (tags.length < MAX_TAGS)
      tags.push({
        name: name.toLowerCase(),
        content: content.trim(),
        at: bytesBefore(parser.startIndex),
        inHead,
      })
  }
  const parser = new Parser({
    onopentag(tag, { name, property, content, rel, href }) {
      // Crawlers' parsers end the head where browsers do.
      if (tag === 'body' || tag === 'div' || tag === 'p' || tag === 'h1') inHead = false
      if (tag === 'title' && inHead) title = ''
      const key = property ?? name
      if (tag === 'meta' && key !== undefined && content !== undefined) add(key, content)
      if (tag === 'link' && rel?.toLowerCase() === 'canonical' && href !== undefined) add('canonical', href)
    },
    ontext(text) {
      if (title !== undefined) title += text
    },
    onclosetag(tag) {
      if (tag === 'title' && title !== undefined) {
        add('title', title)
        title = undefined
      }
      if (tag === 'head') inHead = false
    },
  })
  parser.end(html)
  return tags
}
