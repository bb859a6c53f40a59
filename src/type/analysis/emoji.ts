/**
 * Problem: ✈ is a letter in one place and a picture in the next; ❤️‍🔥 is one picture made of four characters.
 * Method: UTS #51's grammar on a whole cluster, by character properties, so that sequences newer than any list are
 *   recognised. A variation selector decides; without one, what Unicode shows as a picture by default is one.
 * Limits: properties are those of the JavaScript engine's Unicode version.
 */

const PICTURE_BY_DEFAULT = /^\p{Emoji_Presentation}/u
const MADE_PICTURE = /^\p{Emoji}\ufe0f/u
const TONED = /^\p{Emoji_Modifier_Base}\p{Emoji_Modifier}/u
/** Also without the selectors that a fully qualified sequence has. */
const JOINED = /^\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?\u200d\p{Extended_Pictographic}/u
const TEXT_SELECTOR = '\ufe0e'
/** No emoji begins below ‼ except ©, ® and keycaps, and those only with a selector. */
const FIRST_EMOJI = 0x203c
const MAY_BE_EMOJI = /\p{Emoji}/u
const PLAIN = /^[\d#*]$/

/** Whether a grapheme cluster is to be shown as a picture. */
export function isEmoji(cluster: string): boolean {
  if (cluster.length === 1 && cluster.charCodeAt(0) < FIRST_EMOJI) return false
  if (cluster.includes(TEXT_SELECTOR)) return false
  return (
    PICTURE_BY_DEFAULT.test(cluster) ||
    MADE_PICTURE.test(cluster) ||
    TONED.test(cluster) ||
    JOINED.test(cluster)
  )
}

/** Whether a cluster is an emoji character even where it is meant as text: ☎, ♀, ✈. */
export function isEmojiCharacter(cluster: string): boolean {
  return MAY_BE_EMOJI.test(cluster) && !PLAIN.test(cluster)
}
