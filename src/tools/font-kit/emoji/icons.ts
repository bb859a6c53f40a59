/** An icon set in Iconify's format: SVG bodies by name, and the code points of each name. */
export interface IconSet {
  readonly icons: Readonly<Record<string, { readonly body: string }>>
  readonly aliases?: Readonly<Record<string, { readonly parent: string }>>
}

/** An emoji: its characters without variation selectors, and its artwork. */
export interface EmojiIcon {
  readonly codePoints: readonly number[]
  /** SVG elements within a square of 36 units. */
  readonly body: string
}

const VARIATION_SELECTOR = 0xfe0f

/** Every emoji of a set, in the order of their characters. `chars` is the package's `chars.json`. */
export function emojiIcons(set: IconSet, chars: Readonly<Record<string, string>>): readonly EmojiIcon[] {
  return Object.entries(chars)
    .flatMap(([key, name]) => {
      const icon = set.icons[name] ?? set.icons[set.aliases?.[name]?.parent ?? '']
      return icon === undefined ? [] : [{ codePoints: codePointsOf(key), body: icon.body }]
    })
    .toSorted((a, b) => keyOf(a.codePoints).localeCompare(keyOf(b.codePoints)))
}

/** Key of a sequence, without the selectors of a fully qualified one. */
export function keyOf(codePoints: readonly number[]): string {
  return codePoints
    .filter((point) => point !== VARIATION_SELECTOR)
    .map((point) => point.toString(16))
    .join('-')
}

function codePointsOf(key: string): readonly number[] {
  return key.split('-').map((hex) => Number.parseInt(hex, 16))
}
