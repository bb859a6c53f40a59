import { headline, site, URL_OF, type SiblingDelivery } from './sibling-delivery.ts'

const standard = (
  why: string,
  type: string,
  data: unknown,
  becomes: SiblingDelivery['becomes'],
  more: Partial<SiblingDelivery> = {},
): SiblingDelivery => ({
  why,
  source: 'standard',
  body: { type, timestamp: '2026-11-20T08:00:00.000Z', data },
  becomes,
  ...more,
})
const sent = { id: 'a1', url: URL_OF, title: headline }
export const standardDeliveries: readonly SiblingDelivery[] = [
  ...[
    'article.published',
    'post.created',
    'story_updated',
    'entry.republished',
    'content.corrected',
    'articlePublished',
  ].map((type) => standard(type, type, sent, { kind: 'publish', title: headline })),
  ...[
    'article.withdrawn',
    'post.archived',
    'storyDeleted',
    'entry.unpublish',
    'article.expired',
    'news.hidden',
    'article.spiked',
    'article.trashed',
  ].map((type) => standard(type, type, sent, { kind: 'remove', ref: 'a1', url: URL_OF })),
  ...[
    'comment.created',
    'newsletter.updated',
    'user.created',
    'media.deleted',
    'tag.updated',
    'article.translated',
  ].map((type) =>
    standard(type, type, sent, type.startsWith('article') ? 'not known' : 'not an article', { status: 422 }),
  ),
  standard('a draft created', 'article.created', { ...sent, status: 'draft' }, 'status'),
  standard('a draft by a flag', 'article.updated', { ...sent, draft: true }, 'not published'),
  standard('updated to archived', 'article.updated', { ...sent, status: 'archived' }, { kind: 'remove' }),
  standard(
    'several at once',
    'article.published',
    [sent, { ...sent, id: 'a2', url: `${site}/b/` }],
    [{ ref: 'a1' }, { ref: 'a2' }],
  ),
  standard('the address alone', 'article.updated', { id: 'a1', url: URL_OF }, { kind: 'read', ref: 'a1' }),
  standard('data as a text', 'article.published', JSON.stringify(sent), { title: headline }),
  standard('wrapped by its name', 'article.published', { article: sent }, { title: headline }),
  standard('a ping', 'webhook.ping', {}, 'test has arrived'),
]
