import type { Edits } from '../../article/edits/edit-keys.ts'
import { editsQuery, readEditPairs } from '../../article/edits/edits-query.ts'
import { baseVersion, current, savedEdits } from '../state/address.ts'
import { localClock } from '../page/prepare.ts'
import { announce, tell, word } from '../page/say.ts'

/** The server's response to a save. */
interface Saved {
  readonly version?: number
  /** The page of the saved article. */
  readonly page?: string
  readonly detail?: string
  /** Who saved in between, if another version is newer than this page's. */
  readonly newest?: { readonly version: number; readonly savedBy?: string; readonly savedAt: string }
}

/** Saves without leaving the page; without a script the form does the same. */
export function watchSaving(): void {
  document.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement) || event.target.id !== 'save') return
    event.preventDefault()
    void save()
  })
}

/** @param over the version to overwrite */
export async function save(over?: number): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('#save')
  const button = document.querySelector<HTMLButtonElement>('[data-act=save]')
  if (form === null || button === null || button.disabled) return
  button.disabled = true
  announce(word('saving'))
  const { edits } = current().state
  const before = editsQuery(savedEdits())
  try {
    const { status, saved } = await send(form, edits, over ?? baseVersion())
    if (saved.page === undefined) refuse(status, saved)
    else {
      const { version = 1, page } = saved
      remember({ version, before, edits: editsQuery(edits), isUndone: false })
      location.assign(page)
    }
  } catch {
    tell(word('offline'), { act: word('tryAgain'), onAct: () => void save(over), stays: true })
  } finally {
    button.disabled = false
  }
}

async function send(
  form: HTMLFormElement,
  edits: Edits,
  base: number,
): Promise<{ readonly status: number; readonly saved: Saved }> {
  const response = await fetch(form.action, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...Object.fromEntries(current().place.article), edits, base }),
  })
  return { status: response.status, saved: (await response.json()) as Saved }
}

function refuse(status: number, { detail, newest }: Saved): void {
  if (status === 409 && newest !== undefined) {
    const time = localClock(new Date(newest.savedAt))
    const said = word('changedElsewhere', { n: newest.version, by: newest.savedBy ?? '?', time })
    tell(said, { act: word('saveOver'), onAct: () => void save(newest.version), stays: true })
    return
  }
  tell(detail ?? String(status), { stays: true })
}

const STEP = 'handbill-saved'

/** What was saved, and over which version; for the page that loads next. Edits as queries. */
interface Step {
  readonly version: number
  readonly before: string
  readonly edits: string
  readonly isUndone: boolean
}

function remember(step: Step): void {
  sessionStorage.setItem(STEP, JSON.stringify(step))
}

/** Reports success, after the page was reloaded as saved. */
export function saySaved(): void {
  const said = sessionStorage.getItem(STEP)
  if (said === null) return
  sessionStorage.removeItem(STEP)
  const step = JSON.parse(said) as Step
  if (step.isUndone) tell(word('saveUndone'))
  else
    tell(word('savedVersion', { n: step.version }), {
      act: word('undo'),
      onAct: () => void undoSave(step),
    })
}

/** Undo saves a version too, with the earlier values. The undone edits return to the address, unsaved. */
async function undoSave({ version, before, edits }: Step): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('#save')
  if (form === null) return
  try {
    const { status, saved } = await send(form, readEditPairs(new URLSearchParams(before)).edits, version)
    if (saved.page === undefined) {
      refuse(status, saved)
      return
    }
    const { version: undone = version + 1, page } = saved
    remember({ version: undone, before, edits, isUndone: true })
    const query = [edits, `base=${undone}`].filter((part) => part !== '').join('&')
    location.assign(`${page}${page.includes('?') ? '&' : '?'}${query}`)
  } catch {
    tell(word('notReached'), { stays: true })
  }
}
