import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { createHookDesk } from '../../src/desk/inbox/hook-desk.ts'
import { createMemoryIntake } from '../desk/inbox/memory-intake.ts'
import { emptyRecords } from '../desk/store/sqlite-desk.ts'
import { createTestApp } from '../http/test-app.ts'

const SECRET = 'whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY='
const plugin = join(import.meta.dirname, '../../src/wordpress/handbill.php')
const runner = join(import.meta.dirname, 'run.php')

const settings = {
  address: 'https://handbill.example',
  source: 'wordpress',
  secret: SECRET,
  post_types: ['post'],
  tags: 'auto',
}

interface Sent {
  readonly method: string
  readonly url: string
  readonly headers: Record<string, string>
  readonly body: string
  readonly timeout: number
  readonly redirection: number
  /** Milliseconds that a caller waits; 0: none. */
  readonly wait: number
}

interface Outcome {
  readonly requests: readonly Sent[]
  readonly heads: readonly unknown[]
  readonly meta: Readonly<Record<string, Record<string, unknown>>>
  readonly scheduled: readonly [number, string, unknown[]][]
  readonly user: number
  readonly rest_users: readonly number[]
  readonly options: Readonly<Record<string, unknown>>
  readonly queries: readonly string[]
  readonly unhooked: readonly string[]
}

type Step = Readonly<Record<string, unknown>>

function run(
  steps: readonly Step[],
  options: { answers?: readonly unknown[]; settings?: object } = {},
): Outcome {
  const input = JSON.stringify({
    settings: { ...settings, ...options.settings },
    answers: options.answers ?? [],
    steps,
  })
  return JSON.parse(execFileSync('php', [runner, plugin], { input, encoding: 'utf8' })) as Outcome
}

const accepted = {
  status: 200,
  body: '{"status":"accepted","articles":[{"event":"publish","id":"abcdef234567abcd"}]}',
}
const post = { ID: 330, post_title: 'Tea &#038; Trains', post_excerpt: '<p>At nine.</p>' }
const end = { do: 'end' }
const saved = { do: 'save', post }

/** The app's result for what the plugin sent. */
async function deliver(sent: Sent) {
  const intake = createMemoryIntake()
  const hooks = createHookDesk([{ name: 'wordpress', kind: 'wordpress', secrets: [SECRET], settings: {} }], {
    records: emptyRecords(),
    intake,
    fetch,
    reportError: () => undefined,
  })
  const { app } = createTestApp({ hooks, now: Date.now })
  const response = await app.request(new URL(sent.url).pathname, {
    method: 'POST',
    headers: sent.headers,
    body: sent.body,
  })
  return { status: response.status, event: intake.taken[0]?.event }
}

const hasPhp = spawnSync('php', ['-v']).status === 0

beforeEach(({ skip }) => skip(!hasPhp, 'php is not installed'))

