import type { Entity } from '../count.ts'

/** An entity without its text. */
export type EntitySpan = Omit<Entity, 'text'>

/** In text order; of two overlapping ones, the first stays. */
export function withoutOverlaps(text: string, spans: readonly EntitySpan[]): Entity[] {
  const kept: Entity[] = []
  for (const { type, start, end } of spans.toSorted((a, b) => a.start - b.start))
    if (start >= (kept.at(-1)?.end ?? 0)) kept.push({ type, text: text.slice(start, end), start, end })
  return kept
}
