/** Name of the hidden field by which a form without a script says what its controls showed: `key:digest key:digest`. */
export const SHOWN = 'shown'
/** Prefix of hidden fields that name the hashtags a form offered: those that do not come back were taken out. */
export const OFFERED = 'offered.'
/** Prefix of the field for one more hashtag. */
export const ADDED = 'add.'

const MAX_SHOWN = 8000

/**
 * Makes edits of what a form without a script sent: a text left as it was shown makes no edit; the point of the photo
 * that was clicked becomes a focus; hashtags that were offered and did not come back are out.
 * @returns the pairs as the address should have had them
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

/** A headline, a design, a language left empty is the article's own. */
function isNeverEmpty(name: string): boolean {
  return /^(?:title|design|lang|dir|brand|colour|kind|photo|focus|crop|alt|text|tags)(?:\.|$)/.test(name)
}

function isOfForm(name: string, query: URLSearchParams): boolean {
  if (name === SHOWN || name.startsWith(OFFERED) || name.startsWith(ADDED)) return true
  if (/^(?:focus(?:\.[a-z]+)?)\.(?:x|y|width|height)$/.test(name) || name === 'part' || name === 'parts')
    return true
  return query.has(`${OFFERED}${name}`)
}

/** `<input type="image">` sends the pixel that was clicked; its size on the page is sent along. */
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
      // `offered` begins with those that were in: nothing was touched where just these came back.
      const before = query.get(`${SHOWN}.${key}`) ?? ''
      return value === before ? [] : [[key, value]]
    })
}

/** What is shown on the cards: one checkbox a part. */
function shownParts(query: URLSearchParams): [string, string][] {
  const all = query.get('parts')
  if (all === null) return []
  const chosen = query.getAll('part')
  const off = all.split(',').filter((part) => part !== '' && !chosen.includes(part))
  return off.length === 0 ? [] : [['show', off.map((part) => `-${part}`).join(',')]]
}

/** FNV-1a, 32 bits: tells whether a text came back as it was shown; nothing hangs on nobody making up another. */
export function shownDigest(text: string): string {
  let hash = 0x811c9dc5
  for (const char of text.replace(/\r\n?/g, '\n').trim()) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}
