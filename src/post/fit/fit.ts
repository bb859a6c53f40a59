import type { LiquidText } from '../texts/liquid.ts'
import { scopeOf, type Pieces, type Setting, type Shortenable } from '../texts/scope.ts'
import { standfirstLadder, titleLadder } from './cuts.ts'

/**
 * Problem: a text exceeds its network's limit, and something must be dropped.
 * Method: the text names its droppable pieces in order. Each is tried in ever shorter forms until the whole fits; a
 * piece that does not help in any form is dropped, and the next one is shortened. Space left by the last cut goes
 * back to the hashtags: as many as fit, best first.
 * Limits: if the fixed text is too long, no form fits; `fits` is then false.
 */
export interface FitRequest {
  readonly text: LiquidText
  readonly setting: Setting
  readonly pieces: Pieces
  /** All hashtags of the article, with `#`, best first; `pieces.hashtags` has the first of them. */
  readonly hashtags: readonly string[]
  /** Whether the network accepts it. */
  fits(text: string): boolean
  /** Remaining letters of a text, negative if too long; approximate, to try fewer forms. */
  room?(text: string): number
}

export interface Fitted {
  readonly text: string
  /** The pieces in the text. */
  readonly pieces: Pieces
  /** False if no form fits; `text` is then the shortest. */
  readonly fits: boolean
}

/** Fits a text to its network's limit. */
export function fitText({ text, setting, pieces, hashtags, fits, room }: FitRequest): Fitted {
  const attempt = (forms: Pieces): Fitted => {
    const written = text.render(scopeOf(setting, forms))
    return { text: written, pieces: forms, fits: fits(written) }
  }
  let tried = attempt(pieces)
  for (const name of text.order) {
    if (tried.fits) break
    const ladder = ladderOf(name, tried.pieces[name], setting)
    const whole = tried.pieces[name]
    const excess = Math.max(0, -(room?.(tried.text) ?? 0))
    tried =
      longestThatFits(ladder, whole, (form) => attempt({ ...tried.pieces, [name]: form }), excess) ?? tried
  }
  return tried.fits ? restoreHashtags(tried, pieces, hashtags, attempt, room) : tried
}

/** Maximum number of hashtags tried: each costs a rendering and a count. */
const MAX_TRIED = 8

function restoreHashtags(
  fitted: Fitted,
  { hashtags: wanted }: Pieces,
  all: readonly string[],
  attempt: (forms: Pieces) => Fitted,
  room: FitRequest['room'],
): Fitted {
  if (fitted.pieces.hashtags === wanted) return fitted
  const most = wanted.split(' ').length
  let best = fitted
  let kept = fitted.pieces.hashtags === '' ? [] : fitted.pieces.hashtags.split(' ')
  for (const hashtag of all.slice(0, MAX_TRIED)) {
    if (kept.length >= most) break
    // In the narrowest scripts letters may weigh half of the estimate.
    const isHopeless = room !== undefined && room(best.text) * 2 < hashtag.length
    if (kept.includes(hashtag) || isHopeless) continue
    const more = [...kept, hashtag]
    const tried = attempt({ ...best.pieces, hashtags: more.join(' ') })
    if (!tried.fits) continue
    best = tried
    kept = more
  }
  return best
}

/**
 * The first form that fits; if none does, the attempt with the last one, which is the shortest. Binary search that
 * starts at the form shorter by the excess: usually that form or its neighbour fits, unless letters have different
 * weights.
 * @param excess number of letters too many, as an estimate
 */
function longestThatFits(
  forms: readonly string[],
  whole: string,
  attempt: (form: string) => Fitted,
  excess: number,
): Fitted | undefined {
  let found: Fitted | undefined
  let shortest: Fitted | undefined
  let low = 0
  let high = forms.length - 1
  let guess = forms.findIndex((form) => form.length <= whole.length - excess)
  if (guess < 0) guess = high
  for (let round = 0; low <= high; round += 1) {
    const middle = round < 2 && guess >= low && guess <= high ? guess : (low + high) >> 1
    const tried = attempt(forms[middle] ?? '')
    if (tried.fits) {
      found = tried
      high = middle - 1
      guess = high
    } else {
      if (middle === forms.length - 1) shortest = tried
      low = middle + 1
      guess = low
    }
  }
  if (found !== undefined) return atClause(forms.slice(low), whole, found, attempt)
  return shortest
}

/** A cut at the end of a clause is preferred if it keeps at least this share of the text. */
const LEAST_KEPT = 0.75
const CLAUSE = /^(?:[,;:،؛、，；：]|\s?[–—])/u

function atClause(
  forms: readonly string[],
  whole: string,
  found: Fitted,
  attempt: (form: string) => Fitted,
): Fitted {
  const [longest = ''] = forms
  const endsClause = (form: string) => form.endsWith('…') && CLAUSE.test(whole.slice(form.length - 1))
  if (!longest.endsWith('…') || endsClause(longest)) return found
  const clause = forms.find((form) => form.length >= longest.length * LEAST_KEPT && endsClause(form))
  return clause === undefined ? found : attempt(clause)
}

/** Ever shorter forms of a piece, without the piece itself. */
function ladderOf(name: Shortenable, piece: string, { lang, angle }: Setting): readonly string[] {
  if (piece === '') return []
  if (name === 'hashtags' || name === 'bullets') {
    const mark = name === 'hashtags' ? ' ' : '\n'
    const each = piece.split(mark)
    return each.map((_, gone) => each.slice(0, each.length - 1 - gone).join(mark))
  }
  if (name === 'description' || name === 'support') return standfirstLadder(piece, lang)
  if (name === 'title') return titleLadder(piece, lang)
  // A sentence of the article is kept whole or dropped.
  if (name === 'hook') return angle === 'headline' || angle === 'question' ? titleLadder(piece, lang) : []
  return ['']
}
