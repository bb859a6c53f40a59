import type { CmsEvent } from '../../article/cms/cms-event.ts'
import { withinCaps } from '../../article/cms/within-caps.ts'
import { articleFromJson } from '../../article/json/from-json.ts'
import { Problem } from '../../problem.ts'
import type { ArticleEvent } from '../articles/article-event.ts'
import type { HookSource } from '../../config/hook-source.ts'

/**
 * A CMS's event as the desk's input: fields checked and cleaned.
 * @throws Problem `invalid-input` naming the field as in the payload
 */
export function toArticleEvent(
  event: Exclude<CmsEvent, { kind: 'ignore' | 'ask' }>,
  source: HookSource,
): ArticleEvent {
  const { ref, at } = event
  switch (event.kind) {
    case 'read':
      return { kind: 'read', ref, at, url: event.url }
    case 'remove':
      if (ref === undefined && event.url === undefined)
        throw new Problem('invalid-input', 'A removal needs the id or the address of its article.', {
          field: 'id',
        })
      return { kind: 'remove', ref, at, url: event.url }
    case 'publish': {
      // Strict for a developer's own code, which can be fixed; lenient for a CMS, which editors cannot change.
      const json = { ...event.json, site: event.json.site ?? source.settings.name }
      const found =
        source.kind === 'standard'
          ? articleFromJson(json, { root: event.root })
          : articleFromJson(withinCaps(json), { root: event.root, lenient: true })
      if (found.article.url === undefined) throw withoutAddress(event.root, source)
      const sourced = { ...found, verdicts: [...found.verdicts, ...(event.verdicts ?? [])] }
      return { kind: 'publish', ref, at, sourced }
    }
  }
}

/** Articles are identified by address: without one nothing can be stored. */
function withoutAddress(root: string, { name }: HookSource): Problem {
  return new Problem(
    'invalid-input',
    `url is missing or cannot be used: set "address", such as "https://example.com/{slug}", for "${name}" in HANDBILL_CMS.`,
    { field: `${root}.url` },
  )
}
