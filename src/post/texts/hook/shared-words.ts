/** Compares the words of two texts by stem. */

export function repeats(words: readonly string[], others: readonly string[]): boolean {
  return words.length > 0 && countShared(words, others) / words.length > 0.65
}

/** Capitalised words in a headline in sentence case. */
export function namesIn(title: string): readonly string[] {
  const words = title.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const names = words.slice(1).filter((word) => word.length > 2 && /^\p{Lu}|\p{Ll}\p{Lu}/u.test(word))
  return names.length * 2 > words.length ? [] : names
}

/** Whether a text contains one of these names, with another ending if the name is long enough. */
export function namesAny(text: string, names: readonly string[]): boolean {
  if (names.length === 0) return false
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return names.some((name) => {
    const stem = name.slice(0, Math.max(4, name.length - 2))
    return words.some(
      (word) => word === name || (word.length > 4 && name.length > 3 && word.startsWith(stem)),
    )
  })
}

export function countShared(words: readonly string[], others: readonly string[]): number {
  return words.filter((word) => others.some((other) => isSameWord(word, other))).length
}

/** Scripts with a word or syllable per letter. */
export function isDense(text: string): boolean {
  return /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(text)
}

/** Content words in lower case; pairs of letters in scripts without spaces. */
export function wordsIn(text: string): string[] {
  const words: string[] = []
  // Vietnamese is written in syllables, with its own letters.
  const least = /[\u1ea0-\u1ef9]/u.test(text) ? 3 : 4
  for (const [run] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)) {
    if (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u.test(run)) {
      for (const [pair] of run.matchAll(/\p{sc=Han}{2}|\p{sc=Kana}{3}/gu)) words.push(pair)
      if (!/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(run)) words.push(run)
    } else if (run.length >= least || (/\p{sc=Hang}/u.test(run) && run.length >= 2)) words.push(run)
  }
  return words
}

/** Same stem: most languages inflect at the end; Arabic and Hebrew prefix the article. */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true
  const stem = Math.min(a.length, b.length, 5)
  if (stem >= 4 && a.slice(0, stem) === b.slice(0, stem)) return true
  return /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Thai}\p{sc=Hang}]/u.test(a) && (a.includes(b) || b.includes(a))
}
