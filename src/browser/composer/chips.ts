import type { EditKey } from '../../article/edits/edit-keys.ts'
import { change } from '../page/change.ts'
import { announce, word } from '../page/say.ts'

/** Hashtags of a post as ordered checkboxes: Alt and an arrow move one, Delete removes it, and the last field adds one. */
export function watchChips(): void {
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    const chips = target.closest<HTMLElement>('[data-chips]')
    if (chips === null) return
    if (target.type === 'checkbox') apply(chips, target.checked ? 'tagIn' : 'tagOut', target.value)
    else add(chips, target)
  })
  document.addEventListener('keydown', (event) => {
    const { target, key } = event
    if (!(target instanceof HTMLInputElement)) return
    const chips = target.closest<HTMLElement>('[data-chips]')
    if (chips === null) return
    if (target.type === 'text' && key === 'Enter') {
      event.preventDefault()
      add(chips, target)
    }
    if (target.type !== 'checkbox') return
    if (key === 'Delete' || key === 'Backspace') {
      event.preventDefault()
      takeOut(chips, target)
    }
    if (event.altKey && (key === 'ArrowLeft' || key === 'ArrowRight')) {
      event.preventDefault()
      move(chips, target, key === 'ArrowRight')
    }
  })
}

function boxes(chips: HTMLElement): HTMLInputElement[] {
  return [...chips.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
}

function apply(chips: HTMLElement, said: string, tag: string): void {
  const key = boxes(chips)[0]?.name as EditKey | undefined
  if (key === undefined) return
  const value = boxes(chips)
    .map((box) => `${box.checked ? '' : '-'}${box.value}`)
    .join(',')
  change({ [key]: value })
  announce(word(said, { tag }))
}

/** Focus moves to the next chip. */
function takeOut(chips: HTMLElement, box: HTMLInputElement): void {
  if (!box.checked) return
  const all = boxes(chips)
  const next = all[all.indexOf(box) + 1] ?? all[all.indexOf(box) - 1]
  box.checked = false
  next?.focus()
  apply(chips, 'tagOut', box.value)
}

function move(chips: HTMLElement, box: HTMLInputElement, forward: boolean): void {
  const left = chips.matches(':dir(rtl)') ? forward : !forward
  const chip = box.closest('label')
  const other = left ? chip?.previousElementSibling : chip?.nextElementSibling
  if (!chip || !other?.matches('label.chip')) return
  if (left) other.before(chip)
  else other.after(chip)
  box.focus()
  apply(chips, 'tagMoved', box.value)
}

function add(chips: HTMLElement, field: HTMLInputElement): void {
  const name = field.name.replace(/^add\./, '') as EditKey
  const tags = field.value.split(/[\s,#＃]+/u).filter((tag) => /[\p{L}\p{M}\p{N}]/u.test(tag))
  if (tags.length === 0) return
  field.value = ''
  const had = boxes(chips).map((box) => `${box.checked ? '' : '-'}${box.value}`)
  const inside = had.filter((tag) => !tag.startsWith('-'))
  const outside = had.filter((tag) => tag.startsWith('-'))
  change({ [name]: [...inside, ...tags, ...outside].join(',') })
  announce(word('tagIn', { tag: tags.join(', ') }))
}
