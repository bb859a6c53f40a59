import type { Found } from './hashtags.ts'
import { createNormalForm } from '../normal-form.ts'
import { findUrls } from './urls.ts'

/** A part of prose that X would link by mistake. Positions count UTF-16 units, `end` is exclusive. */
export interface AccidentalLink extends Found {
  readonly text: string
  /** Position of the dot that makes it a link: the top-level domain follows. */
  readonly dot: number
}

/**
 * Finds unintended links: `ended.So`, `ASP.NET`, `README.md`. Each costs 23 characters on X, and through its API
 * the price of a post with a link.
 * @param text prose; addresses with a scheme are intended, and skipped
 */
export function findAccidentalLinks(text: string): AccidentalLink[] {
  const normal = createNormalForm(text)
  return findUrls(normal.text)
    .filter(({ hasScheme }) => !hasScheme)
    .map((url) => {
      const start = normal.place(url.start, 'start')
      const end = normal.place(url.end, 'end')
      const link = text.slice(start, end)
      const hostEnd = link.search(/[/?]/)
      const dot = start + link.slice(0, hostEnd < 0 ? undefined : hostEnd).lastIndexOf('.')
      return { start, end, text: link, dot }
    })
}
