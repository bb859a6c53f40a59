import type { Attributes, Scan } from './scan.ts'

/** Elements whose class describes the page or a link, not a box. */
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

/** Limit of boxes open at once. */
const MAX_OPEN = 100

/** Records where other articles and breadcrumbs begin. */
export function openRegion(name: string, attributes: Attributes, scan: Scan): void {
  if (scan.marksAt.length >= MAX_OPEN) return
  const { signs } = scan
  const isTrail = signs.trail || (attributes.itemtype?.includes('BreadcrumbList') ?? false)
  if (isTrail && name !== 'body' && name !== 'html') {
    scan.trail++
    scan.marksAt.push({ depth: scan.depth, kind: 'trail' })
  } else if (!NO_BOX.has(name) && signs.head && name !== 'header') {
    scan.apart++
    scan.marksAt.push({ depth: scan.depth, kind: 'head' })
  } else if (name === 'figcaption' || (!NO_BOX.has(name) && signs.others)) {
    scan.others++
    scan.marksAt.push({ depth: scan.depth, kind: 'others' })
  }
}

/** Corrects: the open boxes contain the article after all. */
export function leaveOthers(scan: Scan): void {
  scan.others = 0
  const rest = scan.marksAt.filter(({ kind }) => kind !== 'others')
  scan.marksAt.splice(0, scan.marksAt.length, ...rest)
}

export function closeRegion(scan: Scan): void {
  while (scan.marksAt.length > 0 && (scan.marksAt.at(-1)?.depth ?? -1) >= scan.depth) {
    const closed = scan.marksAt.pop()
    if (closed?.kind === 'others') scan.others--
    else if (closed?.kind === 'trail') scan.trail--
    else if (closed?.kind === 'head') scan.apart--
  }
}
