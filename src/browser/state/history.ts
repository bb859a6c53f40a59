/** Undo and redo use the browser's history: each entry has its index, so that the buttons know the ends. */

interface Entry {
  readonly at: number
  /** The field that was typed in, and the time of the last key. */
  readonly field?: string | undefined
  readonly time: number
}

/** Milliseconds; typing in one field is one step until it rests this long. */
const MERGE_MS = 1000

const START = 'handbill-first'
const END = 'handbill-last'

function entry(): Entry {
  return (history.state as Entry | null) ?? { at: 0, time: 0 }
}

/** Starts the index when the page is opened; a reload continues it. */
export function startHistory(): void {
  if (history.state !== null) return
  history.replaceState({ at: 0, time: 0 } satisfies Entry, '')
  sessionStorage.setItem(START, '0')
  sessionStorage.setItem(END, '0')
}

/**
 * Goes to another state of this page.
 * @param field being typed in: further keys in it change the same step
 */
export function step(href: string, field?: string): void {
  const { at, field: before, time } = entry()
  const now = Date.now()
  if (field !== undefined && field === before && now - time < MERGE_MS) {
    history.replaceState({ at, field, time: now } satisfies Entry, '', href)
    return
  }
  history.pushState({ at: at + 1, field, time: now } satisfies Entry, '', href)
  sessionStorage.setItem(END, String(at + 1))
}

/** Replaces the address of the current step. */
export function rename(href: string): void {
  history.replaceState(history.state, '', href)
}

export function canUndo(): boolean {
  return entry().at > Number(sessionStorage.getItem(START) ?? 0)
}

export function canRedo(): boolean {
  return entry().at < Number(sessionStorage.getItem(END) ?? 0)
}

/** Typing after an undo starts a new step. */
export function sealStep(): void {
  const { at } = entry()
  history.replaceState({ at, time: 0 } satisfies Entry, '')
}
