import { LATIN_ACCENTED } from '../characters.ts'
import type { Found } from './hashtags.ts'

/** A mention; a list if `nameEnd` is before `end`: `@user/list`. */
export interface FoundMention extends Found {
  readonly nameEnd: number
}

/** New handles have at most 15 letters; the parser accepts 20 (twitter-text@30e2430, measured). */
const MAX_MENTION = 20
const MAX_LIST_NAME = 25

const AFTER = `[a-zA-Z0-9_!#$%&*@＠]`
const HELD_OFF = new RegExp(`${AFTER}$`)
/** `RT@name`, the former way to repost, still links. */
const PASSED_ON = /(?:^|[^a-zA-Z0-9_+~.-])rt:?$/i
const LONGEST_PASSED_ON = 4
const NAME = new RegExp(
  `([a-zA-Z0-9_]{1,${MAX_MENTION}})(?:/[a-zA-Z][a-zA-Z0-9_-]{0,${MAX_LIST_NAME - 1}})?`,
  'y',
)
/** If one of these follows, it is an e-mail address, a foreign word or a URL. */
const NO_NAME_BEFORE = new RegExp(`^(?:[@＠${LATIN_ACCENTED}]|://)`)

/** Finds `@name` and `@name/list` like X; longer names are cut at 20 letters. */
export function findMentions(text: string): FoundMention[] {
  const found: FoundMention[] = []
  let used = 0
  for (const { index } of text.matchAll(/[@＠]/g)) {
    if (!mayBegin(text, index, used)) continue
    NAME.lastIndex = index + 1
    const name = NAME.exec(text)
    if (name === null) continue
    // A refused name is consumed: nothing begins within it.
    used = NAME.lastIndex
    if (NO_NAME_BEFORE.test(text.slice(used, used + 3))) continue
    found.push({ start: index, end: used, nameEnd: index + 1 + name[1]!.length })
  }
  return found
}

function mayBegin(text: string, at: number, used: number): boolean {
  if (at === 0) return true
  const from = Math.max(used, at - LONGEST_PASSED_ON)
  const before = text.slice(from, at)
  // A letter in place of what was cut off, so that the cut does not look like the beginning of the text.
  const known = (from === 0 ? '' : 'x') + before
  return before !== '' && (!HELD_OFF.test(before) || PASSED_ON.test(known))
}
