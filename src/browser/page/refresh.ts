import { Idiomorph } from 'idiomorph'
import { announce, tell, word } from './say.ts'
import { carryLater, drawLater } from './later-pictures.ts'
import { carryPictures } from './pictures.ts'
import { shortenAddress } from '../state/draft.ts'
import { prepare } from './prepare.ts'

/**
 * Updates the page to the address: the server renders that state, and the differences are merged in, so that focus,
 * scrolling and open parts stay. The page's texts come only from the server, with and without a script.
 */

/** Number of the last request: older responses are dropped. */
let asked = 0
let running: AbortController | undefined
/** The running request: a step to a fragment would repeat it. */
let underWay: { readonly address: string; readonly page: Promise<boolean> } | undefined

interface RefreshOptions {
  /** The field being typed in keeps its content. */
  readonly typing?: boolean
}

/** Drops the running request, because another change comes first. */
export function dropRefresh(): void {
  asked += 1
  running?.abort()
}

/** @returns whether the page now matches the address */
export async function refresh({ typing = false }: RefreshOptions = {}): Promise<boolean> {
  const address = location.pathname + location.search
  if (!typing && underWay?.address === address) return underWay.page
  const page = bringUp(typing)
  underWay = { address, page }
  try {
    return await page
  } finally {
    if (underWay?.page === page) underWay = undefined
  }
}

async function bringUp(typing: boolean): Promise<boolean> {
  const number = (asked += 1)
  running?.abort()
  const abort = new AbortController()
  running = abort
  try {
    await shortenAddress()
    const response = await fetch(location.href, { signal: abort.signal, headers: { accept: 'text/html' } })
    const text = await response.text()
    if (number !== asked) return false
    const next = new DOMParser().parseFromString(text, 'text/html')
    if (next.querySelector('#edits') === null || document.querySelector('#edits') === null) {
      // Another kind of page: refused, expired, gone.
      if (response.ok) location.reload()
      else tell(next.querySelector('[role=alert]')?.textContent ?? String(response.status), { stays: true })
      return false
    }
    replace(next, typing)
    return true
  } catch (error) {
    if (abort.signal.aborted) return false
    tell(word(navigator.onLine ? 'notReached' : 'offline'), {
      act: word('tryAgain'),
      onAct: () => void refresh(),
      stays: true,
    })
    console.debug(error)
    return false
  }
}

function replace(next: Document, typing: boolean): void {
  carryPictures(next)
  carryLater(next)
  prepare(next.body)
  document.title = next.title
  for (const name of ['data-view', 'data-state'])
    document.documentElement.setAttribute(name, next.documentElement.getAttribute(name) ?? '')
  const active = document.activeElement
  const keeps = typing && active instanceof HTMLElement && 'value' in active ? active : undefined
  Idiomorph.morph(document.body, next.body, {
    morphStyle: 'innerHTML',
    ignoreActiveValue: keeps !== undefined,
    restoreFocus: true,
    callbacks: {
      beforeNodeMorphed: (old, fresh) => keepsItself(old, fresh),
      beforeNodeRemoved: (old) => !(old instanceof HTMLElement && old.dataset['own'] !== undefined),
      beforeAttributeUpdated: (name, node) =>
        !(name === 'open' && node.localName === 'details') && !(name === 'class' && node.matches('.slow')),
    },
  })
  if (!typing) takeValues()
  drawLater()
  document.dispatchEvent(new Event('handbill:page'))
}

/** Whether the script itself maintains this node. */
function keepsItself(old: Node, fresh: Node): boolean {
  if (!(old instanceof HTMLElement)) return true
  if (old.matches('[data-mirror], #say, .ring')) {
    const words = fresh instanceof HTMLElement ? fresh.dataset['words'] : undefined
    if (words !== undefined) old.dataset['words'] = words
    return false
  }
  return true
}

/** Sets fields that were typed in to their state's value. */
function takeValues(): void {
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    '#edits textarea, #edits input[type=text]',
  ))
    if (field.value !== field.defaultValue) field.value = field.defaultValue
  for (const box of document.querySelectorAll<HTMLInputElement>(
    '#edits input[type=checkbox], #edits input[type=radio]',
  ))
    box.checked = box.defaultChecked
  for (const option of document.querySelectorAll<HTMLOptionElement>('#edits option'))
    option.selected = option.defaultSelected
}

/** Reports the loss and return of the connection: meanwhile changes stay in the address. */
export function watchConnection(): void {
  addEventListener('offline', () => tell(word('offline'), { stays: true }))
  addEventListener('online', () => {
    announce(word('online'))
    void refresh()
  })
}
