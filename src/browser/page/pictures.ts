import type { Edits } from '../../article/edits/edit-keys.ts'
import { pictureHref, type Place, TILE_SCALE } from '../../http/editor/state/place.ts'
import { fetchPicture, heldPicture } from './held-pictures.ts'
import { announce, word } from './say.ts'

/**
 * Cards follow the last key. Each card is fetched once however many tiles show it; a newer state aborts what is under way
 * for an older one, so that the server gives it up; the old picture stays until the new one is there.
 */

/** A line runs under a network's name from here on. */
const SLOW_MS = 150
/** Screen readers are told. */
const SAID_MS = 1000

/** Format → what is under way for it. */
const running = new Map<string, { readonly url: string; readonly abort: AbortController }>()

/** How long the last redraw took; undefined while one is under way. */
let settled: Promise<unknown> = Promise.resolve()

type Card = HTMLImageElement

function cards(root: ParentNode, format?: string): Card[] {
  return [
    ...root.querySelectorAll<Card>(format === undefined ? 'img[data-card]' : `img[data-card="${format}"]`),
  ]
}

/** Shows all cards as these edits make them. Ends when they are drawn, or a newer call has taken over. */
export function redraw(place: Place, edits: Edits): Promise<unknown> {
  const formats = new Set(cards(document).map((card) => card.dataset['card'] ?? ''))
  const drawing = [...formats].map(async (format) =>
    show(format, pictureHref(place, `${format}.jpg`, edits, [TILE_SCALE])),
  )
  settled = Promise.all(drawing)
  return settled
}

/** Ends when the cards that were last asked for are there. */
export function drawn(): Promise<unknown> {
  return settled
}

async function show(format: string, url: string): Promise<void> {
  const under = running.get(format)
  if (under?.url === url) return
  under?.abort.abort()
  running.delete(format)
  if (cards(document, format).every((card) => wantedOf(card) === url && card.dataset['failed'] === undefined))
    return
  const known = heldPicture(url)
  if (known !== undefined) {
    put(format, url, known)
    return
  }
  const abort = new AbortController()
  running.set(format, { url, abort })
  const slow = setTimeout(() => mark(format, 'slow', true), SLOW_MS)
  const said = setTimeout(() => announce(word('drawing')), SAID_MS)
  try {
    const picture = await fetchPicture(url, abort.signal)
    if (running.get(format)?.url === url) put(format, url, picture)
    else if (abort.signal.aborted) return
  } catch (error) {
    if (!abort.signal.aborted) fail(format, url, (error as Error).message)
  } finally {
    clearTimeout(slow)
    clearTimeout(said)
    if (running.get(format)?.abort === abort) {
      running.delete(format)
      mark(format, 'slow', false)
    }
  }
}

function put(format: string, url: string, picture: string): void {
  for (const card of cards(document, format)) {
    card.dataset['wanted'] = url
    delete card.dataset['failed']
    card.src = picture
    card.closest('.tile')?.querySelector('.redraw-failed')?.remove()
  }
}

function mark(format: string, name: string, on: boolean): void {
  for (const card of cards(document, format)) card.closest('.tile, .card')?.classList.toggle(name, on)
}

/** The old picture stays, and says that it is old. */
function fail(format: string, url: string, reason: string): void {
  for (const card of cards(document, format)) {
    card.dataset['failed'] = ''
    const tile = card.closest('.tile')
    const header = tile?.querySelector('header')
    if (!header || tile?.querySelector('.redraw-failed')) continue
    const again = document.createElement('button')
    again.type = 'button'
    again.className = 'redraw-failed'
    again.dataset['own'] = ''
    again.title = reason
    again.textContent = word('tryAgain')
    again.addEventListener('click', () => {
      again.remove()
      void show(format, url)
    })
    header.append(again)
  }
  announce(`${word('notRedrawn')} ${reason}`)
}

function wantedOf(card: Card): string {
  return card.dataset['wanted'] ?? card.getAttribute('src') ?? ''
}

/**
 * Prepares a page that takes the place of this one: what is drawn here already is shown at once, and what is not keeps the
 * old picture until it is drawn.
 */
export function carryPictures(next: ParentNode): void {
  for (const card of cards(next)) {
    const url = card.getAttribute('src') ?? ''
    const format = card.dataset['card'] ?? ''
    const old = cards(document, format)[0]
    const same = cards(document, format).find((each) => wantedOf(each) === url)
    const source = heldPicture(url) ?? same?.getAttribute('src')
    card.dataset['wanted'] = source === undefined && old !== undefined ? wantedOf(old) : url
    const shown = source ?? old?.getAttribute('src')
    if (shown !== null && shown !== undefined) card.setAttribute('src', shown)
  }
}
