import { say } from './say.ts'

const SHOWN_MS = 1500

/** Adds a button to every code block. */
export function addCopyButtons(): void {
  for (const block of document.querySelectorAll<HTMLElement>('figure.code')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'copy'
    button.textContent = 'Copy'
    button.addEventListener('click', () => void copy(block, button))
    const caption = block.querySelector('figcaption')
    button.classList.toggle('lone', caption === null)
    ;(caption ?? block).append(button)
  }
}

async function copy(block: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const code = block.querySelector('code')
  if (code === null) return
  try {
    await navigator.clipboard.writeText(code.textContent)
  } catch {
    // The clipboard is not allowed: selects the text for copying by keyboard.
    getSelection()?.selectAllChildren(code)
    return
  }
  button.textContent = 'Copied'
  say('Copied')
  setTimeout(() => (button.textContent = 'Copy'), SHOWN_MS)
}
