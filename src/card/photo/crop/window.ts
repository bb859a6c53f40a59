import type { Rect, Size } from '../scale/raster.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** The largest part of the picture with the box's shape, as fractions of its size. */
export function largestWindow(picture: Size, box: Size): Size {
  const scale = Math.max(box.width / picture.width, box.height / picture.height)
  return {
    width: Math.min(1, box.width / scale / picture.width),
    height: Math.min(1, box.height / scale / picture.height),
  }
}

/** The smallest window of the box's shape around a given part, centred on it; at most the largest window. */
export function shapedWindow(part: Rect, picture: Size, box: Size): Rect {
  const most = largestWindow(picture, box)
  const share = Math.min(1, Math.max(part.width / most.width, part.height / most.height))
  const size = { width: most.width * share, height: most.height * share }
  return windowAt(size, {
    x: part.x + (part.width - size.width) / 2,
    y: part.y + (part.height - size.height) / 2,
  })
}

/** Moved into the picture if it extends beyond it. */
export function windowAt({ width, height }: Size, { x, y }: Point): Rect {
  return {
    x: Math.min(Math.max(x, 0), 1 - width),
    y: Math.min(Math.max(y, 0), 1 - height),
    width,
    height,
  }
}

/** Fraction of `part` that is in the window. */
export function inside(part: Rect, window: Rect): number {
  const across = Math.min(part.x + part.width, window.x + window.width) - Math.max(part.x, window.x)
  const down = Math.min(part.y + part.height, window.y + window.height) - Math.max(part.y, window.y)
  return across > 0 && down > 0 ? (across * down) / (part.width * part.height) : 0
}
