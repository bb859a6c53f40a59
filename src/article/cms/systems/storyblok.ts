import { absolute, addressFrom } from '../address.ts'
import { articleOfModel } from '../model.ts'
import { type CmsDelivery, type CmsEvent, type CmsSettings, ignore } from '../cms-event.ts'
import { isJson, momentOf, peek, peekId, peekText } from '../peek.ts'
import { CONTENT_API } from './storyblok-api.ts'

/** Storyblok sends only which story changed: the content API is asked, else the story's page read. */
export function storyblokEvents({ payload, now, settings }: CmsDelivery): readonly CmsEvent[] {
  const id = peekId(payload, 'story_id')
  const action = (peekText(payload, 'action') ?? '').replace(/^story\./, '')
  if (id === undefined) return ignore('It is about no story.')
  // Some payloads have no full_slug; then only the API knows the address.
  const url = addressFrom(settings, payload) ?? absolute(peek(payload, 'full_slug'), slashed(settings.site))
  if (action === 'unpublished' || action === 'deleted') return [{ kind: 'remove', ref: id, url }]
  if (action !== 'published' && action !== 'moved')
    return ignore(`"${action.slice(0, 60)}" changes no story that readers see.`)
  if (settings.key === undefined) {
    if (url !== undefined) return [{ kind: 'read', ref: id, url }]
    return ignore(
      'The story cannot be found: set "key" (a public access token), or "address", for this source.',
    )
  }
  return [{ kind: 'ask', ref: id, question: questionOf(id, url, now, settings) }]
}

function questionOf(id: string, url: string | undefined, now: number, settings: CmsSettings) {
  const api = new URL(`${(settings.api ?? CONTENT_API).replace(/\/$/, '')}/cdn/stories/${id}`)
  // Without `cv` it redirects to its cached version, which may be outdated.
  api.search = String(
    new URLSearchParams({ version: 'published', token: settings.key ?? '', cv: String(now) }),
  )
  return {
    url: api.href,
    headers: {},
    parseAnswer: (answer: unknown): readonly CmsEvent[] => eventsOfStory(peek(answer, 'story'), id, settings),
    gone: [{ kind: 'remove', ref: id, url }] as const,
    otherwise: url === undefined ? [] : ([{ kind: 'read', ref: id, url }] as const),
  }
}

/** Events of a published story. @param ref its id */
export function eventsOfStory(story: unknown, ref: string, settings: CmsSettings): readonly CmsEvent[] {
  const content = peek(story, 'content')
  if (!isJson(story) || !isJson(content)) return ignore('Storyblok answered no story.')
  const component = peekText(content, 'component') ?? ''
  if (settings.types !== undefined && !settings.types.includes(component))
    return ignore(`The component "${component.slice(0, 60)}" is no article.`)
  const found = articleOfModel(content, { settings, around: [story] })
  const json = {
    title: peek(story, 'name'),
    publishedAt: peek(story, 'first_published_at'),
    modifiedAt: peek(story, 'published_at'),
    tags: peek(story, 'tag_list'),
    lang: languageOf(peekText(story, 'lang')),
    ...found,
    url: found.url ?? absolute(peek(story, 'full_slug'), slashed(settings.site)),
  }
  return [{ kind: 'publish', ref, at: momentOf(peek(story, 'published_at')), root: 'story', json }]
}

function languageOf(lang: string | undefined): string | undefined {
  return lang === undefined || lang === 'default' ? undefined : lang.replaceAll('_', '-')
}

/** `blog/story` is relative to the site root, not to its last folder. */
function slashed(site: string | undefined): string | undefined {
  return site === undefined || site.endsWith('/') ? site : `${site}/`
}
