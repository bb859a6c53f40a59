import { html, raw } from 'hono/html'
import type { Html, PageDeps } from '../answer/page/page.ts'
import { docsPage } from './docs-frame.ts'
import { readGuide, titleOf } from './guide.ts'
import { readMarkdown } from './markdown.ts'

/** A page of the guide; undefined for an unknown name. */
export async function guidePage(name: string, deps: PageDeps): Promise<Html | undefined> {
  const guide = await readGuide(deps.pageFiles)
  const text = Object.hasOwn(guide, name) ? guide[name] : undefined
  if (text === undefined) return undefined
  const { body, headings } = await readMarkdown(text)
  return docsPage(
    deps,
    { title: titleOf(text) || name, href: `/docs/${name}`, contents: headings },
    html`${raw(body)}`,
  )
}
