import type { EditKey } from '../../article/edits/edit-keys.ts'
import { fraction } from '../../article/edits/edit-values.ts'
import { change } from '../page/change.ts'
import { announce, word } from '../page/say.ts'

/**
 * The point of the photo that every crop keeps: a ring over the photo. Dragging and arrow keys move it at once, with the
 * parts that the formats will show; the cards are drawn anew when it is let go.
 */

const STEP = 0.01
const LARGE_STEP = 0.1
/** Keys held down are one move. */
const REST_MS = 250

/** Width by height of the formats whose part is drawn over the photo. */
const RATIOS: Readonly<Record<string, number>> = {
  og: 1200 / 630,
  twitter: 2,
  youtube: 16 / 9,
  square: 1,
  portrait: 4 / 5,
  story: 9 / 16,
}

export function watchRings(): void {
  addRings()
  document.addEventListener('handbill:page', addRings)
}

function addRings(): void {
  for (const picker of document.querySelectorAll<HTMLElement>('.picker'))
    if (picker.querySelector('.ring') === null) addRing(picker)
    else place(picker, pointOf(picker))
}

interface Point {
  readonly x: number
  readonly y: number
}

function pointOf(picker: HTMLElement): Point {
  const [x = Number.NaN, y = Number.NaN] = (picker.dataset['point'] ?? '').split(',').map(Number)
  return picker.dataset['point'] === '' || Number.isNaN(x + y) ? { x: 0.5, y: 0.5 } : { x, y }
}

function addRing(picker: HTMLElement): void {
  const ring = document.createElement('button')
  ring.type = 'button'
  ring.className = 'ring'
  ring.dataset['own'] = ''
  picker.append(ring)
  if (picker.closest('.stage') !== null) addWindows(picker)
  place(picker, pointOf(picker))
  picker.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    event.preventDefault()
    picker.setPointerCapture(event.pointerId)
    picker.classList.add('dragging')
    place(picker, at(event, picker))
    ring.focus({ preventScroll: true })
  })
  picker.addEventListener('pointermove', (event) => {
    if (picker.hasPointerCapture(event.pointerId)) place(picker, at(event, picker))
  })
  picker.addEventListener('pointerup', (event) => {
    picker.classList.remove('dragging')
    if (!picker.hasPointerCapture(event.pointerId)) return
    picker.releasePointerCapture(event.pointerId)
    settle(picker, at(event, picker))
  })
  picker.addEventListener('pointercancel', () => {
    picker.classList.remove('dragging')
    place(picker, pointOf(picker))
  })
  let resting: ReturnType<typeof setTimeout> | undefined
  ring.addEventListener('keydown', (event) => {
    const to = moved(event, shownAt(ring))
    if (to === undefined) return
    event.preventDefault()
    place(picker, to)
    announce(ring.ariaLabel ?? '')
    clearTimeout(resting)
    resting = setTimeout(() => settle(picker, shownAt(ring)), REST_MS)
  })
}

function at({ clientX, clientY }: PointerEvent, picker: HTMLElement): Point {
  const { left, top, width, height } = (picker.querySelector('img') ?? picker).getBoundingClientRect()
  return { x: clamp((clientX - left) / width), y: clamp((clientY - top) / height) }
}

function moved(
  { key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent,
  { x, y }: Point,
): Point | undefined {
  if (altKey || ctrlKey || metaKey) return undefined
  const by = shiftKey ? LARGE_STEP : STEP
  switch (key) {
    case 'ArrowLeft':
      return { x: clamp(x - by), y }
    case 'ArrowRight':
      return { x: clamp(x + by), y }
    case 'ArrowUp':
      return { x, y: clamp(y - by) }
    case 'ArrowDown':
      return { x, y: clamp(y + by) }
    case 'Home':
      return { x: 0.5, y: 0.5 }
    default:
      return undefined
  }
}

function shownAt(ring: HTMLElement): Point {
  return { x: Number(ring.dataset['x']), y: Number(ring.dataset['y']) }
}

/** Positions go through the style object: the page allows no inline style. */
function place(picker: HTMLElement, { x, y }: Point): void {
  const ring = picker.querySelector<HTMLElement>('.ring')
  if (ring === null) return
  ring.style.left = `${x * 100}%`
  ring.style.top = `${y * 100}%`
  ring.dataset['x'] = String(x)
  ring.dataset['y'] = String(y)
  ring.ariaLabel = word('ringAt', { x: Math.round(x * 100), y: Math.round(y * 100) })
  const photo = picker.querySelector('img')
  const ratio = photo === null || photo.height === 0 ? 1.5 : photo.width / photo.height
  for (const part of picker.querySelectorAll<HTMLElement>('.window')) {
    const { left, top, width, height } = windowAt({ x, y }, ratio, RATIOS[part.dataset['format'] ?? ''] ?? 1)
    part.style.left = `${left * 100}%`
    part.style.top = `${top * 100}%`
    part.style.width = `${width * 100}%`
    part.style.height = `${height * 100}%`
  }
}

/** The largest part of a photo in a format's ratio, as near around the point as the photo allows. */
function windowAt({ x, y }: Point, photo: number, format: number) {
  const width = photo > format ? format / photo : 1
  const height = photo > format ? 1 : photo / format
  return {
    left: Math.min(1 - width, Math.max(0, x - width / 2)),
    top: Math.min(1 - height, Math.max(0, y - height / 2)),
    width,
    height,
  }
}

function addWindows(picker: HTMLElement): void {
  for (const format of Object.keys(RATIOS)) {
    const part = document.createElement('span')
    part.className = 'window'
    part.dataset['own'] = ''
    part.dataset['format'] = format
    part.ariaHidden = 'true'
    picker.append(part)
  }
}

function settle(picker: HTMLElement, { x, y }: Point): void {
  const value = `${fraction(x)},${fraction(y)}`
  picker.dataset['point'] = value
  change({ [picker.dataset['focus'] as EditKey]: value })
}

function clamp(part: number): number {
  return Math.min(1, Math.max(0, part))
}
