import {
  arcXp,
  drupal,
  drupalOld,
  quintype,
  storyblok,
  woocommerce,
  wpWebhooks,
} from '../../../src/desk/inbox/schemes/body-hmac.ts'
import { contentful } from '../../../src/desk/inbox/schemes/contentful.ts'
import type { Scheme } from '../../../src/desk/inbox/schemes/scheme.ts'
import { standardWebhooks } from '../../../src/desk/inbox/schemes/standard-webhooks.ts'
import { ghost, sanity, webflow } from '../../../src/desk/inbox/schemes/timed-hmac.ts'

/** A correctly signed delivery. */
export interface SchemeCase {
  readonly name: string
  /** Source of the digest: never the code under test. */
  readonly origin: string
  readonly scheme: Scheme
  readonly secret: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  /** The header with the signature. */
  readonly signature: string
  /** Time of the signature, milliseconds since 1970; undefined if the scheme signs none. */
  readonly time?: number
  readonly path?: string
}

/** The body for known answers made with `openssl dgst`, as in the comment of each. */
const BODY = '{"ok":true,"title":"घाट पर दीप"}'
const SECRET = 'a shared secret'
const TIME = 1_795_161_600_000

export const schemeCases: readonly SchemeCase[] = [
  {
    name: 'Standard Webhooks',
    origin: 'standard-webhooks, libraries/javascript/src/webhook.test.ts, "sign function works"',
    scheme: standardWebhooks,
    secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    body: '{"test": 2432232314}',
    headers: {
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    },
    signature: 'webhook-signature',
    time: 1_614_265_330_000,
  },
  {
    name: 'Standard Webhooks under the names of Svix',
    origin: `printf 'msg_1.1795161600.%s' BODY | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef -binary | base64`,
    scheme: standardWebhooks,
    secret: 'whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=',
    body: BODY,
    headers: {
      'svix-id': 'msg_1',
      'svix-timestamp': '1795161600',
      'svix-signature': 'v1,PVMWMHr0VSjUPIYCBV6BseeopebNTrrQWcglCN0D6pI=',
    },
    signature: 'svix-signature',
    time: TIME,
  },
  {
    name: 'Ghost',
    origin: 'TryGhost/Ghost#20500; the whole of its body was found by its digest',
    scheme: ghost,
    secret: 'FOOBARBAZ',
    body: '{"tag":{"current":{"id":"6682b8a8e10cc04306284330","name":"test","slug":"test","description":null,"feature_image":null,"visibility":"public","og_image":null,"og_title":null,"og_description":null,"twitter_image":null,"twitter_title":null,"twitter_description":null,"meta_title":null,"meta_description":null,"codeinjection_head":null,"codeinjection_foot":null,"canonical_url":null,"accent_color":null,"created_at":"2024-07-01T14:09:44.000Z","updated_at":"2024-07-01T14:09:44.000Z","url":"http://localhost:2368/404/"},"previous":{}}}',
    headers: {
      'x-ghost-signature':
        'sha256=fc9749d5b3333109bd779f65d4b1b891576bc5c92febea3b1d186a7f946d0745, t=1719842984367',
    },
    signature: 'x-ghost-signature',
    time: 1_719_842_984_367,
  },
  {
    name: 'Sanity, resume',
    origin: 'sanity-io/webhook-toolkit, test/signature.test.ts',
    scheme: sanity,
    secret: 'test',
    body: '{"_id":"resume"}',
    headers: { 'sanity-webhook-signature': 't=1633519811129,v1=tLa470fx7qkLLEcMOcEUFuBbRSkGujyskxrNXcoh0N0' },
    signature: 'sanity-webhook-signature',
    time: 1_633_519_811_129,
  },
  {
    name: 'Sanity, GROQ hooks',
    origin: 'sanity-io/webhook-toolkit, test/signature.test.ts',
    scheme: sanity,
    secret: 'try-me',
    body: '{"title":"GROQ-Hooks are neat"}',
    headers: { 'sanity-webhook-signature': 't=1633518820676,v1=e7C9h2sfbFfc4V7TEz7PSOp4IoNzl0UdVsBV-1wgdeA' },
    signature: 'sanity-webhook-signature',
    time: 1_633_518_820_676,
  },
  {
    name: 'Contentful',
    origin: '@contentful/node-apps-toolkit 3.16.1, signRequest',
    scheme: contentful,
    secret: 'a'.repeat(64),
    body: '{"a":1}',
    headers: {
      'x-contentful-signature': 'bb9333b1f8c9a82263e255bfb64a14785fd4360946e2d8b25050b6b5c93daa15',
      'x-contentful-signed-headers': 'x-contentful-signed-headers,x-contentful-timestamp,x-contentful-topic',
      'x-contentful-timestamp': '1603379941037',
      'x-contentful-topic': 'ContentManagement.Entry.publish',
    },
    signature: 'x-contentful-signature',
    time: 1_603_379_941_037,
    path: '/webhooks/contentful',
  },
  {
    name: 'Webflow',
    origin: `printf '1795161600000:%s' BODY | openssl dgst -sha256 -hmac SECRET`,
    scheme: webflow,
    secret: SECRET,
    body: BODY,
    headers: {
      'x-webflow-timestamp': String(TIME),
      'x-webflow-signature': '28cfa563d01a6126f385fb5bdee4728fac236ad784cfb1029ac1f53d66e7a5e0',
    },
    signature: 'x-webflow-signature',
    time: TIME,
  },
  ...(
    [
      ['WooCommerce', woocommerce, 'x-wc-webhook-signature', 'A0QpfwZx8mwtuxhS/hyVmn84hOqdc56P+iXGjH+M95g='],
      ['WP Webhooks', wpWebhooks, 'x-wp-webhook-signature', 'A0QpfwZx8mwtuxhS/hyVmn84hOqdc56P+iXGjH+M95g='],
      ['Storyblok', storyblok, 'webhook-signature', '331fb45227a8540a0db5f3cc8963cb44b82fa18f'],
      [
        'Quintype',
        quintype,
        'x-qt-signature',
        '0344297f0671f26c2dbb1852fe1c959a7f3884ea9d739e8ffa25c68c7f8cf798',
      ],
      ['Drupal', drupal, 'x-hub-signature', 'sha1=331fb45227a8540a0db5f3cc8963cb44b82fa18f'],
      [
        'Drupal, older',
        drupalOld,
        'x-drupal-webhooks-signature',
        'A0QpfwZx8mwtuxhS/hyVmn84hOqdc56P+iXGjH+M95g=',
      ],
      [
        'Arc XP, hexadecimal',
        arcXp,
        'x-websked-signature',
        '0344297f0671f26c2dbb1852fe1c959a7f3884ea9d739e8ffa25c68c7f8cf798',
      ],
      ['Arc XP, base64', arcXp, 'x-websked-signature', 'A0QpfwZx8mwtuxhS/hyVmn84hOqdc56P+iXGjH+M95g='],
    ] as const
  ).map(([name, scheme, header, value]) => ({
    name,
    origin: `printf '%s' BODY | openssl dgst -sha256 (-sha1) -hmac SECRET`,
    scheme,
    secret: SECRET,
    body: BODY,
    headers: { [header]: value },
    signature: header,
  })),
]
