import * as z from 'zod'
import type { ArticleReader } from '../../desk/articles/articles.ts'
import type { EmbedSubject } from '../../embed/subject.ts'
import { Problem } from '../../problem.ts'
import type { AppDeps } from '../deps.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { publicBase } from '../answer/public-base.ts'
import { acceptedSubject, articleById, isArticleId, subjectOf } from '../answer/stored-article.ts'
import { articlePath, problemAnswers } from '../answer/openapi-parts.ts'
import { answerText, contentTypes } from '../answer/text-answer.ts'

const tag = z.object({
  property: z.string().optional(),
  name: z.string().optional(),
  content: z.string(),
})

/**
 * `GET /a/{id}/tags`: the tags for the article's own page as data, for programs that write the page: our WordPress
 * plugin escapes them itself and accepts no HTML. It holds nothing that the public share page does not.
 */
export function articleTagsRoute(app: DescribedApp, deps: AppDeps, shelf: ArticleReader): void {
  app.describe('get', '/a/{id}/tags', () => ({
    tags: ['Embeds'],
    summary: 'The meta tags of an article, as data',
    requestParams: { path: articlePath },
    responses: {
      200: {
        description: 'In the order they should be printed in.',
        content: { 'application/json': { schema: z.object({ tags: z.array(tag) }) } },
      },
      304: { description: 'Nothing has changed since the entity tag in `If-None-Match`.' },
      ...problemAnswers('not-found'),
    },
  }))
  app.get('/a/:id/tags', async (c) => {
    const id = c.req.param('id')
    const subject = await subjectById(id, deps, shelf, publicBase(c, deps))
    if (subject === undefined)
      throw new Problem('not-found', 'No article has this id, or it was withdrawn.', { field: 'id' })
    const { metaTags } = await import('../../embed/tags/meta-tags.ts')
    const tags = metaTags(subject)
      .filter((each) => each.element === 'meta')
      .map(({ element: _element, ...said }) => said)
    return answerText(c, JSON.stringify({ tags }), { contentType: contentTypes.json })
  })
}

/** Includes articles that are not drawn yet: a page is written right after its article was delivered. */
async function subjectById(
  id: string,
  deps: AppDeps,
  shelf: ArticleReader,
  base: string,
): Promise<EmbedSubject | undefined> {
  const stored = await articleById(shelf, id)
  if (stored === 'removed') return undefined
  if (stored !== undefined) return subjectOf(stored, deps, base)
  const article = isArticleId(id) ? await shelf.accepted?.(id) : undefined
  return article && acceptedSubject(id, article, deps, base)
}
