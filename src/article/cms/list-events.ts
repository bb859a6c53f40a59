import type { CmsEvent, CmsSettings } from './cms-event.ts'
import { isJson, peek, peekList } from './peek.ts'
import { ghostEvents } from './systems/ghost.ts'
import { eventsOfStory } from './systems/storyblok.ts'
import { strapiEvents } from './systems/strapi.ts'
import { eventsOfPost } from './systems/wordpress.ts'

/** The events of all articles in a list response (see `listOf`). */
export function eventsOfList(kind: string, given: CmsSettings, answer: unknown): readonly CmsEvent[] {
  // A list has complete articles: no further questions.
  const { api: _api, key: _key, ...settings } = given
  switch (kind) {
    case 'ghost':
      return ghostPosts(settings, answer)
    case 'strapi':
      return strapiRows(settings, answer)
    case 'storyblok':
      return peekList(answer, 'stories').flatMap((story) =>
        eventsOfStory(story, String(peek(story, 'id') ?? ''), settings),
      )
    default:
      return wordpressPosts(settings, answer)
  }
}

function ghostPosts({ site: _site, ...settings }: CmsSettings, answer: unknown): readonly CmsEvent[] {
  return peekList(answer, 'posts').flatMap((post) =>
    // This API returns only published posts, and no status.
    delivered({ post: { current: { status: 'published', ...asJson(post) } } }, settings, ghostEvents),
  )
}

function strapiRows(settings: CmsSettings, answer: unknown): readonly CmsEvent[] {
  const [model = ''] = settings.types ?? []
  return peekList(answer, 'data').flatMap((row) => {
    // Strapi 4 nests the fields.
    const entry = { ...asJson(row), ...asJson(peek(row, 'attributes')) }
    return delivered({ event: 'entry.publish', model, entry }, settings, strapiEvents)
  })
}

function wordpressPosts(settings: CmsSettings, answer: unknown): readonly CmsEvent[] {
  const posts: readonly unknown[] = Array.isArray(answer) ? answer : []
  return posts.flatMap((post) =>
    isJson(post) ? eventsOfPost(post, { action: undefined, settings, root: 'post' }) : [],
  )
}

/** A row of a list as the delivery that was missed. */
function delivered(payload: unknown, settings: CmsSettings, parse: typeof ghostEvents): readonly CmsEvent[] {
  return parse({ payload, header: () => undefined, event: undefined, now: 0, settings })
}

function asJson(value: unknown): Readonly<Record<string, unknown>> {
  return isJson(value) ? value : {}
}
