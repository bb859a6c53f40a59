/** Payload's hook, as shown on its setup page; compiles under TypeScript's strict mode. */
export const payloadHook = `import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload'
import { Webhook } from 'standardwebhooks'

async function send(type: string, collection: string, data: object): Promise<void> {
  const id = 'msg_' + crypto.randomUUID()
  const now = new Date()
  const body = JSON.stringify({ type, collection, timestamp: now.toISOString(), data })
  const response = await fetch('{url}', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Webhook(process.env.HANDBILL_SECRET ?? '').sign(id, now, body),
    },
    body,
  })
  if (!response.ok) throw new Error('Handbill answered ' + response.status + ': ' + (await response.text()))
}

/** What readers see, with authors and pictures filled in; null when nothing is published. */
async function published(collection: string, id: number | string, req: PayloadRequest) {
  const slug = collection as CollectionSlug
  const doc: { _status?: unknown } | null = await req.payload.findByID({
    collection: slug,
    id,
    depth: 1,
    draft: false,
    disableErrors: true,
    req,
  })
  return doc !== null && (doc._status ?? 'published') === 'published' ? doc : null
}

/** Whether it was published once: a draft may lie over what readers see, and then the document before was a draft. */
async function wasPublished(collection: string, id: number | string, req: PayloadRequest) {
  const slug = collection as CollectionSlug
  const where = { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] }
  const found = await req.payload.findVersions({ collection: slug, where, depth: 0, limit: 1, req })
  return found.docs.length > 0
}

// Nothing here is awaited by the editor but what is read.
function sendSoon(req: PayloadRequest, type: string, collection: string, data: object): void {
  send(type, collection, data).catch((error: unknown) => req.payload.logger.error(error))
}

export const afterChange: CollectionAfterChangeHook = async ({ doc, previousDoc, collection, req }) => {
  const current = await published(collection.slug, doc.id, req)
  const was = previousDoc?._status === 'published'
  if (current === null) {
    if (was || (await wasPublished(collection.slug, doc.id, req)))
      sendSoon(req, 'article.unpublished', collection.slug, { id: doc.id })
  } else if (doc._status !== 'draft') {
    // A draft saved over a published document changes nothing that readers see.
    sendSoon(req, was ? 'article.updated' : 'article.published', collection.slug, current)
  }
  return doc
}

export const afterDelete: CollectionAfterDeleteHook = ({ doc, collection, req }) => {
  sendSoon(req, 'article.deleted', collection.slug, { id: doc.id })
}`
