import { current } from '../state/address.ts'
import { localClock } from '../page/prepare.ts'
import { announce, tell, word } from '../page/say.ts'

/** What the server answers to a save. */
interface Saved {
  readonly version?: number
  /** The page of the saved article. */
  readonly page?: string
  readonly detail?: string
  readonly code?: string
  /** Who saved meanwhile, when another version is newer than the one this page began with. */
  readonly newest?: { readonly version: number; readonly savedBy?: string; readonly savedAt: string }
}

/** Saving goes on without leaving the page; the form does the same without a script. */
export function watchSaving(): void {
  document.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement) || event.target.id !== 'save') return
    event.preventDefault()
    void save()
  })
}

/** @param over the version that is to be saved over */
export async function save(over?: number): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('#save')
  const button = document.querySelector<HTMLButtonElement>('[data-act=save]')
  if (form === null || button === null || button.disabled) return
  button.disabled = true
  announce(word('saving'))
  try {
    const base = over ?? Number(form.dataset['base'] ?? 0)
    const { place, state } = current()
    const response = await fetch(form.action, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...Object.fromEntries(place.article), edits: state.edits, base }),
    })
    after(response.status, (await response.json()) as Saved)
  } catch {
    tell(word('offline'), { act: word('tryAgain'), onAct: () => void save(over), stays: true })
  } finally {
    button.disabled = false
  }
}

function after(status: number, { version, page, detail, newest }: Saved): void {
  if ((status === 200 || status === 201) && page !== undefined) {
    sessionStorage.setItem('handbill-saved', String(version ?? 1))
    location.assign(page)
    return
  }
  if (status === 409 && newest !== undefined) {
    const time = localClock(new Date(newest.savedAt))
    const said = word('changedElsewhere', { n: newest.version, by: newest.savedBy ?? '?', time })
    tell(said, { act: word('saveOver'), onAct: () => void save(newest.version), stays: true })
    return
  }
  tell(detail ?? String(status), { stays: true })
}

/** After the page was loaded as it is saved. */
export function saySaved(): void {
  const version = sessionStorage.getItem('handbill-saved')
  if (version === null) return
  sessionStorage.removeItem('handbill-saved')
  tell(word('savedVersion', { n: version }))
}
