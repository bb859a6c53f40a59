import type { Head } from '../heads/heads.ts'
import type { Rect, Size } from '../scale/raster.ts'
import { inside } from './window.ts'

/** Pixels at a box's edges that an interface or text covers. */
export interface Covered {
  readonly top: number
  readonly bottom: number
  /** By tall texts that leave the other side free. */
  readonly left?: number | undefined
  readonly right?: number | undefined
  /** The part of `bottom` from where the highest text begins; 0 without texts. */
  readonly words: number
  /** Short lines of text on the picture, such as the paper's name, as fractions of the box. */
  readonly lines?: readonly Rect[] | undefined
}

/** The part of a window that nothing covers; its edges as shares of the window's height and width. */
export interface FreePart {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** At least this share of every window's height and width counts as free. */
const LEAST_FREE = 0.25

export function freePart(
  { width, height }: Size,
  covered: Pick<Covered, 'top' | 'bottom' | 'left' | 'right'> | undefined,
): FreePart {
  if (covered === undefined) return { top: 0, bottom: 1, left: 0, right: 1 }
  const [top, bottom] = freeAlong(height, covered.top, covered.bottom)
  const [left, right] = freeAlong(width, covered.left ?? 0, covered.right ?? 0)
  return { top, bottom, left, right }
}

function freeAlong(length: number, before: number, after: number): readonly [start: number, end: number] {
  const start = Math.min(0.5, before / length)
  return [start, Math.max(start + LEAST_FREE, 1 - after / length)]
}

/** The part of a window that nothing covers. */
export function clearOf(window: Rect, free: FreePart): Rect {
  const { top, bottom } = free
  return {
    ...besideTexts(window, free),
    y: window.y + top * window.height,
    height: (bottom - top) * window.height,
  }
}

/** The part of a window beside the texts at its sides, in its whole height. */
export function besideTexts(window: Rect, { left, right }: FreePart): Rect {
  return { ...window, x: window.x + left * window.width, width: (right - left) * window.width }
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
