import { createHmac } from 'node:crypto'
import type { SourceKindName } from '../../../src/config/hook-source.ts'
import { NOW } from '../test-app.ts'

/** A base64 key for Standard Webhooks; for others a text. */
const SECRET = Buffer.from('a shared secret of some length!!').toString('base64')

function hmac(hash: string, text: string, as: 'hex' | 'base64url'): string {
  return createHmac(hash, SECRET).update(text).digest(as)
}

/** A delivery signed like its sender's. */
export function signed(
  source: SourceKindName,
  body: string,
  more: Readonly<Record<string, string>> = {},
): { readonly path: string; readonly init: RequestInit } {
  const headers = { 'content-type': 'application/json', ...more }
  const time = NOW * 1000
  const path = `/webhooks/${source}`
  const init = (own: Readonly<Record<string, string>>) => ({
    path,
    init: { method: 'POST', body, headers: { ...headers, ...own } },
  })
  switch (source) {
    case 'standard':
    case 'wordpress':
    case 'payload': {
      const id = 'msg_1'
      const signature = createHmac('sha256', Buffer.from(SECRET, 'base64'))
        .update(`${id}.${NOW}.${body}`)
        .digest('base64')
      return init({
        'webhook-id': id,
        'webhook-timestamp': String(NOW),
        'webhook-signature': `v1,${signature}`,
      })
    }
    case 'ghost':
      return init({ 'x-ghost-signature': `sha256=${hmac('sha256', `${body}${time}`, 'hex')}, t=${time}` })
    case 'sanity':
      return init({
        'sanity-webhook-signature': `t=${time},v1=${hmac('sha256', `${time}.${body}`, 'base64url')}`,
      })
    case 'drupal':
      return init({ 'x-hub-signature': `sha1=${hmac('sha1', body, 'hex')}` })
    case 'arc-xp':
      return init({ 'x-websked-signature': hmac('sha256', body, 'hex') })
    case 'quintype':
      return init({ 'x-qt-signature': hmac('sha256', body, 'hex') })
    case 'contentful': {
      const topic = more['x-contentful-topic'] ?? ''
      const names = 'x-contentful-timestamp,x-contentful-topic'
      const message = `POST\n${path}\nx-contentful-timestamp:${time};x-contentful-topic:${topic}\n${body}`
      return init({
        'x-contentful-signature': hmac('sha256', message, 'hex'),
        'x-contentful-signed-headers': names,
        'x-contentful-timestamp': String(time),
      })
    }
    default: {
      const token = init({})
      return { path: `${path}?token=${encodeURIComponent(SECRET)}`, init: token.init }
    }
  }
}

export const signingSecret = SECRET
