import type { TryOut } from '../../http/site/home/try-out.ts'
import { say } from './say.ts'

const PAUSE_MS = 250
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i

/**
 * Redraws the home page's cards and post while a headline is typed or when a sample is chosen; an address goes to
 * the preview.
 */
export function startTryOut(): void {
  const form = document.querySelector<HTMLFormElement>('#try')
  const field = form?.querySelector('textarea')
  const out = document.querySelector<HTMLElement>('#out')
  if (!form || !field || !out) return
  const button = form.querySelector('button')
  const usual = button?.textContent ?? ''
  const isOpen = form.dataset['open'] !== undefined
  const samples = form.querySelector('fieldset')
  const longest = Number(field.dataset['longest'])
  let timer = 0
  let turn = 0

  if (samples) samples.hidden = false
  samples?.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    if (isOpen) field.value = target.dataset['title'] ?? ''
    void show(`sample=${encodeURIComponent(target.value)}`)
  })

  field.addEventListener('input', () => {
    clearTimeout(timer)
    const typed = field.value.trim()
    if (button) button.textContent = ADDRESS.test(typed) ? 'Read this page' : usual
    if (!isOpen || typed === '' || ADDRESS.test(typed)) return
    for (const sample of form.querySelectorAll<HTMLInputElement>('input:checked')) sample.checked = false
    timer = window.setTimeout(
      () => void show(`title=${encodeURIComponent(typed.slice(0, longest))}`),
      PAUSE_MS,
    )
  })

  form.addEventListener('submit', (event) => {
    const typed = field.value.trim()
    if (ADDRESS.test(typed)) return
    // A headline is an article without other fields.
    event.preventDefault()
    location.href = typed === '' ? '/preview' : `/preview?title.card=${encodeURIComponent(typed)}`
  })

  async function show(query: string): Promise<void> {
    const own = ++turn
    out!.classList.add('busy')
    try {
      const response = await fetch(`/try?${query}`)
      if (!response.ok)
        return tell(response.status === 429 ? 'busy; the sample stays' : 'not drawn; the sample stays')
      const tried = (await response.json()) as TryOut
      const pictures = await Promise.all(
        [...out!.querySelectorAll('img')].map(async (image) => picture(image, query)),
      )
      // A later key press has sent a newer request.
      if (own !== turn) return
      for (const { image, url } of pictures) image.src = url
      tellAll(tried, pictures[0]?.bytes ?? 0)
    } catch {
      tell('not drawn; the sample stays')
    } finally {
      if (own === turn) out!.classList.remove('busy')
    }
  }

  function tellAll({ title, lang, dir, language, post }: TryOut, bytes: number): void {
    const text = document.querySelector<HTMLElement>('#post')
    if (text) Object.assign(text, { textContent: post.text, lang, dir })
    const card = out!.querySelector('img')
    if (card) Object.assign(card, { alt: title, lang })
    field!.lang = lang
    write('#language', language)
    write('#count', `${post.length} of ${post.max}`)
    write('#size', ` · ${Math.round(bytes / 1000)} kB`)
    say(`Drawn in ${language}`)
  }
}

async function picture(image: HTMLImageElement, query: string) {
  const path = new URL(image.dataset['from'] ?? image.src).pathname
  image.dataset['from'] ??= image.src
  const response = await fetch(`${path}?${query}`)
  if (!response.ok) throw new Error(String(response.status))
  const blob = await response.blob()
  return { image, url: URL.createObjectURL(blob), bytes: blob.size }
}

function tell(text: string): void {
  write('#language', text)
  say(text)
}

function write(selector: string, text: string): void {
  const element = document.querySelector(selector)
  if (element) element.textContent = text
}
