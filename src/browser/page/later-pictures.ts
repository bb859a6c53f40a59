import { fetchPicture, heldPicture } from './held-pictures.ts'

/**
 * Pictures that nobody waits for: the article in other designs. They keep what they show while somebody types, and are
 * fetched one after the other when all else is there, so that they take no connection and no drawing from the cards.
 */

/** After the last change. */
const REST_MS = 800

let resting: ReturnType<typeof setTimeout> | undefined
let running: AbortController | undefined

function later(root: ParentNode): HTMLImageElement[] {
  return [...root.querySelectorAll<HTMLImageElement>('img[data-later]')]
}

/** Lets a page that takes the place of this one show what is here until its own pictures are drawn. */
export function carryLater(next: ParentNode): void {
  const here = new Map(later(document).map((picture) => [picture.dataset['later'], picture]))
  for (const picture of later(next)) {
    const url = picture.getAttribute('src') ?? ''
    const old = here.get(picture.dataset['later'])
    const shown = heldPicture(url) ?? old?.getAttribute('src')
    if (shown === null || shown === undefined || shown === url) continue
    picture.dataset['wanted'] = url
    picture.setAttribute('src', shown)
  }
}

/** A change was made: what is under way would be old. */
export function holdLater(): void {
  clearTimeout(resting)
  running?.abort()
}

/** Everything else is there. */
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
      const source = heldPicture(wanted) ?? (await fetchPicture(wanted, abort.signal))
      if (abort.signal.aborted) return
      picture.src = source
      delete picture.dataset['wanted']
    } catch {
      if (abort.signal.aborted) return
      // The old picture stays; the next change asks again.
    }
  }
}
