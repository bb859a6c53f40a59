import { readUrl } from '../../article/canonical-url.ts'
import { decodeText } from '../../article/page/charset.ts'
import { type PreviewTag, previewTags } from '../../article/page/head-tags.ts'
import { interstitialOf } from '../../article/page/interstitial.ts'
import type { Outbound } from '../../net/outbound.ts'
import { Problem } from '../../problem.ts'
import type { Verdict } from '../../verdict.ts'
import { checkPicture } from './check-picture.ts'
import { checkTags } from './check-tags.ts'
import { type Crawler, crawlers } from './crawlers.ts'
import { mayRead } from './robots.ts'

/** What one crawler received. */
export interface CrawlerReading {
  readonly network: string
  /** Undefined if there was no answer. */
  readonly status: number | undefined
  readonly title?: string | undefined
  readonly image?: string | undefined
  /** Undefined if the crawler ignores robots.txt. */
  readonly allowed?: boolean | undefined
}

/** A live page as the crawlers see it. */
export interface PageCheck {
  readonly url: string
  readonly readings: readonly CrawlerReading[]
  /** Most severe first. */
  readonly verdicts: readonly Verdict[]
}

/** The tags that the page's article should have. */
export interface ExpectedTags {
  readonly title: string
  /** Current addresses of its cards, with and without version. */
  isCurrent(image: string): boolean
  /** Whether the picture is a card of this server. */
  isOurs(image: string): boolean
}

/** Bytes of a page that crawlers read. */
const MAX_BYTES = 1_000_000
const TIMEOUT_MS = 10_000
const ORDER: readonly Verdict['severity'][] = ['error', 'warning', 'info']

/**
 * Reads a live page as the networks' crawlers do, and reports what prevents a card from being shown.
 * @param expected from its pack; absent: only the page itself is checked
 * @throws Problem `invalid-input` or `forbidden-address` for an address that is not read
 */
export async function checkPage(
  url: string,
  probe: Outbound['probe'],
  expected?: ExpectedTags,
): Promise<PageCheck> {
  const verdicts: Verdict[] = []
  const robots = await readRobots(url, probe)
  const readings: CrawlerReading[] = []
  const shown: CrawlerReading[] = []
  let tags: readonly PreviewTag[] | undefined
  let page = url
  for (const crawler of crawlers) {
    const read = await readAs(crawler, url, probe)
    verdicts.push(...read.verdicts)
    const allowed = crawler.robots === undefined ? undefined : mayRead(robots, crawler.robots, pathOf(url))
    if (allowed === false)
      verdicts.push(refused('error', crawler, 'is not allowed by robots.txt and shows no card'))
    const { status } = read
    const seen = { title: contentOf(read.tags, 'og:title'), image: contentOf(read.tags, 'og:image') }
    const reading = { network: crawler.network, status, ...seen, allowed }
    readings.push(reading)
    if (read.tags !== undefined) shown.push(reading)
    if (tags === undefined && read.tags !== undefined) [tags, page] = [read.tags, read.url]
  }
  verdicts.push(...together(shown, page), ...(await checkHead(url, probe)))
  if (tags !== undefined) {
    verdicts.push(...checkTags(tags, page), ...(await checkImage(tags, page, probe)))
    if (expected !== undefined) verdicts.push(...compare(tags, page, expected))
  }
  return { url: page, readings, verdicts: merged(verdicts).toSorted(byGravity) }
}

function byGravity(a: Verdict, b: Verdict): number {
  return ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity)
}

interface Read {
  readonly status: number | undefined
  readonly url: string
  readonly tags: readonly PreviewTag[] | undefined
  readonly verdicts: readonly Verdict[]
}

async function readAs(crawler: Crawler, url: string, probe: Outbound['probe']): Promise<Read> {
  try {
    const { userAgent } = crawler
    const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
    const answer = await probe(url, { userAgent, headers, maxBytes: MAX_BYTES, timeoutMs: TIMEOUT_MS })
    const { status, redirects } = answer
    const verdicts: Verdict[] = []
    if (redirects.length > 1)
      verdicts.push({
        code: 'page-redirected',
        severity: 'warning',
        place: 'url',
        message: `The address is redirected ${redirects.length} times before a page comes.`,
      })
    const type = answer.headers.get('content-type') ?? ''
    const failed = { status, url: answer.url, tags: undefined }
    if (status !== 200)
      return {
        ...failed,
        verdicts: [...verdicts, refused('error', crawler, `is answered with status ${status}`)],
      }
    if (type !== '' && !/html/i.test(type))
      return {
        ...failed,
        verdicts: [...verdicts, refused('error', crawler, `is sent ${type.slice(0, 60)}, not a page`)],
      }
    const tags = previewTags(decodeText(answer.bytes, type).text)
    const wall = interstitialOf(contentOf(tags, 'title') ?? '')
    if (wall !== undefined) verdicts.push(refused('error', crawler, `is shown ${wall}`))
    return { status, url: answer.url, tags: wall === undefined ? tags : undefined, verdicts }
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'unreachable') throw error
    return {
      status: undefined,
      url,
      tags: undefined,
      verdicts: [refused('error', crawler, `gets no page: ${error.message}`)],
    }
  }
}

