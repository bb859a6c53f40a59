import { articleOfModel } from '../model.ts'
import { type CmsDelivery, type CmsEvent, type CmsSettings, ignore, type Question } from '../cms-event.ts'
import { isJson, type Json, momentOf, peek, peekId, peekList, peekText } from '../peek.ts'

/** Limit of documents in one search response: a larger release takes several. */
const PER_QUESTION = 100

/**
 * Prismic only lists the changed documents, without events or content: they are requested at the version in the
 * webhook, and those missing there are no longer published.
 */
export function prismicEvents({ payload, settings }: CmsDelivery): readonly CmsEvent[] {
  if (peekText(payload, 'type') === 'test-trigger')
    return ignore('The test has arrived: Prismic reaches this server.')
  const ids = peekList(payload, 'documents').flatMap((id) =>
    typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? [id] : [],
  )
  if (ids.length === 0) return ignore('It names no documents: only a release or a tag has changed.')
  const master = peekText(payload, 'masterRef')
  const domain = peekText(payload, 'domain') ?? ''
  if (master === undefined || (settings.api === undefined && !/^[a-z\d-]{1,64}$/.test(domain)))
    return ignore('It names neither its repository nor the version that is published.')
  // Ignores the payload's address: a holder of the secret could direct requests anywhere.
  const api = settings.api ?? `https://${domain}.cdn.prismic.io/api/v2`
  const parts = Array.from({ length: Math.ceil(ids.length / PER_QUESTION) }, (_, at) =>
    ids.slice(at * PER_QUESTION, (at + 1) * PER_QUESTION),
  )
  return parts.map((part): CmsEvent => ({ kind: 'ask', question: questionOf(part, api, master, settings) }))
}

function questionOf(ids: readonly string[], api: string, master: string, settings: CmsSettings): Question {
  const url = new URL(`${api.replace(/\/$/, '')}/documents/search`)
  const search = {
    ref: master,
    pageSize: String(PER_QUESTION),
    q: `[[in(document.id,[${ids.map((id) => `"${id}"`).join(',')}])]]`,
  }
  url.search = String(
    new URLSearchParams({ ...search, lang: '*', ...(settings.key && { access_token: settings.key }) }),
  )
  return {
    url: url.href,
    headers: {},
    parseAnswer: (answer) => eventsOfAnswer(ids, answer, settings),
    gone: [],
    // Prismic repeats deliveries that are not answered with 200.
    otherwise: [],
  }
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
