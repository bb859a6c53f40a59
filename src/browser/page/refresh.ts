import { Idiomorph } from 'idiomorph'
import { announce, tell, word } from './say.ts'
import { carryLater, drawLater } from './later-pictures.ts'
import { carryPictures } from './pictures.ts'
import { shortenAddress } from '../state/draft.ts'
import { prepare } from './prepare.ts'

/**
 * Brings the page up to the address in the bar: the server writes the page of that state, and what differs takes the place
 * of what is there, so that focus, scroll and open parts stay. There is one author of the page's words, with a script and
 * without.
 */

/** The page is the last one asked for: older answers are dropped. */
let asked = 0
let running: AbortController | undefined
/** What is on its way: a step to a fragment asks once more for the same. */
let underWay: { readonly address: string; readonly page: Promise<boolean> } | undefined

interface RefreshOptions {
  /** The field that is typed in keeps what is in it. */
  readonly typing?: boolean
}

/** Gives up the page that is on its way: another change comes before it. */
export function dropRefresh(): void {
  asked += 1
  running?.abort()
}

/** @returns whether the page is now that of the address */
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

/** What the script paints is its own. */
function keepsItself(old: Node, fresh: Node): boolean {
  if (!(old instanceof HTMLElement)) return true
  if (old.matches('[data-mirror], #say, .ring')) {
    const words = fresh instanceof HTMLElement ? fresh.dataset['words'] : undefined
    if (words !== undefined) old.dataset['words'] = words
    return false
  }
  return true
}

/** Fields that were typed in show their state's value, not what was typed. */
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

/** Says that the connection is gone and back: changes stay in the address meanwhile. */
export function watchConnection(): void {
  addEventListener('offline', () => tell(word('offline'), { stays: true }))
  addEventListener('online', () => {
    announce(word('online'))
    void refresh()
  })
}
