import type { Guide } from './guide.ts'
import { payloadHook } from './payload-hook.ts'

const slugged = { address: 'https://www.example.com/{slug}' }

/** Systems that do not know the site: HANDBILL_CMS says how to build an article's address. */
export const headlessGuides: readonly Guide[] = [
  {
    source: 'standard',
    name: 'Standard Webhooks',
    lead: 'For senders with code of their own: any library of standardwebhooks.com signs, and `data` is an article as `POST /v1/articles` takes it.',
    proof: 'whsec',
    steps: ['Send a body like the one below whenever an article is published, changed or withdrawn.'],
    fields: [
      ['URL', '{url}'],
      [
        'type',
        'article.published · article.updated · article.unpublished · article.withdrawn · article.archived · article.deleted',
      ],
      ['data', 'an article; or {"url": "…"} to have its page read; to remove, its url or id'],
    ],
    code: {
      title: 'With the npm package standardwebhooks',
      text: `import { Webhook } from 'standardwebhooks'

const webhook = new Webhook(process.env.HANDBILL_SECRET ?? '')
const id = 'msg_' + crypto.randomUUID()
const now = new Date()
const body = JSON.stringify({
  type: 'article.published',
  timestamp: now.toISOString(),
  data: { id: '42', url: 'https://www.example.com/story', title: 'A headline', authors: ['Mara Ellison'] },
})
await fetch('{url}', {
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': webhook.sign(id, now, body),
  },
  body,
})`,
    },
    test: 'The answer says `accepted`, and where the share page and the cards will be.',
    troubles: [
      'Send the same `webhook-id` when you send again: it is taken once. For another article it is refused with 422.',
      'An unknown `article.…` is refused with 422, and so are events of comments, newsletters, users and the like. A `status` of `draft` publishes nothing.',
      'The clock may be five minutes wrong, not more.',
    ],
  },
  {
    source: 'contentful',
    name: 'Contentful',
    lead: 'Contentful signs the request. Pictures and authors are links in what it sends: with a key of the delivery API Handbill looks them up.',
    proof: 'contentful',
    steps: [
      'Open **Settings → Webhooks → Webhook settings**, enable request verification, and copy the 64 characters.',
      'Add a webhook with the fields below.',
      'Under **Settings → API keys** copy the Content Delivery API key into `key`.',
    ],
    fields: [
      ['URL', 'POST {url}'],
      ['Triggers', 'Entry: Publish, Unpublish, Archive, Delete'],
      ['Filters', 'Environment ID equals master · Content type ID equals your article’s type'],
      ['Content type', 'application/json or the default'],
    ],
    settings: { ...slugged, lang: 'en-US', types: ['article'], key: 'CDA_KEY' },
    test: 'Publish an entry. Contentful’s **Activity log** shows the answer.',
    troubles: [
      'The signature covers the path: behind a proxy that changes it, set `HANDBILL_BASE_URL` to the address Contentful calls. Put no query into the URL.',
      'Without `address` a publication is refused with 422: Contentful knows no addresses.',
      'Its delivery API may be seconds behind: what the webhook says then wins over what is looked up.',
    ],
  },
  {
    source: 'sanity',
    name: 'Sanity',
    lead: 'A GROQ-powered webhook sends the document, or what you project of it.',
    proof: 'secret',
    steps: ['Open **manage.sanity.io → your project → API → Webhooks → Create webhook**.'],
    fields: [
      ['URL', '{url}'],
      ['Trigger on', 'Create, Update, Delete'],
      ['Filter', '_type == "article"'],
      [
        'Projection',
        '{_id, _type, _updatedAt, "op": delta::operation(), "projectId": sanity::projectId(), "dataset": sanity::dataset(), "slug": slug.current, title, excerpt, "image": {"url": mainImage.asset->url, "alt": mainImage.alt}, "authors": authors[]->name, "tags": categories[]->title, publishedAt, language}',
      ],
      ['HTTP method', 'POST'],
      ['Secret', 'the secret made above'],
      ['Drafts', 'off'],
    ],
    settings: slugged,
    test: 'Publish a document. The webhook’s **attempts log** shows the answer.',
    troubles: [
      'Headers are not signed, so what happened should be in the body: keep `"op"` in the projection.',
      'Whole documents have references where a projection has names; their authors are left out, pictures are found.',
      'Deliveries may come late and out of order: keep `_updatedAt`, which tells the older one.',
    ],
  },
  {
    source: 'strapi',
    name: 'Strapi',
    lead: 'Strapi 4 and 5 do not sign; a token in a header proves them.',
    proof: 'token',
    steps: ['Open **Settings → Webhooks → Create new webhook**.'],
    fields: [
      ['URL', '{url}'],
      ['Headers', 'Authorization: Bearer TOKEN'],
      ['Events', 'Entry: Create, Update, Publish, Unpublish, Delete'],
    ],
    settings: {
      ...slugged,
      name: 'The Example',
      types: ['article'],
      assets: 'https://strapi.example.com',
      api: 'https://strapi.example.com/api/articles',
      key: 'READ_ONLY_TOKEN',
      poll: 15,
    },
    test: '**Trigger** in Strapi: the answer is 200, and says that the test has arrived.',
    troubles: [
      'Strapi often sends a publication without its entry (`"entry":"null"`, strapi/strapi#25387). Tick **Update** as well: that one has it.',
      'It waits ten seconds and does not send again. With `poll` Handbill asks the collection at `api` for what it missed; the token is made under **Settings → API Tokens**, read-only.',
      '**“Url is not supported because it isn’t reachable over the public internet”:** in production Strapi refuses addresses of its own machine and of private networks. Give Handbill a public name; for a trial start Strapi with `NODE_ENV=development`.',
      'Pictures of the local provider have no host: set `assets`.',
      'A relation under a name of yours (`writer`) is found when `fields` names it: `{"authors": "writer"}`.',
      'Strapi sends no name of the publication: set `name`.',
    ],
  },
  {
    source: 'directus',
    name: 'Directus',
    lead: 'A flow sends what changed; the item itself is looked up with a token that may read published items.',
    proof: 'token',
    steps: [
      'Make the token that looks items up: **Settings → Access Policies**, a policy that may read your collection, `directus_files` and the collections of authors and sections; a user with that policy; in the user’s page **Token → Generate**, and save. It goes into `key`.',
      'Open **Settings → Flows → Create flow**. Trigger: **Event Hook**, type **Action**, scopes items.create, items.update, items.delete, your collection.',
      'Add the operation **Webhook / Request URL** with the fields below.',
    ],
    fields: [
      ['Method', 'POST'],
      ['URL', '{url}'],
      ['Headers', 'Authorization: Bearer TOKEN · Content-Type: application/json'],
      ['Request body', '{{$trigger}}'],
    ],
    settings: { ...slugged, name: 'The Example', api: 'https://directus.example.com', key: 'STATIC_TOKEN' },
    test: 'Save a published item: the delivery stands in the log, and `GET /v1/articles` lists the article with its photo.',
    troubles: [
      'Without `api` and `key` an update whose title did not change is ignored: Directus sends the changed fields only.',
      'An item is public when its `status` is `published`, or when it has no such field.',
      'It does not send again.',
      '**“Requested domain … resolves to a denied IP address”** in the flow’s log: Directus refuses addresses of its own machine (`IMPORT_IP_DENY_LIST`). Give Handbill a public name; for a trial set `IMPORT_IP_DENY_LIST=` and restart.',
      'Files that the public may not read are fetched with the token, from `api` only.',
      'Directus sends no name of the publication: set `name`.',
    ],
  },
  {
    source: 'payload',
    name: 'Payload',
    lead: 'Payload has hooks in code: this one sends the document, signed by Standard Webhooks.',
    proof: 'whsec',
    steps: [
      'Install `standardwebhooks`, add the file below, and name it in the collection: `hooks: { afterChange: [afterChange], afterDelete: [afterDelete] }`.',
      'Set `HANDBILL_SECRET` in Payload’s environment to the secret made above.',
    ],
    fields: [['URL', '{url}']],
    settings: {
      ...slugged,
      name: 'The Example',
      assets: 'https://payload.example.com',
      api: 'https://payload.example.com/api',
    },
    code: {
      title: 'hooks/handbill.ts',
      text: payloadHook,
    },
    test: 'Publish a document: the delivery stands in the log, and `GET /v1/articles` lists the article with its author and photo.',
    troubles: [
      'Relations that come as ids are asked for where `api` is set; else a verdict names them. The hook above reads the document with `depth: 1`, so that they come filled in.',
      'A hook of your own may call a draft saved over a published document a withdrawal (`req.query.draft` is a boolean in Payload 3.90, and empty for the local API). With `api` set Handbill asks before it removes anything.',
      'Documents that the public may not read need `key`: an API key of the collection `users`, or the whole header (`editors API-Key …`).',
      'Payload sends no name of the publication: set `name`.',
      'For sends that survive a restart use `req.payload.jobs` in place of the bare call.',
    ],
  },
  {
    source: 'storyblok',
    name: 'Storyblok',
    lead: 'Storyblok tells which story, not what is in it. With a public access token Handbill asks for it; without one it reads the page.',
    proof: 'secret',
    steps: ['Open **Settings → Webhooks → New webhook** in the space.'],
    fields: [
      ['Endpoint URL', '{url}'],
      ['Webhook secret', 'the secret made above'],
      ['Triggers', 'Story: published, unpublished, deleted, moved'],
    ],
    settings: { site: 'https://www.example.com', key: 'PUBLIC_TOKEN', types: ['article'], poll: 15 },
    test: 'Publish a story; **Logs** beside the webhook shows the answer.',
    troubles: [
      'Plans without a webhook secret: use `{url}?token=TOKEN`.',
      'It does not send again, and writes an e-mail to the owner after a failure. With `poll` Handbill asks for what it missed.',
      'Without a token the page is read, which may still show the version before if your site is built anew at each publication.',
    ],
  },
  {
    source: 'prismic',
    name: 'Prismic',
    lead: 'Prismic names the changed documents. Handbill asks for them all at once; those that are gone are removed.',
    proof: 'secret',
    steps: ['Open **Settings → Webhooks → Create a webhook** in the repository.'],
    fields: [
      ['URL', '{url}'],
      ['Secret', 'the secret made above'],
      ['Triggers', 'A document is published · A document is unpublished'],
    ],
    settings: { address: 'https://www.example.com/{uid}', types: ['article'] },
    test: '**Trigger it**: the answer is 200 and says that the test has arrived.',
    troubles: [
      'A private repository needs `key`, a permanent access token.',
      'The secret travels in the body; Handbill neither logs nor stores it.',
      'When its API does not answer at once, the delivery is taken as it is, and the API asked again: `GET /v1/jobs` tells when it gave up.',
    ],
  },
  {
    source: 'webflow',
    name: 'Webflow',
    lead: 'Items of a collection, as they are published. Webhooks made by the API are signed; those made in the dashboard are not, and show a token.',
    proof: 'secret',
    steps: [
      'Make one webhook for each trigger below, by the API (`POST /v2/sites/SITE/webhooks`), or under **Site settings → Apps & integrations → Webhooks** with `?token=…`.',
    ],
    fields: [
      ['Trigger', 'collection_item_published · collection_item_unpublished · collection_item_deleted'],
      ['URL', '{url} (dashboard: {url}?token=TOKEN)'],
      ['Secret', 'the secretKey in the API’s answer, or your app’s client secret'],
    ],
    settings: { address: 'https://www.example.com/blog/{slug}', types: ['COLLECTION_ID'] },
    test: 'Publish one item.',
    troubles: [
      'A publication of the whole site may come as `site_publish` alone, which names no items: publish articles one by one, or give the sitemap to `handbill batch SITEMAP --to {base}`.',
      '`collection_item_changed` is a change in the editor that readers do not see yet: it is ignored.',
    ],
  },
]
