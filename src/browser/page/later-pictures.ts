import { fetchPicture, cachedPicture } from './picture-cache.ts'

/**
 * Low-priority pictures: the article in other designs. They keep their content while someone types, and are fetched
 * one after the other when all else is loaded, so that they take no connections or drawing from the cards.
 */

/** Milliseconds after the last change. */
const REST_MS = 800

let resting: ReturnType<typeof setTimeout> | undefined
let running: AbortController | undefined

function later(root: ParentNode): HTMLImageElement[] {
  return [...root.querySelectorAll<HTMLImageElement>('img[data-later]')]
}

/** Lets a replacing page show the current pictures until its own are drawn. */
export function carryLater(next: ParentNode): void {
  const here = new Map(later(document).map((picture) => [picture.dataset['later'], picture]))
  for (const picture of later(next)) {
    const url = picture.getAttribute('src') ?? ''
    const old = here.get(picture.dataset['later'])
    const shown = cachedPicture(url) ?? old?.getAttribute('src')
    if (shown === null || shown === undefined || shown === url) continue
    picture.dataset['wanted'] = url
    picture.setAttribute('src', shown)
  }
}

/** After a change: stops requests that would be outdated. */
export function holdLater(): void {
  clearTimeout(resting)
  running?.abort()
}

/** Call when everything else is loaded. */
export function drawLater(): void {
  holdLater()
  resting = setTimeout(() => void drawAll(), REST_MS)
}

async function drawAll(): Promise<void> {
  const abort = new AbortController()
  running = abort
  for (const picture of later(document)) {
    const { wanted } = picture.dataset
    if (wanted === undefined) continue
    try {
      const source = cachedPicture(wanted) ?? (await fetchPicture(wanted, abort.signal))
      if (abort.signal.aborted) return
      picture.src = source
      delete picture.dataset['wanted']
    } catch {
      if (abort.signal.aborted) return
      // Keeps the old picture; the next change tries again.
    }
  }
}
