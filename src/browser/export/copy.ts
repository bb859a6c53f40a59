import { word } from '../page/say.ts'
import { toClipboard } from './clipboard.ts'
import { copyLink } from './link.ts'

/** Copies parts of the page: a post, all posts, tags, the article's address. */
export function watchCopying(): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>(
      '[data-copy], [data-copy-text], [data-act^=copy-], [data-act=send]',
    )
    if (button === null) return
    const { copy, copyText, act } = button.dataset
    if (act === 'copy-link' || act === 'send') {
      event.preventDefault()
      void copyLink()
    } else if (act === 'copy-posts') void copied(button, allPosts())
    else if (act === 'copy-tags') void copied(button, fetched('tags', 'tags'))
    else if (act === 'copy-frame') void copied(button, fetched('tags', 'iframe'))
    else if (copyText !== undefined) void copied(button, textOf(copyText))
    else if (copy !== undefined) void copied(button, postOf(copy))
  })
}

/** The tile's post, or its address if the network shows only the link. */
export async function copyTile(tile: HTMLElement): Promise<void> {
  const button = tile.querySelector<HTMLElement>('[data-copy]')
  if (button !== null) await copied(button, postOf(button.dataset['copy'] ?? ''))
}

async function copied(button: HTMLElement, text: Promise<string>): Promise<void> {
  await toClipboard(text)
  const before = button.querySelector('span') === null ? button.textContent : undefined
  if (before === undefined || before === word('copied')) return
  button.textContent = word('copied')
  setTimeout(() => {
    if (button.textContent === word('copied')) button.textContent = before
  }, 1500)
}

async function textOf(id: string): Promise<string> {
  return document.getElementById(id)?.textContent ?? ''
}

/** The current text of a post: from its field if the page has it, else from the posts view. */
async function postOf(network: string): Promise<string> {
  const field = firstField(document, network)
  if (field !== undefined) return field.value
  const page = await pageOf('posts')
  return firstField(page, network)?.value ?? articleAddress(page)
}

function firstField(root: ParentNode, network: string): HTMLTextAreaElement | undefined {
  return (
    root.querySelector<HTMLTextAreaElement>(`[data-composer="${CSS.escape(network)}"] textarea`) ?? undefined
  )
}

function articleAddress(page: Document): string {
  return (
    page.querySelector<HTMLElement>('html')?.dataset['address'] ??
    document.documentElement.dataset['address'] ??
    location.href
  )
}

async function allPosts(): Promise<string> {
  const page = await pageOf('posts')
  return [...page.querySelectorAll<HTMLElement>('[data-composer]')]
    .map((composer) => {
      const name = composer.querySelector('h3')?.textContent.trim() ?? ''
      const texts = [...composer.querySelectorAll('textarea')].map(({ value }) => value)
      return `${name}\n\n${texts.join('\n\n')}`
    })
    .join('\n\n\n')
}

async function fetched(view: string, id: string): Promise<string> {
  const here = document.getElementById(id)?.textContent
  return here ?? (await pageOf(view)).getElementById(id)?.textContent ?? ''
}

/** Another view of the same state. */
async function pageOf(view: string): Promise<Document> {
  const url = new URL(location.href)
  url.searchParams.set('view', view)
  url.searchParams.delete('on')
  const response = await fetch(url)
  return new DOMParser().parseFromString(await response.text(), 'text/html')
}
