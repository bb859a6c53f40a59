/** While another site's page is read, the form stays, names the site, and can be cancelled after this many milliseconds. */

const CANCEL_MS = 1000

export function watchReading(): void {
  const form = document.querySelector<HTMLFormElement>('#ask')
  form?.addEventListener('submit', () => {
    const button = form.querySelector<HTMLButtonElement>('button[type=submit]')
    const typed = form.querySelector<HTMLInputElement>('#url')?.value ?? ''
    if (button === null) return
    const before = button.textContent
    button.textContent = (form.dataset['reading'] ?? '').replace('{host}', hostOf(typed))
    button.setAttribute('aria-disabled', 'true')
    setTimeout(() => addCancel(form, button, before), CANCEL_MS)
  })
}

function addCancel(form: HTMLFormElement, reading: HTMLButtonElement, before: string): void {
  if (form.querySelector('[data-act=cancel]') !== null) return
  const cancel = document.createElement('button')
  cancel.type = 'button'
  cancel.className = 'button'
  cancel.dataset['act'] = 'cancel'
  cancel.textContent = form.dataset['cancel'] ?? ''
  cancel.addEventListener('click', () => {
    window.stop()
    reading.textContent = before
    reading.removeAttribute('aria-disabled')
    cancel.remove()
  })
  reading.after(cancel)
}

function hostOf(typed: string): string {
  const text = typed.trim()
  return URL.parse(/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`)?.host ?? text
}
