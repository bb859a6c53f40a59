interface Found {
  readonly title: string
  readonly href: string
  readonly about: string
}

const PAUSE_MS = 120

/** Shows matches while typing in the masthead's field; `/` focuses it, arrows move through the results, Escape closes them. */
export function startSearch(): void {
  const field = document.querySelector<HTMLInputElement>('#q')
  const hits = document.querySelector<HTMLElement>('#hits')
  if (field === null || hits === null) return
  let timer = 0
  let asked = 0
  /** The words whose results are shown. */
  let shown = ''

  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => void look(), PAUSE_MS)
  })

  async function look(): Promise<void> {
    const query = field!.value.trim()
    const turn = ++asked
    if (query === '') return close()
    const response = await fetch(`/docs/search?q=${encodeURIComponent(query)}`, {
      headers: { accept: 'application/json' },
    }).catch(() => undefined)
    // A later key press has sent a newer request.
    if (turn !== asked || response?.ok !== true) return
    const found = (await response.json()) as readonly Found[]
    if (turn === asked) show(query, found)
  }

  function show(query: string, found: readonly Found[]): void {
    // Results must not be replaced under the focus: it would be lost, and Enter with it.
    if (hits!.contains(document.activeElement)) return
    shown = query
    hits!.replaceChildren(...(found.length === 0 ? [nothing()] : found.map(link)))
    hits!.hidden = false
  }

  function close(): void {
    hits!.hidden = true
  }

  document.addEventListener('keydown', (event) => {
    const typing = /^(?:INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? '')
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      field.focus()
    }
  })
  field.form?.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      close()
      field.focus()
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || field.value.trim() === '') return
    event.preventDefault()
    void move(step)
  })

  async function move(step: number): Promise<void> {
    if (document.activeElement === field && field!.value.trim() !== shown) {
      // What is shown answers earlier letters: wait for the answer to the words in the field.
      clearTimeout(timer)
      await look()
      if (document.activeElement !== field || field!.value.trim() !== shown) return
    }
    hits!.hidden = false
    const stops = [field, ...hits!.querySelectorAll('a')]
    const at = stops.indexOf(document.activeElement as HTMLInputElement)
    stops[(at + step + stops.length) % stops.length]?.focus()
  }

  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Node && !field.form?.contains(target)) close()
  })
}

function link({ title, href, about }: Found): HTMLElement {
  const anchor = document.createElement('a')
  anchor.href = href
  const name = document.createElement('b')
  name.textContent = title
  const words = document.createElement('span')
  words.textContent = about
  anchor.append(name, words)
  return anchor
}

function nothing(): HTMLElement {
  const words = document.createElement('p')
  words.textContent = 'Nothing has all these words. Try one, or a code as it was answered.'
  return words
}
