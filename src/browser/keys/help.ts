import { word } from '../page/say.ts'

const OFF = 'handbill-letters-off'

/** Single-letter shortcuts can be switched off, because dictation software would trigger them (WCAG 2.1.4). */
export function areLettersOff(): boolean {
  try {
    return localStorage.getItem(OFF) === '1'
  } catch {
    return false
  }
}

const table = [
  ['1 … 5', 'keyViews'],
  ['F, Shift F', 'keyFindings'],
  ['← ↑ → ↓', 'keyNeighbours'],
  ['Enter', 'keyOnly'],
  ['Esc', 'keyBack'],
  ['H, P, D', 'keyFields'],
  ['C', 'keyCopy'],
  ['L', 'keyLink'],
  ['Z', 'keyZip'],
  ['Ctrl Z, Ctrl Shift Z', 'keyUndo'],
  ['Ctrl S', 'keySave'],
  ['Alt ← →, Delete', 'keyChips'],
] as const

/** The list of shortcuts, and the switch for single letters. */
export function showHelp(): void {
  const dialog = document.createElement('dialog')
  dialog.className = 'help'
  dialog.dataset['own'] = ''
  dialog.ariaLabel = word('keys')
  const heading = document.createElement('h2')
  heading.textContent = word('keys')
  const list = document.createElement('dl')
  for (const [keys, what] of table) {
    const term = document.createElement('dt')
    const kbd = document.createElement('kbd')
    kbd.textContent = keys
    term.append(kbd)
    const meaning = document.createElement('dd')
    meaning.textContent = word(what)
    list.append(term, meaning)
  }
  const label = document.createElement('label')
  label.className = 'check'
  const box = document.createElement('input')
  box.type = 'checkbox'
  box.checked = areLettersOff()
  box.addEventListener('change', () => localStorage.setItem(OFF, box.checked ? '1' : '0'))
  label.append(box, ` ${word('lettersOff')}`)
  const close = document.createElement('button')
  close.type = 'button'
  close.className = 'button main'
  close.textContent = word('close')
  close.addEventListener('click', () => dialog.close())
  dialog.append(heading, list, label, close)
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}
