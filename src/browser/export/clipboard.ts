import { announce, tell, word } from '../page/say.ts'

/** If the clipboard is not available (plain http, no permission), shows the text selected for manual copying. */
export async function toClipboard(text: Promise<string>): Promise<void> {
  const words = await text
  try {
    await navigator.clipboard.writeText(words)
    announce(word('copied'))
  } catch {
    showSelected(words)
  }
}

function showSelected(text: string): void {
  const field = document.createElement('textarea')
  field.className = 'to-copy'
  field.dataset['own'] = ''
  field.readOnly = true
  field.value = text
  field.ariaLabel = word('copyByHand')
  document.body.append(field)
  field.focus()
  field.select()
  field.addEventListener('blur', () => field.remove(), { once: true })
  field.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') field.remove()
  })
  tell(word('copyByHand'))
}
