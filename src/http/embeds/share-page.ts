import type { ArticleReader } from '../../desk/articles/articles.ts'
import { webAddress } from '../../embed/subject.ts'
import { answerAbsent } from './absent-page.ts'
import type { AppDeps } from '../deps.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { publicBase } from '../answer/public-base.ts'
import { articleById, subjectOf } from '../answer/stored-article.ts'
import { articlePage, articlePath } from '../answer/openapi-parts.ts'
import { answerPage } from '../answer/page/page-answer.ts'

/** `GET /a/{id}`: tags for crawlers, a link onward for people. Not a redirect, because crawlers would read the target page. */
export function sharePageRoute(app: DescribedApp, deps: AppDeps, shelf: ArticleReader): void {
  app.describe('get', '/a/{id}', () => ({
    tags: ['Embeds'],
    summary: 'The share page of an article',
    description:
      'For links to articles whose own pages have no tags: crawlers find all tags here, people are sent on to the article.',
    requestParams: { path: articlePath },
    responses: articlePage,
  }))
  app.get('/a/:id', async (c) => {
    const stored = await articleById(shelf, c.req.param('id'))
    if (stored === undefined || stored === 'removed')
      return answerAbsent(c, stored, { framed: false, pageFiles: deps.pageFiles })
    const subject = await subjectOf(stored, deps, publicBase(c, deps))
    const [{ sharePage }, { discoveryHeader }] = await Promise.all([
      import('../../embed/pages/share-page.ts'),
      import('../../embed/tags/discovery.ts'),
    ])
    const canonical = webAddress(subject.addresses.page)
    return answerPage(c, sharePage(subject), {
      framed: false,
      links: [
        ...(canonical === undefined ? [] : [`<${canonical}>; rel="canonical"`]),
        discoveryHeader(subject),
      ],
    })
  })
}
