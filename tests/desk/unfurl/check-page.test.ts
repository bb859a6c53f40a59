import { describe, expect, test } from 'vitest'
import sharp from 'sharp'
import { checkPage, type ExpectedTags } from '../../../src/desk/unfurl/check-page.ts'
import { mayRead } from '../../../src/desk/unfurl/robots.ts'
import type { Outbound } from '../../../src/net/outbound.ts'
import { Problem } from '../../../src/problem.ts'
import { createPipeline } from '../pipeline.ts'

const url = 'https://news.example/story'
const image = 'https://cards.example.org/cards/id/v1/og.png'
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`
const goodTags = [
  meta('og:title', 'Boats sail'),
  meta('og:description', 'After nine years.'),
  meta('og:url', url),
  meta('og:image', image),
  meta('og:image:width', '1200'),
  meta('og:image:height', '630'),
  '<meta name="twitter:card" content="summary_large_image">',
]
const pageOf = (tags: readonly string[]) =>
  `<html><head><title>Boats sail</title>${tags.join('')}</head><body><p>Text`
const without = (name: string) => goodTags.filter((tag) => !tag.includes(`"${name}"`))
const blank = { create: { width: 1200, height: 630, channels: 3, background: '#fff' } } as const
const good = await sharp(blank).png().toBuffer()

interface Answer {
  readonly body?: string | Uint8Array
  readonly status?: number
  readonly type?: string
  readonly redirects?: number
}

/** Responses by address, and by `address agent` or `METHOD address` where these matter. */
function siteOf(answers: Readonly<Record<string, Answer>>): Outbound['probe'] {
  const all: Record<string, Answer> = {
    [url]: { body: pageOf(goodTags) },
    [image]: { body: good, type: 'image/png' },
    ...answers,
  }
  return async (asked, { userAgent = '', method = 'GET' }) => {
    const agent =
      /facebook|Twitterbot|WhatsApp|LinkedIn|Slack|Telegram|Discord|Mastodon/.exec(userAgent)?.[0] ?? ''
    const answer = all[`${method} ${asked}`] ?? all[`${asked} ${agent}`] ?? all[asked]
    if (answer?.status === 0) throw new Problem('unreachable', `${asked} refuses the connection.`)
    const { body = '', status = 200, type = 'text/html', redirects = 0 } = answer ?? { status: 404 }
    return {
      url: asked,
      status,
      headers: new Headers({ 'content-type': type }),
      redirects: Array.from({ length: redirects }, () => ({ from: asked, status: 302 })),
      bytes: typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body),
      cut: false,
    }
  }
}

async function found(answers: Readonly<Record<string, Answer>>, expected?: ExpectedTags): Promise<string[]> {
  const { verdicts } = await checkPage(url, siteOf(answers), expected)
  return verdicts.map(({ severity, code, place }) => `${severity} ${code} ${place}`)
}

const page = (tags: readonly string[]) => ({ [url]: { body: pageOf(tags) } })

describe('a live page', () => {
  test('with which nothing is wrong', async () => {
    const { verdicts, readings } = await checkPage(url, siteOf({}))
    expect(verdicts).toEqual([])
    expect(readings).toHaveLength(8)
    expect(readings[0]).toEqual({
      network: 'Facebook',
      status: 200,
      title: 'Boats sail',
      image,
      allowed: true,
    })
  })

  test('that refuses one crawler, or all of them', async () => {
    expect(await found({ [`${url} WhatsApp`]: { status: 403 } })).toEqual(['error page-refused WhatsApp'])
    const { verdicts } = await checkPage(url, siteOf({ [url]: { status: 503 } }))
    expect(verdicts[0]).toMatchObject({
      severity: 'error',
      message:
        'The crawlers of Facebook, X, WhatsApp, LinkedIn, Slack, Telegram, Discord, Mastodon are answered with status 503.',
    })
    expect(await found({ [`${url} Slack`]: { status: 0 } })).toEqual(['error page-refused Slack'])
    expect(await found({ [`${url} Twitterbot`]: { body: '<title>Just a moment...</title>' } })).toContain(
      'error page-refused X',
    )
    expect(await found({ [`${url} LinkedIn`]: { body: '{}', type: 'application/json' } })).toEqual([
      'error page-refused LinkedIn',
    ])
  })

  test('that robots.txt keeps from a crawler', async () => {
    const robots = {
      'https://news.example/robots.txt': {
        body: 'User-agent: Twitterbot\nDisallow: /story',
        type: 'text/plain',
      },
    }
    expect(await found(robots)).toEqual(['error page-refused X'])
  })

  test('that is redirected, or answers no HEAD', async () => {
    expect(await found({ [url]: { body: pageOf(goodTags), redirects: 3 } })).toEqual([
      'warning page-redirected url',
    ])
    expect(await found({ [`HEAD ${url}`]: { status: 405 } })).toEqual(['info page-refused HEAD'])
  })

  test('that shows crawlers different things', async () => {
    expect(await found({ [`${url} Discord`]: { body: pageOf(without('og:image')) } })).toEqual([
      'warning page-differs Discord',
    ])
  })

  test.each([
    [without('og:image'), ['error tags-missing og:image', 'warning tags-misplaced og:image']],
    [without('og:title'), ['error tags-missing og:title']],
    [without('twitter:card'), ['warning tags-missing twitter:card']],
    [[...goodTags, meta('og:title', 'Other')], ['warning tags-misplaced og:title']],
    [[...goodTags, meta('og:image', `${image}?2`)], ['warning tags-misplaced og:image']],
    [
      [`<style>${'x'.repeat(310_000)}</style>`, ...goodTags],
      ['error tags-misplaced og:title, og:image, og:description, og:url'],
    ],
    [['<div></div>', ...goodTags], ['error tags-misplaced og:title, og:image, og:description, og:url']],
    [[...goodTags, '<meta name="robots" content="noindex">'], ['info page-refused robots']],
    [
      goodTags.map((tag) => tag.replace(image, '/og.png')),
      ['error picture-unfit og:image', 'error picture-refused og:image'],
    ],
  ])('with tags %# that are wrong', async (tags, verdicts) => {
    expect(await found(page(tags))).toEqual(verdicts)
  })

  test('with a picture that does not come, or not as one', async () => {
    expect(await found({ [image]: { status: 403 } })).toEqual(['error picture-refused og:image'])
    expect(await found({ [image]: { body: '<html>' } })).toEqual(['error picture-refused og:image'])
    expect(await found({ [image]: { body: good, type: 'text/plain' } })).toEqual([
      'error picture-refused og:image',
    ])
    expect(await found({ [image]: { status: 0 } })).toEqual(['error picture-refused og:image'])
  })

  test('with a picture that networks do not show', async () => {
    const noise = { ...blank.create, noise: { type: 'gaussian', mean: 128, sigma: 60 } } as const
    const sized = async (width: number, height: number) => ({
      [image]: { body: await sharp(blank).resize(width, height).png().toBuffer(), type: 'image/png' },
    })
    expect(await found(await sized(200, 105))).toEqual(['error picture-unfit og:image'])
    expect(await found(await sized(500, 263))).toEqual([
      'warning picture-unfit og:image',
      'info picture-unfit og:image',
    ])
    const heavy = await sharp({ create: noise }).png().toBuffer()
    expect(await found({ [image]: { body: heavy, type: 'image/png' } })).toEqual([
      'warning picture-unfit og:image',
    ])
    const webp = await sharp(blank).webp().toBuffer()
    expect(await found({ [image]: { body: webp, type: 'image/webp' } })).toEqual([
      'warning picture-unfit og:image',
    ])
  })

  test('against its pack', async () => {
    const expected = { title: 'Boats sail', isOurs: () => true, isCurrent: () => true }
    expect(await found({}, { ...expected, title: 'Boats “sail”' })).toEqual(['info page-differs og:title'])
    expect(await found({}, { ...expected, isCurrent: () => false })).toEqual([
      'warning page-differs og:image',
    ])
    expect(await found({}, { ...expected, isOurs: () => false })).toEqual(['info page-differs og:image'])
    expect(await found({}, expected)).toEqual([])
  })
})

describe('robots.txt', () => {
  const robots = [
    'User-agent: facebookexternalhit',
    'User-agent: Twitterbot # both',
    'Disallow: /private',
    'Allow: /private/press$',
    '',
    'User-agent: *',
    'Disallow: /',
  ].join('\n')
  test.each([
    ['twitterbot', '/story', true],
    ['facebookexternalhit', '/private/x', false],
    ['twitterbot', '/private/press', true],
    ['twitterbot', '/private/press/1', false],
    ['linkedinbot', '/story', false],
  ])('lets %s read %s: %s', (crawler, path, allowed) => {
    expect(mayRead(robots, crawler, path)).toBe(allowed)
  })

  test.each([
    ['Disallow:', '/a', true],
    ['Disallow: /*.pdf$', '/a/b.pdf', false],
    ['Disallow: /*.pdf$', '/a/b.pdf?x', true],
    ['Disallow: /a*b*c', '/aXbYc/d', false],
    ['Disallow: /a\nAllow: /a', '/a', true],
    ['<html>', '/a', true],
  ])('with %j lets %s be read: %s', (rules, path, allowed) => {
    expect(mayRead(`User-agent: *\n${rules}`, 'twitterbot', path)).toBe(allowed)
  })
})

describe('after publishing', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const article = { title: 'Boats sail', authors: [], lang: 'en', dir: 'ltr', tags: [], url } as const

  function createWatch(answers: Record<string, Answer>) {
    const targets = [{ url: 'https://hooks.example/', secret }]
    const pipeline = createPipeline({
      targets,
      checkPages: true,
      probe: async (...asked) => siteOf(answers)(...asked),
    })
    const publish = async (title: string) =>
      pipeline.desk.publish({ of: { article: { ...article, title }, sources: {}, verdicts: [] } })
    const told = () =>
      pipeline.sent.map(({ body }) => JSON.parse(body) as { type: string; data: Record<string, unknown> })
    return { ...pipeline, publish, told, answers }
  }

  test('a broken page is reported once, after a second check', async () => {
    const answers: Record<string, Answer> = { [url]: { status: 403 } }
    const { publish, work, told, desk, counted } = createWatch(answers)
    const { id } = await publish('Boats sail')
    await work(120_000)
    expect(told().map(({ type }) => type)).toEqual(['pack.ready'])
    await work(700_000)
    expect(told().at(-1)).toMatchObject({
      type: 'page.broken',
      data: { id, url, verdicts: [{ code: 'page-refused', severity: 'error' }, { place: 'HEAD' }] },
    })
    expect((await desk.pageCheck(id))?.verdicts[0]).toMatchObject({ code: 'page-refused' })
    // Another version, the same error.
    await publish('Boats sink')
    await work(900_000)
    expect(told().map(({ type }) => type)).toEqual(['pack.ready', 'page.broken', 'pack.ready'])
    expect(counted.get('pageChecks broken')).toBe(4)
    answers[url] = { body: pageOf(goodTags) }
    await publish('Boats sail again')
    await work(900_000)
    // It shows an outdated card.
    expect((await desk.pageCheck(id))?.verdicts[0]).toMatchObject({ severity: 'warning', place: 'og:image' })
  })

  test('an article that was removed meanwhile is not looked at', async () => {
    const { publish, work, told, desk, counted } = createWatch({ [url]: { status: 403 } })
    const { id } = await publish('Boats sail')
    await desk.remove(id)
    await work(900_000)
    expect(told().map(({ type }) => type)).toEqual(['pack.ready'])
    expect([...counted.keys()].filter((key) => key.startsWith('pageChecks'))).toEqual([])
  })
})
