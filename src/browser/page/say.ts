/** Says what happened, for eyes in one line of the page and for screen readers in its status. */

const status = (): HTMLElement | null => document.querySelector('#say')

let words: Readonly<Record<string, string>> | undefined

/** A word of the page's language, with what belongs into its braces. */
export function word(name: string, values: Readonly<Record<string, string | number>> = {}): string {
  words ??= JSON.parse(status()?.dataset['words'] ?? '{}') as Record<string, string>
  return (words[name] ?? name).replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''))
}

/** To screen readers only. */
export function announce(text: string): void {
  const line = status()
  if (line === null) return
  // The same words twice are said twice.
  line.textContent = line.textContent === text ? `${text}\u00a0` : text
}

let hiding: ReturnType<typeof setTimeout> | undefined

/** To everybody: a line over the foot of the page, with one thing to do about it. */
export function tell(
  text: string,
  options: { readonly act?: string; readonly onAct?: () => void; readonly stays?: boolean } = {},
): void {
  announce(text)
  const line = document.querySelector<HTMLElement>('.told') ?? document.createElement('p')
  line.className = 'told'
  line.dataset['own'] = ''
  line.replaceChildren(text)
  const { act, onAct } = options
  if (act !== undefined && onAct !== undefined) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button small'
    button.textContent = act
    button.addEventListener('click', () => {
      line.remove()
      onAct()
    })
    line.append(' ', button)
  }
  document.body.append(line)
  clearTimeout(hiding)
  if (options.stays !== true) hiding = setTimeout(() => line.remove(), 10_000)
}

export function hush(): void {
  document.querySelector('.told')?.remove()
}
