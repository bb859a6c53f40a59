import { goTo } from '../page/change.ts'
import { focusText } from '../page/focus-text.ts'
import { isText } from '../page/controls.ts'
import { addressWith, current } from '../state/address.ts'
import { linkAddress } from '../state/link-address.ts'
import { copyTile } from '../export/copy.ts'
import { copyLink } from '../export/link.ts'
import { save } from '../export/save.ts'
import { areLettersOff, showHelp } from './help.ts'
import { redo, undo } from './steps.ts'

const views = ['look', 'posts', 'photo', 'designs', 'tags'] as const

/** Keyboard shortcuts of the whole page. Single letters act only outside text fields, and can be switched off. */
export function watchKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]') !== null) return
    const act = withControl(event) ?? onTile(event) ?? escape(event) ?? letter(event)
    if (act === undefined) return
    event.preventDefault()
    act()
  })
}

type Act = (() => void) | undefined

function withControl({ key, ctrlKey, metaKey, shiftKey, altKey, target }: KeyboardEvent): Act {
  if (!(ctrlKey || metaKey) || altKey) return undefined
  const name = key.toLowerCase()
  if (name === 's') return () => void save()
  // Inside a text field undo is the field's own.
  if (isText(target)) return undefined
  if (name === 'z') return shiftKey ? redo : undo
  return name === 'y' ? redo : undefined
}

function tiles(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.tile[data-network]')]
}

function onTile(event: KeyboardEvent): Act {
  const { key, target } = event
  if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.altKey) return undefined
  const tile = target.closest<HTMLElement>('.tile[data-network]')
  if (tile === null || isText(target)) return undefined
  const to = neighbour(tile, key)
  if (to !== undefined) return () => to.querySelector<HTMLElement>('h3 a')?.focus()
  if (key === 'Enter' && target.matches('h3 a')) return () => void open(target as HTMLAnchorElement)
  if (key.toLowerCase() === 'c' && !areLettersOff()) return () => void copyTile(tile)
  return undefined
}

/** Opens only this network, with the cursor in its text. */
async function open(link: HTMLAnchorElement): Promise<void> {
  await goTo(linkAddress(link))
  focusText()
}

/** By position, so that it works in one column and in five. */
function neighbour(tile: HTMLElement, key: string): HTMLElement | undefined {
  const all = tiles()
  const at = all.indexOf(tile)
  if (key === 'ArrowRight') return all[at + 1]
  if (key === 'ArrowLeft') return all[at - 1]
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined
  const here = tile.getBoundingClientRect()
  const down = key === 'ArrowDown'
  const beyond = all
    .map((other) => ({ other, box: other.getBoundingClientRect() }))
    .filter(({ box }) => (down ? box.top >= here.bottom - 1 : box.bottom <= here.top + 1))
  const distance = ({ top, left }: DOMRect) => Math.abs(top - here.top) * 4 + Math.abs(left - here.left)
  return beyond.toSorted((a, b) => distance(a.box) - distance(b.box))[0]?.other
}

/** From a field to its tile, from a tile to all cards, from a sheet to the page. */
function escape({ key, target }: KeyboardEvent): Act {
  if (key !== 'Escape') return undefined
  const { on } = current().state.page
  const tile = on === '' ? null : document.getElementById(`tile-${on}`)
  const isInPanel = target instanceof Element && target.closest('#change') !== null
  if (isInPanel && tile !== null) return () => tile.querySelector<HTMLElement>('h3 a')?.focus()
  if (on !== '') return () => void goTo(addressWith({}, { on: '' }), { focus: `#tile-${on} h3 a` })
  if (isText(target)) return () => target.blur()
  const open = document.querySelector<HTMLDetailsElement>('details.menu[open]')
  if (open !== null)
    return () => {
      open.open = false
      open.querySelector<HTMLElement>('summary')?.focus()
    }
  return undefined
}

function letter({ key, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent): Act {
  if (ctrlKey || metaKey || altKey || isText(target) || target instanceof HTMLSelectElement) return undefined
  if (document.querySelector('#edits') === null) return undefined
  if (key === '?') return showHelp
  if (areLettersOff()) return undefined
  const view = views[Number(key) - 1]
  if (view !== undefined) return () => void goTo(addressWith({}, { view, on: '' }))
  switch (key.toLowerCase()) {
    case 'f':
      return () => void nextFinding(shiftKey ? -1 : 1)
    case 'h':
      return () => void toPanel('#edit-title-card')
    case 'p':
      return () => void toPanel('.ring')
    case 'd':
      return () => void toPanel('.designs-field input:checked, .designs-field input')
    case 'l':
      return () => void copyLink()
    case 'z':
      return () => document.querySelector<HTMLAnchorElement>('[data-act=zip]')?.click()
    default:
      return undefined
  }
}

/** The fields common to all cards are in the panel of the first view. */
async function toPanel(selector: string): Promise<void> {
  const find = () => document.querySelector<HTMLElement>(`#change ${selector}, #main ${selector}`)
  if (find() === null) await goTo(addressWith({}, { view: 'look', on: '' }))
  find()?.focus()
}

function findings(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('#change [data-finding]')]
}

async function nextFinding(by: 1 | -1): Promise<void> {
  const { view } = current().state.page
  const before = document.activeElement?.closest<HTMLElement>('[data-finding]')?.dataset['finding']
  // The panel has only the selection's findings; the list has all.
  const count = Number(document.querySelector('#flags .badge')?.textContent)
  if (view !== 'findings' && findings().length < count)
    await goTo(addressWith({}, { view: 'findings', on: '' }))
  const all = findings()
  if (all.length === 0) return
  const here = all.findIndex(
    (finding) => finding.contains(document.activeElement) || finding.dataset['finding'] === before,
  )
  const next = here < 0 ? (by > 0 ? 0 : all.length - 1) : (here + by + all.length) % all.length
  const finding = all[next]
  const goal = finding?.querySelector<HTMLElement>('a[data-fix]') ?? finding
  goal?.focus()
}
