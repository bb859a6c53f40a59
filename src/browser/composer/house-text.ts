import type { EditKey } from '../../article/edits/edit-keys.ts'
import { textKey } from '../../article/edits/edit-keys.ts'
import type { NetworkName } from '../../post/network.ts'
import { change } from '../page/change.ts'
import { announce, word } from '../page/say.ts'
import { articleId, current, signature } from '../state/address.ts'

/** The server's result for a house text. */
interface Tried {
  readonly posts?: readonly {
    readonly network: string
    readonly texts: Readonly<Record<string, { text: string; length: number; max: number; valid: boolean }>>
  }[]
  readonly detail?: string
}

/** Tries the newsroom's own Liquid on the article; its result can replace the post's text. */
export function watchHouseTexts(): void {
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-act=try-text]')
    const source = button?.parentElement?.querySelector<HTMLTextAreaElement>('[data-house]')
    if (source !== null && source !== undefined) void tryText(source)
  })
}

async function tryText(source: HTMLTextAreaElement): Promise<void> {
  const { house = '', network = '' } = source.dataset
  const { place, state } = current()
  // A manual text would override the one being tried.
  const edits = Object.fromEntries(
    Object.entries(state.edits).filter(([key]) => !key.startsWith(`text.${network}`)),
  )
  try {
    const response = await fetch(`/preview/${articleId() ?? 'new'}/texts?${signature()}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...Object.fromEntries(place.article),
        name: house,
        liquid: source.value.toWellFormed(),
        edits,
      }),
    })
    show(source, network as NetworkName, (await response.json()) as Tried)
  } catch {
    show(source, network as NetworkName, { detail: word('notReached') })
  }
}

function show(source: HTMLTextAreaElement, network: NetworkName, { posts, detail }: Tried): void {
  const line = source.closest('.house-text')
  line?.querySelector('.tried')?.remove()
  source.setAttribute('aria-invalid', String(posts === undefined))
  const box = document.createElement('div')
  box.className = 'tried'
  box.dataset['own'] = ''
  const texts = Object.entries(posts?.find((post) => post.network === network)?.texts ?? {})
  if (posts === undefined) box.append(refusal(detail ?? ''))
  else for (const [field, text] of texts) box.append(written(network, field, text))
  line?.append(box)
  announce(posts === undefined ? (detail ?? '') : word('textTried'))
}

function refusal(detail: string): HTMLElement {
  const line = document.createElement('p')
  line.className = 'fault refused'
  line.textContent = detail
  return line
}

function written(
  network: NetworkName,
  field: string,
  { text, length, max, valid }: { text: string; length: number; max: number; valid: boolean },
): HTMLElement {
  const part = document.createElement('div')
  const words = document.createElement('p')
  words.className = 'written'
  words.dir = 'auto'
  words.textContent = text
  const foot = document.createElement('p')
  foot.className = valid ? 'part' : 'part over'
  const take = document.createElement('button')
  take.type = 'button'
  take.className = 'button small'
  take.textContent = word('takeText')
  take.addEventListener('click', () => change({ [textKey(network, field) as EditKey]: text }))
  foot.append(`${field} · ${length} / ${max} `, take)
  part.append(words, foot)
  return part
}
