import { describe, expect, it } from 'vitest'
import { contentfulEvents } from '../../../src/article/cms/systems/contentful.ts'
import { directusEvents } from '../../../src/article/cms/systems/directus.ts'
import { drupalEvents } from '../../../src/article/cms/systems/drupal.ts'
import { prismicEvents } from '../../../src/article/cms/systems/prismic.ts'
import { quintypeEvents } from '../../../src/article/cms/systems/quintype.ts'
import { sanityEvents } from '../../../src/article/cms/systems/sanity.ts'
import { payloadEvents } from '../../../src/article/cms/systems/payload.ts'
import { standardEvents } from '../../../src/article/cms/systems/standard.ts'
import { storyblokEvents } from '../../../src/article/cms/systems/storyblok.ts'
import { strapiEvents } from '../../../src/article/cms/systems/strapi.ts'
import { webflowEvents } from '../../../src/article/cms/systems/webflow.ts'
import { Problem } from '../../../src/problem.ts'
import { payloadCases } from './payloads.ts'
import { oddities, told } from './told.ts'

const ignored = [{ kind: 'ignore' }]

describe('a publication', () => {
  it.each(payloadCases)('of $name', ({ parse, payload, expected, ...around }) => {
    expect(told(parse, payload, around)).toMatchObject([{ kind: 'publish', ...expected }])
    expect(JSON.stringify(told(parse, payload, around))).not.toContain('editor@')
  })

  it.each(payloadCases)(
    'of $name is read or refused by name, with any values in its fields',
    ({ parse, payload, ...around }) => {
      let tried = 0
      const faults: unknown[] = []
      for (const broken of brokenCopies(payload)) {
        tried++
        try {
          told(parse, broken, around)
        } catch (error) {
          if (!(error instanceof Problem && /\w/.test(error.field ?? ''))) faults.push(error)
        }
      }
      expect(faults).toEqual([])
      expect(tried).toBeGreaterThan(100)
    },
  )
})

/** Copies of a value with each part replaced by each oddity. */
function* brokenCopies(value: unknown): Generator<unknown> {
  yield* oddities
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value))
    for (const broken of brokenCopies(inner))
      yield Array.isArray(value)
        ? Object.assign([...(value as unknown[])], { [name]: broken })
        : { ...value, [name]: broken }
}

