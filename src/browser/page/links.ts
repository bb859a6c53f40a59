import { goTo } from './change.ts'
import { focusText } from './focus-text.ts'
import { announce, tell, word } from './say.ts'
import { linkAddress } from '../state/link-address.ts'
import { undo } from '../keys/steps.ts'

/** Every link leads to a state of the page, which is then shown without loading. */
export function watchLinks(): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]')
    if (link === null || !isState(link)) return
    event.preventDefault()
    void followLink(link, isByMouse(event))
  })
}

function isState(link: HTMLAnchorElement): boolean {
  return (
    link.origin === location.origin &&
    link.pathname === location.pathname &&
    link.search !== '' &&
    !link.hasAttribute('download') &&
    link.target === '' &&
    !['copy-link', 'send'].includes(link.dataset['act'] ?? '') &&
    document.querySelector('#edits') !== null &&
    // Another language is another page.
    new URLSearchParams(link.search).get('ui') === new URLSearchParams(location.search).get('ui')
  )
}

/** A finger's tap must not open the keyboard over the sheet; without a pointer, focus stays where it is. */
function isByMouse(event: MouseEvent): boolean {
  return event instanceof PointerEvent && event.pointerType === 'mouse'
}

async function followLink(link: HTMLAnchorElement, byMouse: boolean): Promise<void> {
  const fixes = link.dataset['fix']
  const finding = link.closest<HTMLElement>('[data-finding]')
  const place = finding === null ? -1 : findings().indexOf(finding)
  const tile = link.closest<HTMLElement>('.tile')?.id
  await goTo(linkAddress(link))
  if (fixes !== undefined || link.dataset['leave'] !== undefined) afterFix(link, place)
  else if (tile !== undefined && byMouse) focusText()
  else if (tile !== undefined) chooseTile(tile)
}

function findings(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('#change [data-finding]')]
}

/** Focuses the finding that took this one's place. */
function afterFix(link: HTMLAnchorElement, place: number): void {
  const next = findings()[Math.max(0, Math.min(place, findings().length - 1))]
  const goal =
    next?.querySelector<HTMLElement>('a[data-fix], a[data-leave]') ??
    document.querySelector<HTMLElement>('#flags')
  goal?.focus()
  if (link.dataset['leave'] !== undefined) {
    announce(word('left'))
    return
  }
  const isAll = link.closest('.fix-all') !== null
  const count = isAll ? (/\d+/.exec(link.textContent)?.[0] ?? '') : '1'
  tell(count === '1' ? word('fixedOne') : word('fixedMany', { n: count }), { act: word('undo'), onAct: undo })
}

/** The panel now shows the chosen network; the tile stays visible and focused. */
function chooseTile(id: string): void {
  document.getElementById(id)?.querySelector<HTMLElement>('h3 a')?.focus({ preventScroll: true })
}
