import { Problem } from '../problem.ts'
import { aboutRoutes } from './site/about.ts'
import { articleTagsRoute } from './embeds/article-tags.ts'
import { brandLogoRoute } from './embeds/brand-logo.ts'
import { cardUrlRoute } from './cards/card-url.ts'
import { cardsRoute } from './cards/cards.ts'
import {
  answerHeldCards,
  type CardAsked,
  createCardMemory,
  type HeldAnswer,
  responseOf,
} from './cards/card-memory.ts'
import { deliveriesRoute } from './webhooks/deliveries.ts'
import type { AppDeps } from './deps.ts'
import { createDescribedApp, type DescribedApp } from './answer/described-app.ts'
import { deskRoutes } from './articles/desk-routes.ts'
import { docsRoutes } from './docs/docs.ts'
import { framePageRoute } from './embeds/frame-page.ts'
import { frame } from './answer/headers.ts'
import { homeRoute } from './site/home.ts'
import { refuseOtherMethods } from './answer/methods.ts'
import { metricsRoute } from './site/metrics.ts'
import { withoutDesk } from './articles/no-desk.ts'
import { oembedRoute } from './embeds/oembed.ts'
import { openApiRoutes } from './docs/openapi.ts'
import { postsCountRoute } from './posts/posts-count.ts'
import { postsRoute } from './posts/posts.ts'
import { previewRoutes } from './editor/routes.ts'
import { problemResponse } from './answer/problem-details.ts'
import { problemPages } from './docs/problems-page.ts'
import { setupRoutes } from './setup/setup-routes.ts'
import { sharePageRoute } from './embeds/share-page.ts'
import { webhooksRoute } from './webhooks/webhooks.ts'

/** The HTTP side of Handbill. Knows no platform: whatever it needs comes in as `deps`. */
export function createApp(deps: AppDeps): DescribedApp {
  const app = createDescribedApp()
  const { cardMemory = createCardMemory() } = deps
  app.use(frame(deps))
  app.onError((error, c) => problemResponse(c, error))
  app.notFound((c) => problemResponse(c, new Problem('not-found', 'No route answers to this path.')))

  if (deps.cardCache) app.use('/card/*', deps.cardCache)
  homeRoute(app, deps)
  cardsRoute(app, deps)
  cardUrlRoute(app, deps)
  brandLogoRoute(app, deps)
  postsRoute(app, deps)
  postsCountRoute(app, deps)
  if (deps.desk) deskRoutes(app, { ...deps, cardMemory }, deps.desk, cardMemory)
  if (deps.articles) {
    sharePageRoute(app, deps, deps.articles)
    articleTagsRoute(app, deps, deps.articles)
    oembedRoute(app, deps, deps.articles)
    framePageRoute(app, deps, deps.articles)
  }
  previewRoutes(app, deps)
  if (deps.hooks) {
    webhooksRoute(app, deps, deps.hooks)
    deliveriesRoute(app, deps, deps.hooks)
  }
  aboutRoutes(app, deps)
  metricsRoute(app, deps)
  openApiRoutes(app, deps)
  setupRoutes(app, deps)
  docsRoutes(app, deps)
  problemPages(app, deps)
  // Last: a server may have some of what these paths want.
  if (!deps.desk) withoutDesk(app, deps)

  refuseOtherMethods(app)
  if (deps.desk) answerFirst(app, answerHeldCards(cardMemory, deps))
  return app
}

/** Lets something answer before the app finds a route. */
function answerFirst(app: DescribedApp, answer: (asked: CardAsked) => HeldAnswer | undefined): void {
  const { fetch } = app
  app.fetch = (request, ...rest) => {
    const { method, url, headers } = request
    const target = url.slice(url.indexOf('/', 'https://'.length))
    const held = answer({ method, target, header: (name) => headers.get(name) ?? undefined })
    return held === undefined ? fetch(request, ...rest) : responseOf(held)
  }
}
