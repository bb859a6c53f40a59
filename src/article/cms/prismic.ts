import { articleOfModel } from './model.ts'
import { type CmsDelivery, type CmsEvent, type CmsSettings, ignore } from './cms-event.ts'
import { isJson, type Json, momentOf, peek, peekId, peekList, peekText } from './peek.ts'

/** Documents of one release; its search answers a hundred at most. */
const MAX_DOCUMENTS = 100

/**
 * Prismic names the changed documents and neither says what happened to them nor what they say: they are asked for at
 * the version the webhook names, and those that are missing there are not published any more.
 */
export function prismicEvents({ payload, settings }: CmsDelivery): readonly CmsEvent[] {
  if (peekText(payload, 'type') === 'test-trigger')
    return ignore('The test has arrived: Prismic reaches this server.')
  const ids = peekList(payload, 'documents')
    .slice(0, MAX_DOCUMENTS)
    .flatMap((id) => (typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? [id] : []))
  if (ids.length === 0) return ignore('It names no documents: only a release or a tag has changed.')
  const master = peekText(payload, 'masterRef')
  const domain = peekText(payload, 'domain') ?? ''
  if (master === undefined || (settings.api === undefined && !/^[a-z\d-]{1,64}$/.test(domain)))
    return ignore('It names neither its repository nor the version that is published.')
  // The address in the payload is not asked: who knows the secret could send us anywhere.
  const api = settings.api ?? `https://${domain}.cdn.prismic.io/api/v2`
  const url = new URL(`${api.replace(/\/$/, '')}/documents/search`)
  const search = {
    ref: master,
    pageSize: String(MAX_DOCUMENTS),
    q: `[[in(document.id,[${ids.map((id) => `"${id}"`).join(',')}])]]`,
  }
  url.search = String(
    new URLSearchParams({ ...search, lang: '*', ...(settings.key && { access_token: settings.key }) }),
  )
  return [
    {
      kind: 'ask',
      question: {
        url: url.href,
        headers: {},
        parseAnswer: (answer) => eventsOfAnswer(ids, answer, settings),
        gone: [],
        // Prismic sends again what is not answered by 200.
        otherwise: [],
      },
    },
  ]
}

function eventsOfAnswer(ids: readonly string[], answer: unknown, settings: CmsSettings): readonly CmsEvent[] {
  if (!Array.isArray(peek(answer, 'results'))) return ignore('Prismic answered no documents.')
  const found = new Map(peekList(answer, 'results').map((document) => [peekId(document, 'id'), document]))
  return ids.flatMap((id): readonly CmsEvent[] => {
    const document = found.get(id)
    return isJson(document) ? eventsOfDocument(id, document, settings) : [{ kind: 'remove', ref: id }]
  })
}

function eventsOfDocument(ref: string, document: Json, settings: CmsSettings): readonly CmsEvent[] {
  const type = peekText(document, 'type') ?? ''
  if (settings.types !== undefined && !settings.types.includes(type))
    return ignore(`The type "${type.slice(0, 60)}" is no article.`)
  const data = peek(document, 'data')
  const found = articleOfModel(isJson(data) ? data : {}, { settings, around: [document] })
  const json = {
    publishedAt: peek(document, 'first_publication_date'),
    modifiedAt: peek(document, 'last_publication_date'),
    lang: peek(document, 'lang'),
    tags: peek(document, 'tags'),
    ...found,
  }
  return [{ kind: 'publish', ref, at: momentOf(peek(document, 'last_publication_date')), root: 'data', json }]
}
