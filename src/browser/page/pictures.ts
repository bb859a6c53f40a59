import type { Edits } from '../../article/edits/edit-keys.ts'
import { pictureHref, type Place, TILE_SCALE } from '../../http/editor/state/place.ts'
import { fetchPicture, cachedPicture } from './picture-cache.ts'
import { announce, word } from './say.ts'

/**
 * Cards are redrawn with every key press. Each card is fetched once for all tiles that show it; a newer state
 * aborts requests of older ones, so that the server stops too; the old picture stays until the new one is loaded.
 */

/** Milliseconds after which a progress line shows below a network's name. */
const SLOW_MS = 150
/** Milliseconds after which screen readers are told. */
const SAID_MS = 1000

/** Format → its running request. */
const running = new Map<string, { readonly url: string; readonly abort: AbortController }>()

/** The last redraw, to wait for. */
let settled: Promise<unknown> = Promise.resolve()

type Card = HTMLImageElement

function cards(root: ParentNode, format?: string): Card[] {
  return [
    ...root.querySelectorAll<Card>(format === undefined ? 'img[data-card]' : `img[data-card="${format}"]`),
  ]
}

/** Redraws all cards with these edits. Resolves when they are drawn, or when a newer call has taken over. */
export function redraw(place: Place, edits: Edits): Promise<unknown> {
  const formats = new Set(cards(document).map((card) => card.dataset['card'] ?? ''))
  const drawing = [...formats].map(async (format) =>
    show(format, pictureHref(place, format, edits, [TILE_SCALE])),
  )
  settled = Promise.all(drawing)
  return settled
}

/** Resolves when the last requested cards are loaded. */
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
  const known = cachedPicture(url)
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

/** Keeps the old picture, marked as outdated. */
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

/** Prepares a replacing page: shows already drawn pictures at once, and old ones until the new ones are drawn. */
export function carryPictures(next: ParentNode): void {
  for (const card of cards(next)) {
    const url = card.getAttribute('src') ?? ''
    const format = card.dataset['card'] ?? ''
    const old = cards(document, format)[0]
    const same = cards(document, format).find((each) => wantedOf(each) === url)
    const source = cachedPicture(url) ?? same?.getAttribute('src')
    card.dataset['wanted'] = source === undefined && old !== undefined ? wantedOf(old) : url
    const shown = source ?? old?.getAttribute('src')
    if (shown !== null && shown !== undefined) card.setAttribute('src', shown)
  }
}
