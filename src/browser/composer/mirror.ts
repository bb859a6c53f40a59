import type { Count, Entity } from '../../post/count/count.ts'
import { foldAt } from '../../http/editor/state/fold-at.ts'

/** What of a count is painted. */
export type Painted = Pick<Count, 'length' | 'max' | 'fold'> & {
  readonly entities: readonly Pick<Entity, 'start' | 'end'>[]
}

/**
 * The painted copy of a post beneath its text field: links, what is beyond the limit, and where the network folds it.
 * It has no words of its own for screen readers, and is set as the field is.
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
  // A field that ends in a line break shows one line more.
  mirror.replaceChildren(...parts, '\u200b')
  mirror.scrollTop = post.scrollTop

  function classesAt(at: number): string {
    const kinds = marks.filter(({ start, end }) => start <= at && at < end).map(({ kind }) => kind)
    if (at >= over) kinds.push('surplus')
    if (fold !== undefined && at >= fold) kinds.push(at === fold ? 'folded fold' : 'folded')
    return kinds.join(' ')
  }
}

/** Paints all mirrors. */
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

/** About where the limit falls: units differ by network, so the share of letters is taken, at a letter's beginning. */
function overAt(text: string, { length, max }: Painted): number {
  return startOfLetter(text, Math.floor((text.length * max) / length))
}

function startOfLetter(text: string, at: number): number {
  return new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text).containing(at)?.index ?? at
}
