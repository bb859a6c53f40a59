/**
 * Problem: ✈ is text in one place and a picture in another; ❤️‍🔥 is one picture made of four characters.
 * Method: UTS #51's grammar on a whole cluster, by character properties, so that sequences newer than any list are
 * recognised. A variation selector decides; without one, Unicode's default presentation.
 * Limits: properties are those of the JavaScript engine's Unicode version.
 */

const PICTURE_BY_DEFAULT = /^\p{Emoji_Presentation}/u
const MADE_PICTURE = /^\p{Emoji}\ufe0f/u
const TONED = /^\p{Emoji_Modifier_Base}\p{Emoji_Modifier}/u
/** Also without the selectors of fully qualified sequences. */
const JOINED = /^\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?\u200d\p{Extended_Pictographic}/u
const TEXT_SELECTOR = '\ufe0e'
/** Below ‼ only ©, ® and keycaps begin an emoji, and only with a selector. */
const FIRST_EMOJI = 0x203c
const MAY_BE_EMOJI = /\p{Emoji}/u
const PLAIN = /^[\d#*]$/

/** Whether a grapheme cluster is shown as a picture. */
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

/** Whether a cluster is an emoji character, even in text presentation: ☎, ♀, ✈. */
export function isEmojiCharacter(cluster: string): boolean {
  return MAY_BE_EMOJI.test(cluster) && !PLAIN.test(cluster)
}
