import type { Scan } from './scan.ts'
import type { Attributes } from './tags.ts'

/**
 * Class names of boxes with other articles, comments and advertisements in and beside an article. The word must begin the
 * class, or follow a prefix of naming schemes: `content-sidebar-wrap` wraps the whole page.
 */
const OTHERS =
  /(?:^|\s)(?:(?:c|m|o|js|td|jp|article|post|entry|story|block|section)[_-]+)*(?:related\w*|recommend(?:ed|ations?)?|teasers?|comments?|respond|sidebar|also-read|more|more-(?:stories|news|from|on|articles)|read-(?:more|also|next)|most-read|popular|trending|newsletter|promo|outbrain|taboola|advert(?:isement)?s?|ads?)(?:$|[\s_-])/i

/** Elements whose class says something of the page or of a link, not of a box. */
const NO_BOX = new Set([
  'html',
  'body',
  'main',
  'article',
  'a',
  'span',
  'button',
  'i',
  'h1',
  'p',
  'time',
  'input',
  'img',
])

/** The page's head, where themes do not say `<header>`. */
const HEAD = /(?:^|\s)(?:site-|page-|main-|global-)?(?:header|masthead|branding|navbar|topbar)(?:$|\s)/i

const TRAIL = /(?:^|[\s_-])(?:breadcrumbs?|bread-crumbs?)(?:$|[\s_-])/i

/** Boxes open at once; more are no page. */
const MAX_OPEN = 100

/** Notes where other articles and the trail of breadcrumbs begin. */
export function openRegion(name: string, attributes: Attributes, scan: Scan): void {
  if (scan.marksAt.length >= MAX_OPEN) return
  const className = `${attributes.class ?? ''} ${attributes.id ?? ''}`
  const isTrail =
    TRAIL.test(`${className} ${attributes['aria-label'] ?? ''}`) ||
    /BreadcrumbList/i.test(attributes.itemtype ?? '')
  if (isTrail && name !== 'body' && name !== 'html') {
    scan.trail++
    scan.marksAt.push({ depth: scan.depth, kind: 'trail' })
  } else if (!NO_BOX.has(name) && HEAD.test(className) && name !== 'header') {
    scan.apart++
    scan.marksAt.push({ depth: scan.depth, kind: 'head' })
  } else if (!NO_BOX.has(name) && OTHERS.test(className)) {
    scan.others++
    scan.marksAt.push({ depth: scan.depth, kind: 'others' })
  }
}

export function closeRegion(scan: Scan): void {
  while (scan.marksAt.length > 0 && (scan.marksAt.at(-1)?.depth ?? -1) >= scan.depth) {
    const closed = scan.marksAt.pop()
    if (closed?.kind === 'others') scan.others--
    else if (closed?.kind === 'trail') scan.trail--
    else if (closed?.kind === 'head') scan.apart--
  }
}
