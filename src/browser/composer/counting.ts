import type { Count } from '../../post/count/count.ts'
import type { FieldName, NetworkName } from '../../post/network.ts'
import { articleId, signature } from '../state/address.ts'
import { announce, word } from '../page/say.ts'
import { type Painted, paintMirror, paintMirrors } from './mirror.ts'

type Counters = typeof import('../counters.ts')

/** Milliseconds of rest after which the server counts too; if it differs, its count applies. */
const ASK_MS = 80
/** Milliseconds of rest after which the remaining length is announced to screen readers. */
const SAID_MS = 700
const NEAR = 0.9

let counters: Promise<Counters> | undefined

/** The server's own counters, loaded with the first key press. */
async function loadCounters(): Promise<Counters> {
  counters ??= import('../counters.ts')
  return counters
}

const asking = new WeakMap<Element, AbortController>()
const waits = new WeakMap<Element, { ask: number; say: number }>()

/** Counts every post while it is being written. */
export function watchPosts(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (isPost(target)) void loadCounters()
  })
  document.addEventListener('input', ({ target }) => {
    if (isPost(target)) void onInput(target)
  })
  document.addEventListener('handbill:page', () => void paintMirrors(countOf))
  void paintMirrors(countOf)
}

function isPost(target: EventTarget | null): target is HTMLTextAreaElement {
  return target instanceof HTMLTextAreaElement && target.dataset['count'] !== undefined
}

/** The counter of a text: a post's second text counts like the post itself. */
function counterOf({ countText, fieldsOf }: Counters, post: HTMLTextAreaElement, text = post.value): Count {
  const [network, field] = (post.dataset['count'] ?? '').split('.') as [NetworkName, FieldName]
  const known = fieldsOf(network)
  return countText(network, known.includes(field) ? field : (known[0] ?? 'text'), text, maxOf(post))
}

/** The account's limit, if the server knows another than the network's. */
function maxOf(post: HTMLTextAreaElement): number | undefined {
  const max = Number(post.dataset['max'])
  return max > 0 ? max : undefined
}

/** The server's count, until a text is edited: the tables are not loaded just to view one. */
async function countOf(post: HTMLTextAreaElement): Promise<Painted | undefined> {
  if (counters !== undefined) return counterOf(await counters, post)
  const { length, fold, marks = '' } = post.dataset
  const entities = marks.split(' ').flatMap((mark) => {
    const [start, end] = mark.split('-').map(Number)
    return start === undefined || end === undefined ? [] : [{ start, end }]
  })
  return {
    length: Number(length),
    max: maxOf(post) ?? Infinity,
    entities,
    ...(fold !== undefined && { fold: Number(fold) }),
  }
}

async function onInput(post: HTMLTextAreaElement): Promise<void> {
  const text = post.value
  const count = counterOf(await loadCounters(), post, text)
  if (post.value !== text) return
  show(post, count)
  const wait = waits.get(post)
  clearTimeout(wait?.ask)
  clearTimeout(wait?.say)
  waits.set(post, {
    ask: window.setTimeout(() => void ask(post, count), ASK_MS),
    say: window.setTimeout(() => announce(leftOf(count)), SAID_MS),
  })
}

/** Gets the server's count; a different one replaces ours and is marked. */
async function ask(post: HTMLTextAreaElement, here: Count): Promise<void> {
  asking.get(post)?.abort()
  const abort = new AbortController()
  asking.set(post, abort)
  const [network, field] = (post.dataset['count'] ?? '').split('.')
  const { fieldsOf } = await loadCounters()
  const known = fieldsOf(network as NetworkName)
  const id = articleId()
  const query = new URLSearchParams(signature())
  if (id !== undefined) query.set('id', id)
  try {
    const response = await fetch(`/preview/count?${query}`, {
      method: 'POST',
      signal: abort.signal,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        network,
        field: known.includes(field as FieldName) ? field : known[0],
        text: post.value.toWellFormed(),
        max: maxOf(post),
      }),
    })
    if (!response.ok) return
    const there = (await response.json()) as Count
    if (there.length === here.length && there.valid === here.valid) return
    show(post, there)
    countLine(post)?.classList.add('differs')
  } catch {
    // Keep the page's own count.
  }
}

function countLine(post: HTMLTextAreaElement): HTMLElement | null {
  return document.getElementById(`${post.id}-count`)
}

function show(post: HTMLTextAreaElement, count: Count): void {
  const { length, max, valid } = count
  const numbers = new Intl.NumberFormat(document.documentElement.lang === 'hi' ? 'en-IN' : 'en')
  const state = !valid || length > max ? 'over' : length > max * NEAR ? 'near' : 'within'
  const line = countLine(post)
  const number = line?.querySelector('b')
  if (line && number) {
    number.textContent = numbers.format(length)
    line.classList.remove('differs')
    line.classList.toggle('over', state === 'over')
    line.classList.toggle('near', state === 'near')
  }
  const meter = post.closest('.post-text')?.querySelector('meter')
  if (meter) {
    meter.value = Math.min(length, max)
    meter.className = state
  }
  post.setAttribute('aria-invalid', String(state === 'over'))
  for (const tile of document.querySelectorAll<HTMLElement>(
    `.tile [data-count="${post.dataset['count']}"] b`,
  ))
    tile.textContent = numbers.format(length)
  paintMirror(post, count)
}

function leftOf({ length, max }: Count): string {
  return length > max ? word('nOver', { n: length - max }) : word('nLeft', { n: max - length })
}
