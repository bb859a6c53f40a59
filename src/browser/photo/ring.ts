import type { EditKey } from '../../article/edits/edit-keys.ts'
import { fraction } from '../../article/edits/edit-values.ts'
import { change } from '../page/change.ts'
import { announce, word } from '../page/say.ts'
import { inTenths, outsideOf, windowAround } from '../../http/editor/state/crop-outline.ts'

/**
 * The focus point, which every crop contains: a ring on the photo. Dragging and arrow keys move it at once, with
 * the formats' crops; the cards are redrawn when it is released.
 */

const STEP = 0.01
const LARGE_STEP = 0.1
/** Milliseconds; key presses in quick succession are one move. */
const REST_MS = 250

/** Photos whose point an editor is moving; an answer to an earlier change does not put it back. */
const moving = new WeakSet<HTMLElement>()

export function watchRings(): void {
  addRings()
  document.addEventListener('handbill:page', addRings)
}

function addRings(): void {
  for (const picker of document.querySelectorAll<HTMLElement>('.picker'))
    if (picker.querySelector('.ring') === null) addRing(picker)
    else if (!moving.has(picker)) place(picker, pointOf(picker))
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
  place(picker, pointOf(picker))
  picker.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    event.preventDefault()
    picker.setPointerCapture(event.pointerId)
    picker.classList.add('dragging')
    move(picker, at(event, picker))
    ring.focus({ preventScroll: true })
  })
  picker.addEventListener('pointermove', (event) => {
    if (picker.hasPointerCapture(event.pointerId)) move(picker, at(event, picker))
  })
  picker.addEventListener('pointerup', (event) => {
    picker.classList.remove('dragging')
    moving.delete(picker)
    if (!picker.hasPointerCapture(event.pointerId)) return
    picker.releasePointerCapture(event.pointerId)
    settle(picker, at(event, picker))
  })
  picker.addEventListener('pointercancel', () => {
    picker.classList.remove('dragging')
    moving.delete(picker)
    place(picker, pointOf(picker))
  })
  let resting: ReturnType<typeof setTimeout> | undefined
  ring.addEventListener('keydown', (event) => {
    const to = moved(event, shownAt(ring))
    if (to === undefined) return
    event.preventDefault()
    move(picker, to)
    announce(ring.ariaLabel ?? '')
    clearTimeout(resting)
    resting = setTimeout(() => {
      moving.delete(picker)
      settle(picker, to)
    }, REST_MS)
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

/** Sets positions through the style object, because the page's policy forbids inline styles. */
function place(picker: HTMLElement, { x, y }: Point): void {
  const ring = picker.querySelector<HTMLElement>('.ring')
  if (ring === null) return
  ring.style.left = `${x * 100}%`
  ring.style.top = `${y * 100}%`
  ring.dataset['x'] = String(x)
  ring.dataset['y'] = String(y)
  ring.ariaLabel = word('ringAt', { x: Math.round(x * 100), y: Math.round(y * 100) })
}

function move(picker: HTMLElement, to: Point): void {
  moving.add(picker)
  place(picker, to)
  moveWindows(picker, to)
}

/**
 * Moves the formats' crops with the focus point: windows drawn by the server keep their size and move just far
 * enough. Formats with their own focus or crop do not move with the common point.
 */
function moveWindows(picker: HTMLElement, { x, y }: Point): void {
  const drawing = picker.querySelector<SVGSVGElement>('svg.windows')
  if (drawing === null) return
  const picture = drawing.viewBox.baseVal
  const [, format] = (picker.dataset['focus'] ?? '').split('.')
  for (const rect of drawing.querySelectorAll<SVGRectElement>('rect')) {
    const moves =
      format === undefined ? rect.dataset['placed'] === undefined : rect.dataset['crop'] === format
    if (!moves) continue
    const size = { width: Number(rect.getAttribute('width')), height: Number(rect.getAttribute('height')) }
    rect.dataset['from'] ??= `${rect.getAttribute('x')},${rect.getAttribute('y')}`
    const [fromX = 0, fromY = 0] = rect.dataset['from'].split(',').map(Number)
    const from = { ...size, x: fromX, y: fromY }
    const at = windowAround(from, { x: x * picture.width, y: y * picture.height }, picture)
    rect.setAttribute('x', String(inTenths(at.x)))
    rect.setAttribute('y', String(inTenths(at.y)))
    if (rect.classList.contains('chosen'))
      drawing.querySelector('.outside')?.setAttribute('d', outsideOf(at, picture))
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
