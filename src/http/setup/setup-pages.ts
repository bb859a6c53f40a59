import type { AppDeps } from '../deps.ts'
import { Problem } from '../../problem.ts'
import type { Html } from '../answer/page/page.ts'
import { docsPage } from '../docs/docs-frame.ts'
import type { Guide } from './guide.ts'
import { headlessGuides } from './headless-guides.ts'
import { publishingGuides } from './publishing-guides.ts'
import { setupIndex } from './setup-index.ts'
import { guidePage } from './setup-page.ts'

export const guides: readonly Guide[] = [...publishingGuides, ...headlessGuides]

/** The list of all content systems. */
export async function indexOfGuides(deps: AppDeps): Promise<Html> {
  const main = setupIndex([
    ['Editor and site in one', publishingGuides],
    ['Headless, and code of your own', headlessGuides],
  ])
  return whole('Content systems', 'How content systems are wired.', main, deps)
}

/**
 * The setup page of one content system.
 * @param base public address without a trailing slash
 * @throws Problem `not-found` for a source without a guide
 */
export async function guideTo(source: string, base: string, deps: AppDeps): Promise<Html> {
  const guide = guides.find((one) => one.source === source)
  if (guide === undefined)
    throw new Problem('not-found', 'There is no such source.', {
      field: 'source',
      allowed: guides.map((one) => one.source),
    })
  const main = guidePage(guide, { base, development: deps.settings.development })
  return whole(guide.name, `How ${guide.name} is wired.`, main, deps)
}

async function whole(title: string, description: string, main: Html, deps: AppDeps): Promise<Html> {
  return docsPage(deps, { title, description, href: '/docs/setup' }, main)
}
