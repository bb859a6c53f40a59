/** Puts the cursor into the first text of the panel. Fields in closed `details` cannot take focus. */
export function focusText(): void {
  const fields = document.querySelectorAll<HTMLElement>(
    '#change textarea:not([readonly]), #change input[type=text]',
  )
  Array.from(fields)
    .find((field) => field.offsetParent !== null)
    ?.focus({ preventScroll: true })
}