describe('the WordPress plugin', () => {
  it('sends a published post, signed, as a stranger sees it', async () => {
    const { requests, meta, user, rest_users: readAs } = run([saved, end], { answers: [accepted] })
    expect(requests).toHaveLength(1)
    const [sent] = requests as [Sent]
    expect(sent).toMatchObject({ url: 'https://handbill.example/webhooks/wordpress', redirection: 0 })
    expect(sent.body).not.toMatch(/nobody may see|for editors/)
    expect([readAs, user]).toEqual([[0], 7])
    expect(await deliver(sent)).toMatchObject({
      status: 200,
      event: {
        kind: 'publish',
        ref: '330',
        // Deliveries are ordered by time of sending: a repeated publication is newer.
        at: Number(sent.headers['webhook-timestamp']) * 1000,
        sourced: {
          article: {
            url: 'https://news.example/slug/',
            title: 'Tea & Trains',
            description: 'At nine.',
            authors: [{ name: 'Mei Lin' }],
            publishedAt: '2026-11-20T13:30:00+05:30',
            lang: 'en-US',
            site: { name: 'Tea & Trains' },
          },
        },
      },
    })
    expect(meta['330']).toEqual({
      _handbill_link: 'https://news.example/slug/',
      _handbill_id: 'abcdef234567abcd',
    })
    const tampered = { ...sent, body: sent.body.replace('Tea', 'Pea') }
    expect((await deliver(tampered)).status).toBe(401)
  })

  it('sends once what is saved several times in a request', () => {
    const { requests } = run([saved, saved, saved, end], { answers: [accepted] })
    expect(requests).toHaveLength(1)
  })

  it.each(['draft', 'pending', 'private', 'future', 'auto-draft', 'trash'])(
    'sends nothing of a post that is %s',
    (status) => {
      expect(
        run([{ do: 'save', post: { ...post, post_status: status } }, end, { do: 'delete', id: 330 }, end])
          .requests,
      ).toEqual([])
    },
  )

  it('sends nothing that is protected by a password, or not a post', () => {
    const hidden = { do: 'save', post: { ...post, post_password: 'x' } }
    const page = { do: 'save', post: { ...post, post_type: 'page' } }
    expect(run([hidden, page, end]).requests).toEqual([])
  })

  it('sends nothing while it is not set up', () => {
    for (const missing of [{ address: '' }, { secret: '' }, { secret: 'not base64 !' }])
      expect(run([saved, end], { settings: missing }).requests).toEqual([])
  })

  it.each([
    ['unpublished', { post_status: 'draft' }],
    ['trashed', { post_status: 'trash' }],
    ['put behind a password', { post_password: 'x' }],
  ])('takes back what is %s, at the address it had, with nothing of what it says now', async (_, change) => {
    const steps = [saved, end, { do: 'save', post: { ...post, ...change, post_title: 'Not for you' } }, end]
    const { requests, meta } = run(steps, { answers: [accepted, accepted] })
    const sent = requests[1] as Sent
    expect(JSON.parse(sent.body)).toMatchObject({
      type: 'post.unpublished',
      data: { id: 330, link: 'https://news.example/slug/' },
    })
    expect(sent.body).not.toContain('Not for you')
    expect(await deliver(sent)).toMatchObject({
      status: 200,
      event: { kind: 'remove', ref: '330', url: 'https://news.example/slug/' },
    })
    // PHP encodes an empty table as an empty list.
    expect(meta['330']).toEqual([])
  })

  it('takes back what is deleted', async () => {
    const { requests } = run([saved, end, { do: 'delete', id: 330 }, end], { answers: [accepted, accepted] })
    expect(JSON.parse((requests[1] as Sent).body)).toMatchObject({ type: 'post.deleted' })
    expect(await deliver(requests[1] as Sent)).toMatchObject({
      event: { kind: 'remove', url: 'https://news.example/slug/' },
    })
  })

  it('calls a change of a published post an update', () => {
    const { requests } = run([saved, end, saved, end], { answers: [accepted, accepted] })
    expect(requests.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual([
      'post.published',
      'post.updated',
    ])
  })

  it('tries again later, with another id, when Handbill is away, and never what has been withdrawn since', async () => {
    const failed = run([saved, end, { do: 'retry' }], { answers: [{ status: 503, body: '' }, accepted] })
    expect(failed.requests).toHaveLength(2)
    const [first, second] = failed.requests as [Sent, Sent]
    expect(first.headers['webhook-id']).not.toBe(second.headers['webhook-id'])
    expect((await deliver(second)).status).toBe(200)
    const once = run([saved, end], { answers: [] })
    expect(once.scheduled).toEqual([[60, 'handbill_retry', [330, 'post.published', '', 1]]])
    const withdrawn = { do: 'save', post: { ...post, post_status: 'draft' } }
    expect(
      run([saved, end, withdrawn, { do: 'retry' }], { answers: [{ status: 503, body: '' }] }).requests,
    ).toHaveLength(1)
    expect(run([saved, end], { answers: [{ status: 401, body: '' }] }).scheduled).toEqual([])
  })

  describe('in the head of a page', () => {
    const tags = [
      { property: 'og:title', content: 'Tea & "Trains" </title><script>' },
      { property: 'og:image', content: 'https://handbill.example/cards/a/b/og.png' },
      { name: 'twitter:card', content: 'summary_large_image' },
      { name: 'robots', content: 'noindex' },
      { property: 'og:x" onload="', content: 'x' },
      { property: 'og:list', content: ['x'] },
    ]
    const told = { status: 200, body: JSON.stringify({ tags }) }
    const ours = [
      '<!-- Handbill -->',
      '<meta property="og:title" content="Tea &amp; &quot;Trains&quot; &lt;/title&gt;&lt;script&gt;">',
      '<meta property="og:image" content="https://handbill.example/cards/a/b/og.png">',
      '<meta name="twitter:card" content="summary_large_image">',
      '',
    ].join('\n')

    it('prints the tags it may, escaped, after asking once', () => {
      const { heads, requests } = run([saved, end, head('<title>A</title>'), head('')], {
        answers: [accepted, told],
      })
      expect(heads).toEqual([`<title>A</title>${ours}`, ours])
      expect(requests[1]).toMatchObject({
        method: 'GET',
        url: 'https://handbill.example/a/abcdef234567abcd/tags',
        timeout: 1,
      })
      expect(requests).toHaveLength(2)
    })

    it('leaves the head alone where another plugin prints an og:image, unless it is chosen', () => {
      const theirs =
        '<meta charset="utf-8">\n<meta property="og:image" content="x.jpg" />\n<meta name="twitter:card" content="summary">\n<link rel="canonical" href="/">'
      const left = run([saved, end, head(theirs)], { answers: [accepted, told] })
      expect(left.heads).toEqual([theirs])
      const chosen = run([saved, end, head(theirs)], {
        answers: [accepted, told],
        settings: { tags: 'always' },
      })
      expect(chosen.heads).toEqual([`<meta charset="utf-8">\n<link rel="canonical" href="/">${ours}`])
      const never = run([saved, end, head('')], { answers: [accepted, told], settings: { tags: 'never' } })
      expect(never.heads).toEqual([''])
    })

    it('prints the last tags while Handbill is unreachable', () => {
      const again = { do: 'save', post: { ...post, post_title: 'Newer' } }
      const { heads } = run([saved, end, head(''), again, end, head('')], {
        answers: [accepted, told, accepted],
      })
      expect(heads).toEqual([ours, ours])
    })

    it('prints nothing on a page that is not public, or was never sent', () => {
      const hidden = { do: 'save', post: { ...post, post_password: 'x' } }
      expect(
        run([saved, end, hidden, head('<title>A</title>')], { answers: [accepted, told] }).heads,
      ).toEqual(['<title>A</title>'])
      expect(run([saved, head('<title>A</title>')]).heads).toEqual(['<title>A</title>'])
    })
  })

  describe('before the card is ready', () => {
    const image = 'https://handbill.example/cards/abcdef234567abcd/og.jpg'
    const receipt = (status = 200) => ({
      status,
      body: JSON.stringify({ status: 'accepted', articles: [{ id: 'abcdef234567abcd', image }] }),
    })

    it('prints the post’s own words and its current card, without asking', () => {
      const { heads, requests } = run([saved, end, head('')], { answers: [receipt()] })
      expect(heads[0]).toContain('<meta property="og:title" content="Tea &amp; Trains">')
      expect(heads[0]).toContain('<meta property="og:description" content="At nine.">')
      expect(heads[0]).toContain(`<meta property="og:image" content="${image}">`)
      expect(requests).toHaveLength(1)
    })

    it('prints the new words after an update', () => {
      const again = { do: 'save', post: { ...post, post_title: 'Tea is late' } }
      const { heads } = run([saved, end, head(''), again, end, head('')], { answers: [receipt(), receipt()] })
      expect(heads[1]).toContain('content="Tea is late"')
    })

    it('requests all tags once the card is made', () => {
      const tags = [{ property: 'og:title', content: 'From Handbill' }]
      const { heads } = run([saved, end, { do: 'expire' }, head('')], {
        answers: [receipt(), { status: 200, body: JSON.stringify({ tags }) }],
      })
      expect(heads[0]).toContain('From Handbill')
    })
  })

  describe('while Handbill hangs', () => {
    const several = [1, 2, 3].map((ID) => ({ do: 'save', post: { ...post, ID } }))

    it('has an editor wait for one send at most, and WP-Cron send the rest', () => {
      const { requests, scheduled } = run([...several, end])
      expect(requests.map(({ wait }) => wait)).toEqual([200])
      expect(scheduled).toEqual([
        [60, 'handbill_retry', [1, 'post.published', '', 1]],
        [0, 'handbill_retry', [2, 'post.published', '', 0]],
        [0, 'handbill_retry', [3, 'post.published', '', 0]],
      ])
      const later = run([...several, end, { do: 'cron' }], { answers: [null, accepted, accepted, accepted] })
      expect(later.requests.slice(1).map(({ wait }) => wait)).toEqual([0, 0, 0])
      expect(Object.keys(later.meta)).toEqual(['1', '2', '3'])
    })

    it('a send that timed out is not repeated for a while, nor are tags requested', () => {
      const { requests } = run([saved, end, head(''), head(''), saved, end, head('')], {
        answers: [accepted],
      })
      expect(requests.map(({ method, wait }) => `${method} ${wait}`)).toEqual(['POST 200', 'GET 200'])
    })

    it('sends what takes longer than a moment in the background', () => {
      const { requests, scheduled } = run([{ do: 'set', set: { slow: 250 } }, ...several, end], {
        answers: [accepted, accepted, accepted],
      })
      expect([requests.length, scheduled.length]).toEqual([1, 2])
    })
  })

  it('sends everything that was published before, in the background, and says how far it is', () => {
    const many = Array.from({ length: 70 }, (_, at) => ({ do: 'save', post: { ...post, ID: at + 1 } }))
    const steps = [...many, { do: 'all' }, { do: 'cron' }, { do: 'settings' }]
    const answers = Array.from({ length: 200 }, () => accepted)
    const half = run(steps, { answers })
    expect(half.requests).toHaveLength(50)
    expect(half.heads[0]).toContain('50 of 70 sent')
    const whole = run([...steps, { do: 'cron' }, { do: 'cron' }], { answers })
    const ids = whole.requests.map(({ body }) => (JSON.parse(body) as { data: { id: number } }).data.id)
    expect([ids[0], new Set(ids).size]).toEqual([70, 70])
    expect(whole.options).not.toHaveProperty('handbill_send_all')
    expect(whole.scheduled).toEqual([])
  })

  it('sends all fields of a type that the REST API does not show', async () => {
    const { requests } = run([{ do: 'set', set: { no_rest: true } }, saved, end], { answers: [accepted] })
    expect(await deliver(requests[0] as Sent)).toMatchObject({
      event: {
        sourced: {
          article: {
            section: 'Politics',
            authors: [{ name: 'Mei Lin' }],
            image: { url: 'https://news.example/tea.jpg' },
          },
        },
      },
    })
  })

  it('leaves out the default category, and names the primary one', async () => {
    const options = { answers: [accepted] }
    const set = { do: 'default' }
    const { requests } = run([set, saved, end], options)
    expect(await deliver(requests[0] as Sent)).toMatchObject({
      event: { sourced: { article: { section: 'Culture' } } },
    })
    const primary = { do: 'meta', id: 330, key: '_yoast_wpseo_primary_category', value: 5 }
    const second = run([set, primary, saved, end], options)
    expect(await deliver(second.requests[0] as Sent)).toMatchObject({
      event: { sourced: { article: { section: 'Rail' } } },
    })
  })

  it('takes what an editor fills in, with a good nonce only', async () => {
    const fields = {
      handbill_nonce: 'good',
      handbill_title: 'Tea, at last',
      handbill_kind: 'opinion',
      handbill_focus_x: '30',
      handbill_focus_y: '120',
    }
    const { requests, heads, meta } = run([saved, box(fields), end], { answers: [accepted] })
    expect(heads[0]).toContain('value="Tea, at last"')
    expect(meta['330']).toMatchObject({ _handbill_kind: 'opinion', _handbill_focus: '30,100' })
    expect(await deliver(requests[0] as Sent)).toMatchObject({
      event: { sourced: { article: { title: 'Tea, at last', kind: 'opinion' } } },
    })
    const forged = run([saved, box({ ...fields, handbill_nonce: 'x' }), end], { answers: [accepted] })
    expect(forged.meta['330']).not.toHaveProperty('_handbill_title')
  })

  it('removes other plugins’ tags whole, with any content in their quotes', () => {
    const theirs =
      '<meta property="og:title" content="Other > title" />\n<meta content=\'a > b\' name=\'twitter:title\'>\n<meta name="description" content="og:title > x">'
    const tags = [{ property: 'og:image', content: 'https://handbill.example/a.png' }]
    const told = { status: 200, body: JSON.stringify({ tags }) }
    const { heads } = run([saved, end, head(`${theirs}<meta property=og:image content=x.jpg>`)], {
      answers: [accepted, told],
      settings: { tags: 'always' },
    })
    expect(heads[0]).toBe(
      '<meta name="description" content="og:title > x"><!-- Handbill -->\n<meta property="og:image" content="https://handbill.example/a.png">\n',
    )
  })

  it.each([
    'https://b.example/webhooks/wordpress',
    'https://b.example/webhooks/wordpress:sports/',
    'https://b.example/webhooks',
    ' https://b.example/ ',
  ])('takes %s for the address of Handbill', (address) => {
    const { heads } = run([{ do: 'sanitize', input: { address } }])
    expect(heads[0]).toMatchObject({ address: 'https://b.example' })
  })

  it('removes its options, transients and schedules when uninstalled', () => {
    const { options, queries, unhooked } = run([saved, end, { do: 'uninstall' }])
    expect(options).not.toHaveProperty('handbill_settings')
    expect(unhooked).toEqual(['handbill_retry', 'handbill_send_all'])
    expect(queries.join()).toMatch(/'\\_transient\\_handbill\\_%'.*'\\_transient\\_timeout\\_handbill\\_%'/s)
  })

  it('shows its settings without the secret, escaped', () => {
    const { heads } = run([{ do: 'settings' }], { settings: { address: 'https://x.example/"><script>' } })
    const [page] = heads as [string]
    expect(page).not.toContain(SECRET)
    expect(page).not.toContain('<script>')
    expect(page).toContain('Posts &quot;&amp;&quot; &lt;b&gt;more&lt;/b&gt;')
  })

  it('keeps the secret when its field is left empty, and refuses a wrong one', () => {
    const input = {
      address: ' https://b.example/ ',
      source: 'WordPress:Sports!',
      secret: '',
      post_types: ['post', 'evil'],
      tags: 'x',
    }
    const { heads } = run([
      { do: 'sanitize', input },
      { do: 'sanitize', input: { ...input, secret: 'wrong !' } },
      { do: 'sanitize', input: 'x' },
    ])
    const clean = {
      address: 'https://b.example',
      source: 'wordpress:sports',
      secret: SECRET,
      post_types: ['post'],
      tags: 'auto',
    }
    expect(heads).toEqual([clean, clean, { ...clean, address: '', source: 'wordpress', post_types: [] }])
  })
})

/** The editor's box, saved with the post. */
function box(fields: object): Step {
  return { do: 'box', id: 330, post: fields }
}

/** The page of the post, with output of its theme and other plugins. */
function head(theme: string): Step {
  return { do: 'head', id: 330, theme }
}
