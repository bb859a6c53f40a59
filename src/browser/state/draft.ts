import { articleId, rememberDraft, signature, stateOf } from './address.ts'
import { rename } from './history.ts'

/** Servers accept 16 kB of headers, including the address. */
const MAX_SEARCH = 6000

/** @throws Error with the server's message */
export async function askForLink(
  may: 'look' | 'try',
): Promise<{ readonly url: string; readonly draft?: string }> {
  const response = await fetch(`/preview/link?${signature()}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: articleId(), state: stateOf(), may }),
  })
  const { url, draft, detail } = (await response.json()) as { url?: string; draft?: string; detail?: string }
  if (url === undefined) throw new Error(detail ?? String(response.status))
  return { url, ...(draft !== undefined && { draft }) }
}

/** Stores a state too long for an address on the server, and names it in the address bar. */
export async function shortenAddress(): Promise<void> {
  if (location.search.length <= MAX_SEARCH) return
  const state = stateOf()
  const { draft } = await askForLink(articleId() === undefined ? 'try' : 'look')
  if (draft === undefined || stateOf() !== state) return
  rememberDraft(draft, state)
  const query = new URLSearchParams(signature())
  const said = new URLSearchParams(state)
  for (const name of ['url', 'text']) {
    const value = said.get(name)
    if (value !== null) query.set(name, value)
  }
  query.set('draft', draft)
  rename(`${location.pathname}?${query}${location.hash}`)
}
