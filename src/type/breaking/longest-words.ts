import type { WordList, WordMatches } from '../data/word-list.ts'

/**
 * Problem: `ab|cd` or `abc|d`? Without spaces a run of letters can be segmented in many ways.
 * Method: as in ICU's engines for these scripts, so that lines break as in browsers: of the words that begin at a
 * position, the longest that two more words can follow, else the shortest that one can, else the longest. Letters
 * that form no word are skipped up to the next possible word start, and a short word absorbs them.
 * Limits: looks three words ahead and never back; ignores meaning and frequency.
 */

/** The script's own rules on word starts and ends. */
export interface ScriptRules {
  readonly begins: (letter: string) => boolean
  readonly ends: (letter: string) => boolean
  /** A combining mark, which stays with its base. */
  readonly isMark: (letter: string) => boolean
  /** A word shorter than this may absorb following letters that form no word. */
  readonly shortWord: number
  /** Letters that share this many with a word of the list are more probably a misspelt word than the end of another. */
  readonly likeAWord: number
}

/** Two syllables of one consonant and one sign each: less is never split. */
const LEAST_TO_CUT = 4
/** Limit of words considered at one position; the few longer ones are ignored. */
const MOST_CANDIDATES = 20

/** Word starts within `run`, a run of letters of one script, excluding 0. */
export function cutIntoWords(run: string, wordsAt: WordList, rules: ScriptRules): number[] {
  if (run.length < LEAST_TO_CUT) return []
  const candidates = cacheAnswers((at) => wordsAt(run, at, run.length))
  const starts: number[] = []
  for (let at = 0; at < run.length;) {
    const word = choose(at, run.length, candidates)
    at += word
    if (at < run.length && word < rules.shortWord && isStray(at, word, candidates, rules)) {
      at = skipStray(at, run, candidates, rules)
    }
    while (at < run.length && rules.isMark(run[at]!)) at++
    if (at < run.length) starts.push(at)
  }
  return starts
}

type Candidates = (at: number) => WordMatches

/** Cached, because several preceding words ask about the same position. */
function cacheAnswers(ask: Candidates): Candidates {
  const known = new Map<number, WordMatches>()
  return (at) => {
    const answer = known.get(at)
    if (answer) return answer
    const { lengths, lookedAt } = ask(at)
    const found = { lengths: lengths.slice(0, MOST_CANDIDATES), lookedAt }
    known.set(at, found)
    return found
  }
}

/** Length of the word to take at a position; 0 if none begins there. */
function choose(at: number, end: number, candidates: Candidates): number {
  const lengths = candidates(at).lengths.toReversed()
  const [longest = 0] = lengths
  if (lengths.length < 2 || at + longest === end) return longest
  let best = longest
  for (const length of lengths) {
    const next = at + length
    const followers = candidates(next).lengths
    if (followers.length === 0) continue
    best = length
    const goesOn = (follower: number) =>
      next + follower === end || candidates(next + follower).lengths.length > 0
    if (followers.some(goesOn)) break
  }
  return best
}

/** Whether the text at a position, after a word of this length, should be skipped instead of starting a new word. */
function isStray(at: number, word: number, candidates: Candidates, rules: ScriptRules): boolean {
  const { lengths, lookedAt } = candidates(at)
  return lengths.length === 0 && (word === 0 || lookedAt < rules.likeAWord)
}

/** The next position where the script allows a word and the list has one; or the end. */
function skipStray(from: number, run: string, candidates: Candidates, rules: ScriptRules): number {
  for (let at = from + 1; at < run.length; at++) {
    const mayBegin = rules.ends(run[at - 1]!) && rules.begins(run[at]!)
    if (mayBegin && candidates(at).lengths.length > 0) return at
  }
  return run.length
}
