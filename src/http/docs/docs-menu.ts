/** The pages of the docs in reading order, by group: file names in `docs/`, or addresses. */
const groups: readonly (readonly [heading: string, pages: readonly string[]])[] = [
  ['Begin', ['get-started', 'command-line', 'editor', 'edits', 'library', 'from-vercel-og']],
  ['What comes out', ['designs', 'posts', 'unfurl', 'photos', 'fonts', 'brands']],
  [
    'What goes in',
    ['content-systems', '/docs/setup', 'feeds', 'one-line', 'cms-wordpress', 'cms-payload', 'cms-strapi'],
  ],
  ['Running it', ['running', 'operating', 'deploy-cloudflare', 'edge']],
  ['Reference', ['/docs/reference', 'api', 'warnings', '/problems', 'decisions']],
  ['For developers', ['architecture', 'developing', 'adding-a-network', 'adding-a-content-system']],
]

const titles: Readonly<Record<string, string>> = {
  '/docs/setup': 'Setting up each system',
  '/docs/reference': 'Every route',
  '/problems': 'Error codes',
}

export interface MenuEntry {
  readonly href: string
  readonly title: string
}

export interface MenuGroup {
  readonly heading: string
  readonly entries: readonly MenuEntry[]
}

/**
 * The menu of the available pages; ungrouped pages come last.
 * @param pages name → title
 */
export function docsMenu(pages: ReadonlyMap<string, string>): readonly MenuGroup[] {
  const listed = new Set(groups.flatMap(([, names]) => names))
  const others = [...pages.keys()].filter((name) => name !== 'README' && !listed.has(name))
  return groups.flatMap(([heading, names], at) => {
    const all = at === groups.length - 1 ? [...names, ...others] : names
    const entries = all.flatMap((name): MenuEntry[] => {
      const own = titles[name]
      if (own !== undefined) return [{ href: name, title: own }]
      const title = pages.get(name)
      return title === undefined ? [] : [{ href: `/docs/${name}`, title }]
    })
    return entries.length === 0 ? [] : [{ heading, entries }]
  })
}
