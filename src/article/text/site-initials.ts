/**
 * Initials of a site's name: `NZZ` of Neue Zürcher Zeitung, `TOI` and `TI` of The Times of India, `RFI` of Radio
 * France Internationale. Two letters are too few behind a dash, where `– UN` names a source.
 */
export function isInitials(text: string, name: string): boolean {
  if (!INITIALS.test(text)) return false
  const words = name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const own = words[0]?.toLowerCase() === 'the' ? words.slice(1) : words
  const capitalised = own.filter((word) => /^\p{Lu}/u.test(word))
  return [words, own, capitalised].some((each) => each.length > 1 && initialsOf(each) === text)
}

/** Whether it is a host's own label in capitals: `FAZ` of www.faz.net. */
export function isHostLabel(text: string, host: string | undefined): boolean {
  return INITIALS.test(text) && host?.toLowerCase().split('.').at(-2) === text.toLowerCase()
}

const INITIALS = /^\p{Lu}{3,6}$/u

function initialsOf(words: readonly string[]): string {
  return words.map((word) => [...word][0]?.toUpperCase()).join('')
}
