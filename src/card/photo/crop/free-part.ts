import type { Rect, Size } from '../scale/raster.ts'

/** Pixels at a box's edges that an interface or text covers. */
export interface Covered {
  readonly top: number
  readonly bottom: number
}

/** The part of a window, from top to bottom, that nothing covers; shares of its height. */
export interface FreePart {
  readonly top: number
  readonly bottom: number
}

/** At least this share of every window counts as free. */
const LEAST_FREE = 0.25

export function freePart({ height }: Size, covered: Covered | undefined): FreePart {
  if (covered === undefined) return { top: 0, bottom: 1 }
  const top = Math.min(0.5, covered.top / height)
  return { top, bottom: Math.max(top + LEAST_FREE, 1 - covered.bottom / height) }
}

/** The part of a window that nothing covers. */
export function clearOf(window: Rect, { top, bottom }: FreePart): Rect {
  return { ...window, y: window.y + top * window.height, height: (bottom - top) * window.height }
}
