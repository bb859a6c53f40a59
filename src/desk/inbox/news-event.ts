import type { CmsNews } from '../../article/cms/news.ts'
import { withinCaps } from '../../article/cms/within-caps.ts'
import { articleFromJson } from '../../article/json/from-json.ts'
import { Problem } from '../../problem.ts'
import type { NewsEvent } from '../articles/intake.ts'
import type { HookSource } from '../../config/hook-source.ts'

/**
 * A CMS's news as the desk takes it: fields checked and cleaned.
 * @throws Problem `invalid-input` naming the field as the payload has it
 */
export function newsEventOf(
  news: Exclude<CmsNews, { kind: 'ignore' | 'ask' }>,
  source: HookSource,
): NewsEvent {
  const { ref, at } = news
  switch (news.kind) {
    case 'read':
      return { kind: 'read', ref, at, url: news.url }
    case 'remove':
      if (ref === undefined && news.url === undefined)
        throw new Problem('invalid-input', 'Neither an id nor an address says what is to be removed.', {
          field: 'id',
        })
      return { kind: 'remove', ref, at, url: news.url }
    case 'publish': {
      // Who sends from code of their own can mend what is wrong; an editor cannot mend what a CMS makes of an article.
      const sourced =
        source.kind === 'standard'
          ? articleFromJson(news.json, { root: news.root })
          : articleFromJson(withinCaps(news.json), { root: news.root, lenient: true })
      if (sourced.article.url === undefined) throw withoutAddress(news.root, source)
      return { kind: 'publish', ref, at, sourced }
    }
  }
}

/** The same address is the same article: without one there is nothing to keep. */
function withoutAddress(root: string, { name }: HookSource): Problem {
  return new Problem(
    'invalid-input',
    `url is missing or cannot be used: set "address", such as "https://example.com/{slug}", for "${name}" in HANDBILL_CMS.`,
    { field: `${root}.url` },
  )
}
