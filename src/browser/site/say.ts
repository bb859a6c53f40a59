/** Tells screen readers what has happened. */
export function say(text: string): void {
  const status = document.querySelector('#say')
  if (status) status.textContent = text
}