describe('removals and what is ignored', () => {
  it.each([
    ['unpublished', standardEvents, { type: 'article.unpublished', data: { id: 'a-1' } }, {}, { ref: 'a-1' }],
    [
      'deleted',
      standardEvents,
      { type: 'article.deleted', data: { url: 'https://n.example/a' } },
      {},
      { url: 'https://n.example/a' },
    ],
    ['Payload', payloadEvents, { type: 'article.deleted', data: { id: 4 } }, {}, { ref: '4' }],
    [
      'Contentful',
      contentfulEvents,
      { sys: { id: 'e1', type: 'DeletedEntry' } },
      { 'x-contentful-topic': 'ContentManagement.Entry.unpublish' },
      { ref: 'e1' },
    ],
    ['Sanity', sanityEvents, { _id: 'd1' }, { 'sanity-operation': 'delete' }, { ref: 'd1' }],
    [
      'Strapi',
      strapiEvents,
      { event: 'entry.unpublish', model: 'article', entry: { documentId: 'x', publishedAt: null } },
      {},
      { ref: 'article:x' },
    ],
    ['Directus', directusEvents, { event: 'articles.items.delete', keys: ['3'] }, {}, { ref: 'articles:3' }],
    [
      'Directus, archived',
      directusEvents,
      { event: 'articles.items.update', keys: '["3"]', payload: '{"status":"archived"}' },
      {},
      { ref: 'articles:3' },
    ],
    ['Storyblok', storyblokEvents, { action: 'unpublished', story_id: 12 }, {}, { ref: '12' }],
    [
      'Webflow',
      webflowEvents,
      { triggerType: 'collection_item_deleted', payload: { id: 'i1' } },
      {},
      { ref: 'i1' },
    ],
    [
      'Drupal',
      drupalEvents,
      { event: 'entity:node:delete', entity: { nid: [{ value: 5 }] } },
      {},
      { ref: '5' },
    ],
    [
      'Drupal, unpublished',
      drupalEvents,
      { event: 'entity:node:update', entity: { nid: [{ value: 5 }], status: [{ value: false }] } },
      {},
      { ref: '5' },
    ],
    [
      'Quintype',
      quintypeEvents,
      { v1: { event: { name: 'story-retract' }, data: { id: 'q' } } },
      {},
      { ref: 'q' },
    ],
  ] as const)('%s', (_, parse, payload, headers, expected) => {
    expect(told(parse, payload, { headers })).toMatchObject([{ kind: 'remove', ...expected }])
  })

  it.each([
    ['another event', standardEvents, { type: 'comment.created.note', data: {} }, {}],
    ['nothing', standardEvents, {}, {}],
    [
      'a draft of Payload',
      payloadEvents,
      { type: 'article.updated', data: { id: 1, _status: 'draft', title: 'x' } },
      {},
    ],
    [
      'a save',
      contentfulEvents,
      { sys: { id: 'e1' } },
      { 'x-contentful-topic': 'ContentManagement.Entry.auto_save' },
    ],
    [
      'an asset',
      contentfulEvents,
      { sys: { id: 'e1' } },
      { 'x-contentful-topic': 'ContentManagement.Asset.publish' },
    ],
    ['a draft of Sanity', sanityEvents, { _id: 'drafts.d1', title: 'x' }, {}],
    [
      'the entry that is "null"',
      strapiEvents,
      { event: 'entry.publish', model: 'article', entry: 'null' },
      {},
    ],
    [
      'a draft of Strapi',
      strapiEvents,
      { event: 'entry.update', model: 'article', entry: { id: 1, title: 'x', publishedAt: null } },
      {},
    ],
    [
      'a deleted draft of Strapi',
      strapiEvents,
      { event: 'entry.delete', model: 'article', entry: { id: 1, publishedAt: null } },
      {},
    ],
    ['Strapi’s test', strapiEvents, { event: 'trigger-test' }, {}],
    [
      'a change in Webflow’s editor',
      webflowEvents,
      { triggerType: 'collection_item_changed', payload: { id: 'i', fieldData: { name: 'x' } } },
      {},
    ],
    ['a whole site', webflowEvents, { triggerType: 'site_publish', payload: {} }, {}],
    ['a term', drupalEvents, { event: 'entity:taxonomy_term:update', entity: {} }, {}],
    [
      'an unpublished node',
      drupalEvents,
      { event: 'entity:node:create', entity: { nid: [{ value: 1 }], status: [{ value: false }] } },
      {},
    ],
    [
      'a story that waits',
      quintypeEvents,
      { v1: { event: { name: 'story-submit' }, data: { headline: 'x', status: 'needs-approval' } } },
      {},
    ],
    ['Prismic’s test', prismicEvents, { type: 'test-trigger', secret: 's' }, {}],
    ['a tag of Prismic’s', prismicEvents, { type: 'api-update', documents: [], secret: 's' }, {}],
  ] as const)('%s is ignored', (_, parse, payload, headers) => {
    expect(told(parse, payload, { headers })).toMatchObject(ignored)
  })

  it('says what to do about Strapi’s missing entry', () => {
    const [events] = told(strapiEvents, { event: 'entry.publish', model: 'article', entry: 'null' })
    expect(events).toMatchObject({ reason: expect.stringContaining('entry.update') as string })
  })

  it('ignores types that hold no articles', () => {
    const types = ['article']
    expect(
      told(sanityEvents, { _id: 'd', _type: 'person', name: 'x' }, { settings: { types } }),
    ).toMatchObject(ignored)
    expect(
      told(strapiEvents, { event: 'entry.publish', model: 'menu', entry: {} }, { settings: { types } }),
    ).toMatchObject(ignored)
  })
})
