import * as z from 'zod'
import type { ArticleReader } from '../../desk/articles/articles.ts'
import { answerAbsent } from './absent-page.ts'
import type { AppDeps } from '../deps.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import { publicBase } from '../answer/public-base.ts'
import { articleById, subjectOf } from '../answer/stored-article.ts'
import { articlePage, articlePath } from '../answer/openapi-parts.ts'
import { answerPage } from '../answer/page/page-answer.ts'

const theme = z.enum(['light', 'dark'])

/** `GET /embed/{id}`: an article as a card for iframes on any site. */
export function embedPageRoute(app: DescribedApp, deps: AppDeps, shelf: ArticleReader): void {
  app.describe('get', '/embed/{id}', () => ({
    tags: ['Embeds'],
    summary: 'An article as a card for iframes',
    description: 'Picture, headline, publication and date, from 200 to 1200 pixels wide, without a script.',
    requestParams: {
      path: articlePath,
      query: z.object({
        theme: theme.optional().meta({ description: 'Left out: as the reader’s system has it.' }),
      }),
    },
    responses: articlePage,
  }))
  app.get('/embed/:id', async (c) => {
    const stored = await articleById(shelf, c.req.param('id'))
    if (stored === undefined || stored === 'removed')
      return answerAbsent(c, stored, { framed: true, pageFiles: deps.pageFiles })
    const subject = await subjectOf(stored, deps, publicBase(c, deps))
    // An unknown theme is ignored, because readers of the embedding page cannot fix the frame's address.
    const wanted = theme.safeParse(c.req.query('theme')).data
    const { framePage } = await import('../../embed/pages/frame-page.ts')
    return answerPage(c, framePage(subject, wanted), { framed: true })
  })
}
