import { describe, expect, it } from 'vitest'
import { actionOf, visibilityOf } from '../../../src/article/cms/action.ts'
import { standardEvents } from '../../../src/article/cms/systems/standard.ts'
import { told } from './told.ts'

describe('the type of an event', () => {
  it.each([
    ...[
      'article.published',
      'post_publish',
      'published',
      'storyPublished',
      'cms.page.republished',
      'publish_post',
      'com.example.article.published.v1',
      // Types of one's own are articles, as is what comes from a house of that name.
      'recipe.published',
      'video.published',
      'live_blog.published',
      'media.article.published',
      'city.item.published',
    ].map((type) => [type, 'publish']),
    ...[
      'article.updated',
      'post.update',
      'article:created',
      'storyEdited',
      'article.corrected',
      'changed',
      'post.restored',
      'update.article',
    ].map((type) => [type, 'save']),
    ...[
      'article.unpublished',
      'article.deleted',
      'article.withdrawn',
      'article.archived',
      'article.expired',
      'article.hidden',
      'article.killed',
      'article.retracted',
      'article.taken_down',
      'postTrashed',
      'story-removed',
      'unpublish',
      'article.un-published',
      'delete_post',
      'not_published',
    ].map((type) => [type, 'remove']),
    ...[
      'comment.created',
      'newsletter.updated',
      'user.created',
      'article.comment.deleted',
      'media.updated',
      'podcast.published',
      'show.episode.published',
      'episodes.updated',
      'newsletter.sent',
      'authors.deleted',
      'category.updated',
      'media_item.created',
      'nav_menu.item.updated',
      'form.entry.created',
      'revision.created',
    ].map((type) => [type, 'other']),
    ...['article.liked', 'post.viewed', 'article.saved', 'articles.exploded'].map((type) => [
      type,
      'unknown',
    ]),
    ...['test', 'ping', 'webhook.test', '', '...', 'something'].map((type) => [type, 'none']),
  ])('“%s” means %s', (type, kind) => {
    expect(actionOf(type).kind).toBe(kind)
  })

  it.each([
    [undefined, 'public'],
    ['published', 'public'],
    ['live', 'public'],
    ['draft', 'unfinished'],
    ['In Review', 'unfinished'],
    ['scheduled', 'unfinished'],
    ['in_progress', 'unfinished'],
    ['needs review', 'unfinished'],
    ['Entwurf', 'unfinished'],
    ['inactive', 'withdrawn'],
    ['archived', 'withdrawn'],
    ['Trash', 'withdrawn'],
  ])('a status %s is %s', (status, visibility) => {
    expect(visibilityOf(status)).toBe(visibility)
  })
})

describe('Standard Webhooks', () => {
  const data = { id: '7', url: 'https://news.example/a', title: 'A story' }
  const send = (type: string, changes: object = {}) =>
    told(standardEvents, { type, timestamp: '2026-11-20T08:00:00Z', data: { ...data, ...changes } })
  const at = Date.UTC(2026, 10, 20, 8)

  it('takes data written as a text, wrapped in its name, or several at once', () => {
    const wrapped = { article: data }
    for (const [given, count] of [
      [JSON.stringify(data), 1],
      [wrapped, 1],
      [[data, { ...data, id: '8' }, 'x', null], 2],
    ] as const) {
      const events = told(standardEvents, { type: 'article.published', data: given })
      expect(events).toHaveLength(count)
      expect(events[0]).toMatchObject({ kind: 'publish', ref: '7', article: { title: 'A story' } })
    }
  })

  it.each(['withdrawn', 'archived', 'expired', 'hidden', 'killed', 'unpublished', 'deleted'])(
    'an article that is %s is removed',
    (verb) => {
      expect(send(`article.${verb}`)).toEqual([{ kind: 'remove', ref: '7', url: data.url, at }])
    },
  )

  it.each(['comment.created', 'newsletter.updated', 'user.created', 'tag.deleted'])(
    '%s is refused by name, with any content',
    (type) => {
      expect(() => send(type)).toThrow(`"${type}" is about a ${type.split('.')[0]}, not an article`)
    },
  )

  it.each([
    ['author.created', 'an author'],
    ['episodes.published', 'an episode'],
    ['users.created', 'a user'],
    ['media_item.created', 'a media file'],
    ['categories.updated', 'a category'],
  ])('%s is about %s', (type, noun) => {
    expect(() => send(type)).toThrow(`is about ${noun}, not an article`)
  })

  it('refuses an event of an article that it does not know, and lists those it does', () => {
    expect(() => send('article.liked')).toThrow(/"article\.liked" is not known: article\.published/)
  })

  it.each([
    ['article.created', { status: 'draft' }, 'ignore'],
    ['article.updated', { status: 'draft' }, 'ignore'],
    ['article.updated', { status: 'pending' }, 'ignore'],
    ['article.updated', { draft: true }, 'ignore'],
    ['article.updated', { published: false }, 'ignore'],
    ['article.updated', { status: 'archived' }, 'remove'],
    ['article.updated', { status: 'published' }, 'publish'],
    ['article.created', {}, 'publish'],
    ['article.published', { status: 'draft' }, 'publish'],
  ])('%s with %j comes to %s', (type, changes, kind) => {
    expect(send(type, changes)).toMatchObject([{ kind }])
  })

  it('is ordered by when it was sent, not by when the article was changed', () => {
    const changed = { modifiedAt: '2026-11-20T09:00:00Z' }
    expect(send('article.published', changed)).toMatchObject([{ kind: 'publish', at }])
    expect(send('article.unpublished', changed)).toMatchObject([{ kind: 'remove', at }])
  })

  it('says that a test has arrived', () => {
    expect(told(standardEvents, { type: 'test', data: {} })).toMatchObject([
      { kind: 'ignore', reason: expect.stringContaining('has arrived') },
    ])
  })
})
