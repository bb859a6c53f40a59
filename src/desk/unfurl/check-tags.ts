import type { PreviewTag } from '../../article/page/head-tags.ts'
import type { Verdict } from '../../verdict.ts'

/** Bytes. WhatsApp reads the first 300 KB of a page, others less. */
const HEAD_BYTES = 300_000
/** Bytes. Slack and several others stop after about this much. */
const EARLY_BYTES = 32_000

const NEEDED = ['og:title', 'og:image'] as const
const WANTED = ['og:description', 'og:url'] as const

/** Problems of a page's tags for programs that make previews. */
export function checkTags(tags: readonly PreviewTag[], page: string): readonly Verdict[] {
  const found: Verdict[] = []
  const report = (code: Verdict['code'], severity: Verdict['severity'], place: string, message: string) =>
    void found.push({ code, severity, place, message })
  const of = (name: string) => tags.filter((tag) => tag.name === name && tag.content !== '')

  for (const name of NEEDED)
    if (of(name).length === 0)
      report('tags-missing', 'error', name, `The page has no ${name}; most networks show no card without it.`)
  for (const name of WANTED)
    if (of(name).length === 0) report('tags-missing', 'warning', name, `The page has no ${name}.`)
  if (of('twitter:card').at(-1)?.content !== 'summary_large_image')
    report(
      'tags-missing',
      'warning',
      'twitter:card',
      'twitter:card is not summary_large_image; X and Discord show a small picture.',
    )

  for (const name of [...NEEDED, ...WANTED]) {
    const [first, second] = of(name)
    if (first === undefined) continue
    if (!first.inHead)
      report('tags-misplaced', 'error', name, `${name} stands after the head, where crawlers do not look.`)
    else if (first.at > HEAD_BYTES)
      report(
        'tags-misplaced',
        'error',
        name,
        `${name} comes after ${kilobytes(first.at)}; WhatsApp reads 300 KB.`,
      )
    else if (first.at > EARLY_BYTES && name !== 'og:url')
      report(
        'tags-misplaced',
        'info',
        name,
        `${name} comes after ${kilobytes(first.at)}; some readers stop at 32 KB.`,
      )
    if (second !== undefined && second.content !== first.content && name !== 'og:image')
      report(
        'tags-misplaced',
        'warning',
        name,
        `${name} is there twice with different contents; most readers take the first.`,
      )
  }
  const images = of('og:image')
  if (images.length > 1 && images.some(({ content }) => content !== images[0]?.content))
    report(
      'tags-misplaced',
      'warning',
      'og:image',
      'There are several og:image; most networks take the first, WhatsApp the last.',
    )
  found.push(...detailsOutOfOrder(tags))
  const [image] = images
  if (image !== undefined && !/^https?:\/\//i.test(image.content))
    report(
      'picture-unfit',
      'error',
      'og:image',
      'The address of og:image is not absolute; crawlers need it whole.',
    )
  else if (image !== undefined && /^http:/i.test(image.content) && /^https:/i.test(page))
    report(
      'picture-unfit',
      'warning',
      'og:image',
      'og:image is http on a page that is https; some apps do not load it.',
    )
  const robots = of('robots').find(({ content }) => /\b(?:noindex|none)\b/i.test(content))
  if (robots !== undefined)
    report(
      'page-refused',
      'info',
      'robots',
      'The page is noindex; Telegram remembers that and shows no preview.',
    )
  return found
}

/** Width, height and alt belong to the picture before them (ogp.me, structured properties). */
function detailsOutOfOrder(tags: readonly PreviewTag[]): readonly Verdict[] {
  const first = tags.findIndex(({ name }) => name === 'og:image' || name === 'og:image:url')
  const details = tags.findIndex(({ name }) => /^og:image:(?:width|height|alt|type)$/.test(name))
  if (details < 0 || (first >= 0 && first < details)) return []
  return [
    {
      code: 'tags-misplaced',
      severity: 'warning',
      place: 'og:image',
      message: `${tags[details]?.name} stands before og:image; it belongs right after it.`,
    },
  ]
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} KB`
}
