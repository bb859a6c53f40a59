/** Reports events, visibly in one line of the page and to screen readers in its status. */

const status = (): HTMLElement | null => document.querySelector('#say')

let words: Readonly<Record<string, string>> | undefined

/** A text of the page's language with its braces filled in. */
export function word(name: string, values: Readonly<Record<string, string | number>> = {}): string {
  words ??= JSON.parse(status()?.dataset['words'] ?? '{}') as Record<string, string>
  return (words[name] ?? name).replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''))
}

/** For screen readers only. */
export function announce(text: string): void {
  const line = status()
  if (line === null) return
  // A changed text, so that a repeated message is announced again.
  line.textContent = line.textContent === text ? `${text}\u00a0` : text
}

let hiding: ReturnType<typeof setTimeout> | undefined

/** For everyone: a line at the bottom of the page, with one possible action. */
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
