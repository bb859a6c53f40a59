import { firstIndex } from '../../binary-search.ts'
import type { LiquidText } from '../texts/liquid.ts'
import { scopeOf, type Pieces, type Setting, type Shortenable } from '../texts/scope.ts'
import { standfirstLadder, titleLadder } from './cuts.ts'

/**
 * Problem: a text is too long for its network, and something must go.
 * Method: the text names what it gives up, in order. Piece by piece, each is tried in ever shorter forms until the whole
 *   fits; a piece that does not help in any form is left out, and the next one gives way. Room left by
 *   the last cut goes back to the hashtags.
 * Limits: a text whose own words are too long fits in no form; `fits` is then false.
 */
export interface FitRequest {
  readonly text: LiquidText
  readonly setting: Setting
  readonly pieces: Pieces
  /** Whether the network takes it. */
  fits(text: string): boolean
}

export interface Fitted {
  readonly text: string
  /** The pieces as written into the text. */
  readonly pieces: Pieces
  /** False when no form fits; `text` is then the shortest. */
  readonly fits: boolean
}

/** Writes a text as long as its network allows. */
export function fitText({ text, setting, pieces, fits }: FitRequest): Fitted {
  const attempt = (forms: Pieces): Fitted => {
    const written = text.render(scopeOf(setting, forms))
    return { text: written, pieces: forms, fits: fits(written) }
  }
  let tried = attempt(pieces)
  for (const name of text.order) {
    if (tried.fits) break
    const ladder = ladderOf(name, tried.pieces[name], setting.lang)
    tried = longestThatFits(ladder, (form) => attempt({ ...tried.pieces, [name]: form })) ?? tried
  }
  return tried.fits ? restoreHashtags(tried, pieces, attempt) : tried
}

/** Hashtags go first, and come back where a whole sentence that went later has left room. */
function restoreHashtags(fitted: Fitted, pieces: Pieces, attempt: (forms: Pieces) => Fitted): Fitted {
  if (fitted.pieces.hashtags === pieces.hashtags) return fitted
  const more = [pieces.hashtags, ...ladderOf('hashtags', pieces.hashtags, '')].filter(
    (form) => form.length > fitted.pieces.hashtags.length,
  )
  const restored = longestThatFits(more, (hashtags) => attempt({ ...fitted.pieces, hashtags }))
  return restored?.fits === true ? restored : fitted
}

/**
 * The first form that fits, looked for by halves, since shorter forms take less room; else the attempt with the last
 * one, which is the shortest.
 */
function longestThatFits(forms: readonly string[], attempt: (form: string) => Fitted): Fitted | undefined {
  const tried = new Map<number, Fitted>()
  const fittedAt = (index: number) => {
    const fitted = tried.get(index) ?? attempt(forms[index] ?? '')
    tried.set(index, fitted)
    return fitted
  }
  if (forms.length === 0) return undefined
  return fittedAt(firstIndex(0, forms.length - 1, (index) => fittedAt(index).fits))
}

/** Ever shorter forms of a piece, without itself. */
function ladderOf(name: Shortenable, piece: string, lang: string): readonly string[] {
  if (piece === '') return []
  if (name === 'hashtags') {
    const each = piece.split(' ')
    return each.map((_, gone) => each.slice(0, each.length - 1 - gone).join(' '))
  }
  if (name === 'description') return standfirstLadder(piece, lang)
  return name === 'title' ? titleLadder(piece, lang) : ['']
}
