import { type EditKey, isEditKey, takesEmpty } from '../../article/edits/edit-keys.ts'
import { readValue } from '../../article/edits/edit-values.ts'
import type { EditsPatch } from '../../article/edits/edits-query.ts'
import { change } from './change.ts'
import { current } from '../state/address.ts'
import { word } from './say.ts'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Every control of the form makes the edit in its name; the form itself is never submitted. */
export function watchControls(): void {
  document.addEventListener('input', ({ target }) => {
    if (isText(target)) onText(target)
  })
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && !isText(target)))
      onChoice(target)
  })
  document.addEventListener('submit', (event) => {
    if (event.target instanceof HTMLFormElement && event.target.id === 'edits') event.preventDefault()
  })
}

/** @returns whether the field has its own undo and keys */
export function isText(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && ['text', 'search', 'url', ''].includes(target.type))
  )
}

function onText(control: HTMLInputElement | HTMLTextAreaElement): void {
  const { name } = control
  if (!isEditKey(name) || control.closest('#edits') === null) return
  // A pasted photo address is used once it is complete.
  if (name === 'photo' && control.value !== '' && !/^https?:\/\/[^\s.]+\.\S{2,}$/.test(control.value)) return
  const patch = patchOf(name, control)
  if (patch !== undefined) change(patch, { field: name })
}

/** The patch for a text; undefined if it is invalid, with an error below the field. */
function patchOf(key: EditKey, control: HTMLInputElement | HTMLTextAreaElement): EditsPatch | undefined {
  const { value } = control
  const isOwn = value === (control.dataset['base'] ?? '')
  const { edits } = current().state
  const isPost = key.startsWith('text.')
  const isEmpty = value.trim() === '' && (isPost || !takesEmpty(key))
  if (isOwn || isEmpty) {
    say(control, undefined)
    if (!isPost || isEmpty) return { [key]: null }
    // The generated text of the network is no edit.
    return edits[key] === undefined ? {} : { [key]: value }
  }
  const { reason } = readValue(key, value)
  say(control, reason)
  return reason === undefined ? { [key]: value } : undefined
}

/** An error is shown below the field until the next valid input. */
function say(control: Control, reason: string | undefined): void {
  const id = `${control.id}-fault`
  document.getElementById(id)?.remove()
  control.toggleAttribute('aria-invalid', false)
  if (reason === undefined) return
  control.setAttribute('aria-invalid', 'true')
  const line = document.createElement('p')
  line.id = id
  line.className = 'fault refused'
  line.dataset['own'] = ''
  line.textContent = word('fieldFault', { reason })
  control.setAttribute('aria-errormessage', id)
  control.after(line)
}

function onChoice(control: HTMLInputElement | HTMLSelectElement): void {
  const { name } = control
  if (control.closest('#edits') === null) return
  if (name === 'part') {
    change({ show: shownParts(control) })
    return
  }
  // Chips are ordered; see chips.ts.
  if (!isEditKey(name) || name.startsWith('tags.')) return
  const value =
    control instanceof HTMLSelectElement && control.value === control.dataset['base'] ? '' : control.value
  change({ [name]: value === '' ? null : value })
}

function shownParts(control: Element): string | null {
  const boxes = control.closest('fieldset')?.querySelectorAll<HTMLInputElement>('input[name=part]') ?? []
  const off = [...boxes].filter(({ checked }) => !checked).map(({ value }) => `-${value}`)
  return off.length === 0 ? null : off.join(',')
}
