import type { Count, Entity } from '../../post/count/count.ts'
import { foldAt } from '../../http/editor/state/fold-at.ts'

/** The displayed part of a count. */
export type Painted = Pick<Count, 'length' | 'max' | 'fold'> & {
  readonly entities: readonly Pick<Entity, 'start' | 'end'>[]
}

/**
 * The highlighted copy of a post behind its text field: links, text beyond the limit, and the network's fold.
 * Hidden from screen readers, and laid out like the field.
 */
export function paintMirror(post: HTMLTextAreaElement, count: Painted): void {
  const mirror = mirrorOf(post)
  if (mirror === null) return
  const text = post.value
  const marks: { readonly start: number; readonly end: number; readonly kind: string }[] = count.entities.map(
    ({ start, end }) => ({ start, end, kind: 'link' }),
  )
  const over = count.length > count.max ? overAt(text, count) : text.length
  const fold = foldAt(text, count.fold)
  const cuts = [
    0,
    ...marks.flatMap(({ start, end }) => [start, end]),
    over,
    ...(fold === undefined ? [] : [fold]),
    text.length,
  ]
  const edges = [...new Set(cuts)].filter((at) => at <= text.length).toSorted((a, b) => a - b)
  const parts: Node[] = []
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1]
    if (end === undefined) break
    parts.push(piece(text.slice(start, end), classesAt(start)))
  }
  // A field that ends in a line break shows one more line.
  mirror.replaceChildren(...parts, '\u200b')
  mirror.scrollTop = post.scrollTop

  function classesAt(at: number): string {
    const kinds = marks.filter(({ start, end }) => start <= at && at < end).map(({ kind }) => kind)
    if (at >= over) kinds.push('surplus')
    if (fold !== undefined && at >= fold) kinds.push(at === fold ? 'folded fold' : 'folded')
    return kinds.join(' ')
  }
}

/** Highlights all mirrors. */
export async function paintMirrors(
  countOf: (post: HTMLTextAreaElement) => Promise<Painted | undefined>,
): Promise<void> {
  for (const post of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-count]')) {
    const count = await countOf(post)
    if (count !== undefined) paintMirror(post, count)
  }
}

function mirrorOf(post: HTMLTextAreaElement): HTMLElement | null {
  return post.parentElement?.querySelector<HTMLElement>('[data-mirror]') ?? null
}

function piece(text: string, classes: string): Node {
  if (classes === '') return document.createTextNode(text)
  const span = document.createElement('span')
  span.className = classes
  span.textContent = text
  return span
}

/** Approximate position of the limit: units differ by network, so uses the share of letters, at a letter boundary. */
function overAt(text: string, { length, max }: Painted): number {
  return startOfLetter(text, Math.floor((text.length * max) / length))
}

function startOfLetter(text: string, at: number): number {
  return new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text).containing(at)?.index ?? at
}
