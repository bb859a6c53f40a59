import type { AppDeps } from '../deps.ts'
import { Problem } from '../../problem.ts'
import { type Html, page } from '../answer/page.ts'
import type { Guide } from './guide.ts'
import { headlessGuides } from './headless-guides.ts'
import { publishingGuides } from './publishing-guides.ts'
import { setupIndex } from './setup-index.ts'
import { guidePage } from './setup-page.ts'

export const guides: readonly Guide[] = [...publishingGuides, ...headlessGuides]

/** The list of all content systems. */
export function indexOfGuides(deps: AppDeps): Html {
  const main = setupIndex([
    ['Editor and site in one', publishingGuides],
    ['Headless, and code of your own', headlessGuides],
  ])
  return whole('Handbill: setup', 'How content systems are wired.', main, deps)
}

/**
 * How one content system is wired.
 * @param base public address without a slash at the end
 * @throws Problem `not-found` for a source there is no guide for.
 */
export function guideTo(source: string, base: string, deps: AppDeps): Html {
  const guide = guides.find((one) => one.source === source)
  if (guide === undefined)
    throw new Problem('not-found', 'There is no such source.', {
      field: 'source',
      allowed: guides.map((one) => one.source),
    })
  const main = guidePage(guide, { base, development: deps.settings.development })
  return whole(`Handbill: ${guide.name}`, `How ${guide.name} is wired.`, main, deps)
}

function whole(title: string, description: string, main: Html, { settings }: AppDeps): Html {
  return page({ title, description, version: settings.version, here: '/docs/setup' }, main)
}
