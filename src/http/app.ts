import { Problem } from '../problem.ts'
import { aboutRoutes } from './site/about.ts'
import { articleTagsRoute } from './embeds/article-tags.ts'
import { brandLogoRoute } from './embeds/brand-logo.ts'
import { pageCardRoute } from './cards/page-card.ts'
import { createPageReads } from '../desk/pipeline/page-reads.ts'
import { ownHostOnly } from './access/own-host.ts'
import { cardUrlRoute } from './cards/card-url.ts'
import { templatesRoute } from './cards/templates.ts'
import { cardsRoute } from './cards/cards.ts'
import { answerCachedCards, type PlainAnswer, type PlainRequest, responseOf } from './cards/answer-cached.ts'
import { createCardCache } from './cards/card-cache.ts'
import { articleListRoute } from './articles/article-list.ts'
import { articleRoutes, publishRoute } from './articles/articles.ts'
import { versionRoutes } from './articles/versions.ts'
import { jobRoutes } from './articles/jobs.ts'
import { packZipRoute } from './articles/pack-zip.ts'
import { purgeRoute } from './articles/purge.ts'
import { storedCardRoutes } from './cards/stored-card.ts'
import type { Desk } from '../desk/desk.ts'
import { deliveriesRoute } from './webhooks/deliveries.ts'
import { feedRoutes } from './webhooks/feeds.ts'
import { webSubRoutes } from './webhooks/websub.ts'
import type { AppDeps, CardCache } from './deps.ts'
import { createDescribedApp, type DescribedApp } from './answer/described-app.ts'
import { docsIndexRoute } from './site/docs-index-route.ts'
import { docsRoutes } from './docs/docs-routes.ts'
import { embedPageRoute } from './embeds/embed-page.ts'
import { requestContext } from './answer/request-context.ts'
import { homeRoutes } from './site/home/home-route.ts'
import { refuseOtherMethods } from './answer/methods.ts'
import { pageFilesRoute } from './site/page-files-route.ts'
import { metricsRoute } from './site/metrics.ts'
import { withoutDesk } from './without-desk.ts'
import { oembedRoute } from './embeds/oembed.ts'
import { postsCountRoute } from './posts/posts-count.ts'
import { postsRoute } from './posts/posts.ts'
import { previewRoutes } from './editor/routes.ts'
import { problemResponse } from './answer/problems/problem-details.ts'
import { problemPages } from './docs/problems-page.ts'
import { setupRoutes } from './setup/setup-routes.ts'
import { sharePageRoute } from './embeds/share-page.ts'
import { webhooksRoute } from './webhooks/webhooks.ts'

/** The HTTP app. It knows no platform: everything it needs comes in through `deps`. */
export function createApp(deps: AppDeps): DescribedApp {
  const app = createDescribedApp()
  const { cardCache = createCardCache() } = deps
  app.use(requestContext(deps))
  app.onError((error, c) => problemResponse(c, error))
  app.use(ownHostOnly(deps.settings))
  app.notFound((c) => problemResponse(c, new Problem('not-found', 'No route answers to this path.')))

  if (deps.sharedCardCache) app.use('/card/*', deps.sharedCardCache)
  homeRoutes(app, deps)
  cardsRoute(app, deps)
  templatesRoute(app, deps)
  cardUrlRoute(app, deps)
  brandLogoRoute(app, deps)
  postsRoute(app, deps)
  postsCountRoute(app, deps)
  if (deps.desk) deskRoutes(app, { ...deps, cardCache }, deps.desk, cardCache)
  if (deps.articles) {
    sharePageRoute(app, deps, deps.articles)
    articleTagsRoute(app, deps, deps.articles)
    oembedRoute(app, deps, deps.articles)
    embedPageRoute(app, deps, deps.articles)
  }
  previewRoutes(app, deps)
  if (deps.hooks) {
    webhooksRoute(app, deps, deps.hooks)
    deliveriesRoute(app, deps, deps.hooks)
  }
  if (deps.feeds) {
    feedRoutes(app, deps, deps.feeds)
    webSubRoutes(app, deps.feeds)
  }
  aboutRoutes(app, deps)
  pageFilesRoute(app, deps)
  metricsRoute(app, deps)
  setupRoutes(app, deps)
  docsIndexRoute(app, deps)
  docsRoutes(app, deps)
  problemPages(app, deps)
  // Last, because a server may have some of what these paths need.
  if (!deps.desk) withoutDesk(app, deps)

  refuseOtherMethods(app)
  if (deps.desk) answerFirst(app, answerCachedCards(cardCache, deps))
  return app
}

/** The routes of a server that stores articles. */
function deskRoutes(app: DescribedApp, deps: AppDeps, desk: Desk, cache: CardCache): void {
  if (deps.sharedCardCache) app.use('/cards/*', deps.sharedCardCache)
  publishRoute(app, deps, desk)
  articleListRoute(app, deps, desk)
  packZipRoute(app, deps, desk)
  articleRoutes(app, deps, desk)
  versionRoutes(app, deps, desk)
  purgeRoute(app, deps, desk)
  jobRoutes(app, deps, desk)
  storedCardRoutes(app, deps, desk, cache)
  const { defer = () => undefined, now } = deps
  const reads = createPageReads({
    intake: desk.intake,
    publish: async (url) => desk.publish({ of: { url }, base: deps.settings.baseUrl }),
    now,
    defer,
  })
  pageCardRoute(app, { deps, desk, reads, cache })
}

/** Adds a handler that runs before routing. */
function answerFirst(app: DescribedApp, answer: (asked: PlainRequest) => PlainAnswer | undefined): void {
  const { fetch } = app
  app.fetch = (request, ...rest) => {
    const { method, url, headers } = request
    const target = url.slice(url.indexOf('/', 'https://'.length))
    const ready = answer({ method, target, header: (name) => headers.get(name) ?? undefined })
    return ready === undefined ? fetch(request, ...rest) : responseOf(ready)
  }
}
