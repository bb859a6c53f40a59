/** Name of the hidden field that tells, without a script, what the form's controls showed: `key:digest key:digest`. */
export const SHOWN = 'shown'
/** Prefix of hidden fields that name the offered hashtags: those not sent back were unchecked. */
export const OFFERED = 'offered.'
/** Prefix of the field for one more hashtag. */
export const ADDED = 'add.'

const MAX_SHOWN = 8000

/**
 * Reads edits from a form sent without a script: unchanged texts make no edit, a click on the photo sets the focus,
 * unchecked hashtags are removed.
 * @returns the pairs of the canonical address
 */
export function editsOfForm(query: URLSearchParams): [string, string][] {
  const shown = new Map(
    (query.get(SHOWN) ?? '')
      .slice(0, MAX_SHOWN)
      .split(' ')
      .map((entry) => [entry.slice(0, entry.lastIndexOf(':')), entry.slice(entry.lastIndexOf(':') + 1)]),
  )
  const pairs: [string, string][] = []
  for (const [name, value] of query) {
    if (isOfForm(name, query)) continue
    if (shown.get(name) === shownDigest(value)) continue
    if (value.trim() === '' && isNeverEmpty(name)) continue
    pairs.push([name, value.replace(/\r\n?/g, '\n')])
  }
  return [...pairs, ...clickedPoints(query), ...chosenTags(query), ...shownParts(query)]
}

/** Fields that are never empty: an empty headline, design or language means the article's own. */
function isNeverEmpty(name: string): boolean {
  return /^(?:title|design|lang|dir|brand|colour|kind|photo|focus|crop|alt|text|tags)(?:\.|$)/.test(name)
}

function isOfForm(name: string, query: URLSearchParams): boolean {
  if (name === SHOWN || name.startsWith(OFFERED) || name.startsWith(ADDED)) return true
  if (/^(?:focus(?:\.[a-z]+)?)\.(?:x|y|width|height)$/.test(name) || name === 'part' || name === 'parts')
    return true
  return query.has(`${OFFERED}${name}`)
}

/** `<input type="image">` sends the clicked pixel; a hidden field has its size on the page. */
function clickedPoints(query: URLSearchParams): [string, string][] {
  return [...query.keys()].flatMap((name): [string, string][] => {
    const key = /^(focus(?:\.[a-z]+)?)\.x$/.exec(name)?.[1]
    if (key === undefined) return []
    const x = Number(query.get(name)) / Number(query.get(`${key}.width`))
    const y = Number(query.get(`${key}.y`)) / Number(query.get(`${key}.height`))
    if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) return []
    return [[key, `${x.toFixed(3)},${y.toFixed(3)}`]]
  })
}

/** Hashtags in the order they were offered, those left out with `-`, a new one last. */
function chosenTags(query: URLSearchParams): [string, string][] {
  return [...query.keys()]
    .filter((name) => name.startsWith(OFFERED))
    .flatMap((name): [string, string][] => {
      const key = name.slice(OFFERED.length)
      const offered = (query.get(name) ?? '').split(',').filter((tag) => tag !== '')
      const chosen = query.getAll(key)
      const added = (query.get(`${ADDED}${key}`) ?? '').split(/[\s,]+/).filter((tag) => tag !== '')
      const value = [...offered.map((tag) => (chosen.includes(tag) ? tag : `-${tag}`)), ...added].join(',')
      // `offered` begins with the selected ones: if just these come back, nothing was changed.
      const before = query.get(`${SHOWN}.${key}`) ?? ''
      return value === before ? [] : [[key, value]]
    })
}

/** The parts shown on the cards, one checkbox each. */
function shownParts(query: URLSearchParams): [string, string][] {
  const all = query.get('parts')
  if (all === null) return []
  const chosen = query.getAll('part')
  const off = all.split(',').filter((part) => part !== '' && !chosen.includes(part))
  return off.length === 0 ? [] : [['show', off.map((part) => `-${part}`).join(',')]]
}

/** FNV-1a, 32 bits: tells whether a text came back unchanged. Not a security check, so collisions may be forged. */
export function shownDigest(text: string): string {
  let hash = 0x811c9dc5
  for (const char of text.replace(/\r\n?/g, '\n').trim()) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}
