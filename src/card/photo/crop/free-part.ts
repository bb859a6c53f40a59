import type { Head } from '../heads/heads.ts'
import type { Rect, Size } from '../scale/raster.ts'
import { inside } from './window.ts'

/** Pixels at a box's edges that an interface or text covers. */
export interface Covered {
  readonly top: number
  readonly bottom: number
  /** The part of `bottom` from where the highest text begins; 0 without texts. */
  readonly words: number
  /** Short lines of text on the picture, such as the paper's name, as fractions of the box. */
  readonly lines?: readonly Rect[] | undefined
}

/** The part of a window, from top to bottom, that nothing covers; shares of its height. */
export interface FreePart {
  readonly top: number
  readonly bottom: number
}

/** At least this share of every window counts as free. */
const LEAST_FREE = 0.25

export function freePart({ height }: Size, covered: Pick<Covered, 'top' | 'bottom'> | undefined): FreePart {
  if (covered === undefined) return { top: 0, bottom: 1 }
  const top = Math.min(0.5, covered.top / height)
  return { top, bottom: Math.max(top + LEAST_FREE, 1 - covered.bottom / height) }
}

/** The part of a window that nothing covers. */
export function clearOf(window: Rect, { top, bottom }: FreePart): Rect {
  return { ...window, y: window.y + top * window.height, height: (bottom - top) * window.height }
}

/** The share of a head's face, from the brows to the chin, that short lines of text cross. */
export function crossedShare(head: Head, window: Rect, covered: Covered | undefined): number {
  const face = {
    x: head.x + 0.2 * head.width,
    y: head.eyes - 0.12 * head.height,
    width: 0.6 * head.width,
    height: 0.45 * head.height,
  }
  return (covered?.lines ?? []).reduce((sum, line) => sum + inside(face, within(window, line)), 0)
}

function within(window: Rect, { x, y, width, height }: Rect): Rect {
  return {
    x: window.x + x * window.width,
    y: window.y + y * window.height,
    width: width * window.width,
    height: height * window.height,
  }
}