function refused(severity: Verdict['severity'], { network }: Crawler, what: string): Verdict {
  return { code: 'page-refused', severity, place: network, message: `The crawler of ${network} ${what}.` }
}

/** Differences between crawlers. */
function together(readings: readonly CrawlerReading[], page: string): readonly Verdict[] {
  const [first, ...others] = readings
  const other = others.find(
    ({ title, image }) => title !== first?.title || (image === undefined) !== (first?.image === undefined),
  )
  if (first === undefined || other === undefined) return []
  const message = `${first.network} and ${other.network} are shown different tags of ${page}.`
  return [{ code: 'page-differs', severity: 'warning', place: other.network, message }]
}

async function checkHead(url: string, probe: Outbound['probe']): Promise<readonly Verdict[]> {
  const [{ userAgent }] = crawlers as readonly [Crawler]
  try {
    const { status } = await probe(url, { method: 'HEAD', userAgent, maxBytes: 0, timeoutMs: TIMEOUT_MS })
    if (status < 400) return []
    const message = `HEAD is answered with status ${status}; some readers ask that way first.`
    return [{ code: 'page-refused', severity: 'info', place: 'HEAD', message }]
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return []
  }
}

async function checkImage(
  tags: readonly PreviewTag[],
  page: string,
  probe: Outbound['probe'],
): Promise<readonly Verdict[]> {
  const image = contentOf(tags, 'og:image')
  const url = image === undefined ? undefined : readUrl(image, page).url
  if (url === undefined) return []
  const size = (name: string) => Number(contentOf(tags, `og:image:${name}`)) || undefined
  const [{ userAgent }] = crawlers as readonly [Crawler]
  return checkPicture(url, { width: size('width'), height: size('height') }, userAgent, probe)
}

/** Compares the page with its article's pack. */
function compare(tags: readonly PreviewTag[], page: string, expected: ExpectedTags): readonly Verdict[] {
  const found: Verdict[] = []
  const report = (severity: Verdict['severity'], place: string, message: string) =>
    void found.push({ code: 'page-differs', severity, place, message })
  const title = contentOf(tags, 'og:title')
  if (title !== undefined && folded(title) !== folded(expected.title))
    report(
      'info',
      'og:title',
      `og:title is “${title.slice(0, 100)}”, and the card says “${expected.title.slice(0, 100)}”.`,
    )
  const image = contentOf(tags, 'og:image')
  const url = image === undefined ? undefined : readUrl(image, page).url
  if (url === undefined) return found
  if (!expected.isOurs(url)) report('info', 'og:image', 'og:image is not a card of this server.')
  else if (!expected.isCurrent(url))
    report(
      'warning',
      'og:image',
      'og:image is an earlier version of the card; networks that read the page now show that one.',
    )
  return found
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’“”„«»"']/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

async function readRobots(url: string, probe: Outbound['probe']): Promise<string> {
  try {
    const answer = await probe(new URL('/robots.txt', url).href, { maxBytes: 500_000, timeoutMs: TIMEOUT_MS })
    return answer.status === 200 ? new TextDecoder().decode(answer.bytes) : ''
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'unreachable') throw error
    return ''
  }
}

function contentOf(tags: readonly PreviewTag[] | undefined, name: string): string | undefined {
  return tags?.find((tag) => tag.name === name && tag.content !== '')?.content
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url)
  return `${pathname}${search}`
}

/** Merges equal findings of several crawlers. */
function merged(verdicts: readonly Verdict[]): readonly Verdict[] {
  const groups = new Map<string, Verdict[]>()
  for (const one of verdicts) {
    const key = `${one.code} ${one.message.replace(one.place, '')}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined || group.length === 1) return group
    const networks = group.map(({ place }) => place).join(', ')
    if (networks === group.map(() => first.place).join(', ')) return [first]
    const message = first.message
      .replace(`crawler of ${first.place} is`, `crawlers of ${networks} are`)
      .replace(`crawler of ${first.place} gets`, `crawlers of ${networks} get`)
      .replace(`${first.place} stands`, `${networks} stand`)
      .replace(`${first.place} comes`, `${networks} come`)
    return [{ ...first, place: networks, message }]
  })
}
