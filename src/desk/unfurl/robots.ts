interface Rule {
  readonly path: string
  readonly allowed: boolean
}

/**
 * Whether robots.txt allows a crawler to read a path (RFC 9309): uses the group that names it, else the general
 * one; the longest matching rule wins, and of two equally long ones the one that allows.
 * @param crawler its name there, in lower case
 * @param path with its query
 */
export function mayRead(robots: string, crawler: string, path: string): boolean {
  const rules = rulesFor(robots, crawler) ?? rulesFor(robots, '*') ?? []
  const fitting = rules.filter((rule) => fits(rule.path, path))
  const longest = Math.max(0, ...fitting.map((rule) => rule.path.length))
  const deciding = fitting.filter((rule) => rule.path.length === longest)
  return deciding.length === 0 || deciding.some(({ allowed }) => allowed)
}

/** Undefined if no group names the crawler. */
function rulesFor(robots: string, crawler: string): readonly Rule[] | undefined {
  let found: Rule[] | undefined
  let isNamed = false
  let isNaming = false
  for (const line of robots.slice(0, 500_000).split(/\r?\n|\r/)) {
    const [, field = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/.exec(line) ?? []
    const name = field.toLowerCase()
    if (name === 'user-agent') {
      const named = value.toLowerCase()
      const isThis = named === crawler || (named !== '*' && named !== '' && crawler.startsWith(named))
      isNamed = isThis || (isNaming && isNamed)
      if (isThis) found ??= []
      isNaming = true
      continue
    }
    if (name !== 'allow' && name !== 'disallow') continue
    isNaming = false
    // An empty Disallow forbids nothing.
    if (isNamed && value !== '') found?.push({ path: value, allowed: name === 'allow' })
  }
  return found
}

/** `*` matches anything, `$` the end. Matched piece by piece, without building a regular expression from foreign input. */
function fits(rule: string, path: string): boolean {
  const isWhole = rule.endsWith('$')
  const [first = '', ...rest] = (isWhole ? rule.slice(0, -1) : rule).split('*')
  if (!path.startsWith(first)) return false
  let at = first.length
  for (const piece of rest) {
    const next = path.indexOf(piece, at)
    if (next < 0) return false
    at = next + piece.length
  }
  return !isWhole || at === path.length || (rest.length > 0 && path.endsWith(rest.at(-1) ?? ''))
}
