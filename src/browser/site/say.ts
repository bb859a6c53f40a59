/** Announces a message to screen readers. */
export function say(text: string): void {
  const status = document.querySelector('#say')
  if (status) status.textContent = text
}
