/** Runs in the browser too: the script moves the crop windows while the focus point is dragged. */

export interface Window {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** SVG path of a picture except one window, filled with `evenodd`. In pixels of the picture. */
export function outsideOf(
  { x, y, width, height }: Window,
  picture: Pick<Window, 'width' | 'height'>,
): string {
  const [left, top, right, bottom] = [x, y, x + width, y + height].map(inTenths)
  return `M0 0H${picture.width}V${picture.height}H0ZM${left} ${top}H${right}V${bottom}H${left}Z`
}

export function inTenths(value: number): number {
  return Math.round(value * 10) / 10
}

/** Target position of the focus point in a window, and the tolerance, as choose-window.ts crops. */
const ACROSS = 0.5
const DOWN = 0.38
const SLACK = 0.2

/** Moves a window just far enough to show a point. */
export function windowAround(
  window: Window,
  point: Pick<Window, 'x' | 'y'>,
  picture: Pick<Window, 'width' | 'height'>,
): Window {
  const { x, y, width, height } = window
  return {
    ...window,
    x: moved(x, point.x - ACROSS * width, SLACK * width, picture.width - width),
    y: moved(y, point.y - DOWN * height, SLACK * height, picture.height - height),
  }
}

function moved(from: number, ideal: number, slack: number, room: number): number {
  const to = Math.min(ideal + slack, Math.max(ideal - slack, from))
  return Math.min(room, Math.max(0, to))
}
