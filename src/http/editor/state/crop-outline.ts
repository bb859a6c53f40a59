/** Runs in the browser, too: the script moves the windows while the point of the photo is dragged. */

export interface Window {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** SVG path of all of a picture but a window in it, to be filled by `evenodd`. Pixels of the picture. */
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

/** The window as near around a point as the picture allows. */
export function windowAround(
  { width, height }: Pick<Window, 'width' | 'height'>,
  point: Pick<Window, 'x' | 'y'>,
  picture: Pick<Window, 'width' | 'height'>,
): Window {
  return {
    x: Math.min(picture.width - width, Math.max(0, point.x - width / 2)),
    y: Math.min(picture.height - height, Math.max(0, point.y - height / 2)),
    width,
    height,
  }
}
