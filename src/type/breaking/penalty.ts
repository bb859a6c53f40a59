/** Penalty of a break, from 0 (fine) to 1 (as bad as separating a figure from its unit). */
export const PARTS_FIGURE = 1
/** Within a name, after an initial, between a title and its name. */
export const PARTS_NAME = 0.8
/** One-letter prepositions at a line's end: a typesetting rule in Slavic languages, not a matter of taste. */
export const LEAVES_LETTER = 0.8
/** `President | Macron`. */
export const PARTS_OFFICE = 0.4
/** `New | Zealand` in a text of another script, two-part place names. */
export const PARTS_FOREIGN_NAME = 0.5
/** `Jean-Luc | Mélenchon`: readable, but undesirable. */
export const PARTS_FULL_NAME = 0.42
/** A stop after a space, as in some Hindi and Bengali: the standard allows a danda to start a line. */
export const STARTS_WITH_STOP = 1
export const STARTS_WITH_DASH = 0.7
export const STARTS_WITH_POSTPOSITION = 0.7
/** An opening quotation mark with one or two words at a line's end. */
export const OPENS_QUOTATION = 0.7
/** `5 million | people`, `2 Tore | 1 Vorlage`. */
export const PARTS_LARGE_COUNT = 0.3
/** A quotation's first word at a line's end, if it is long. */
export const OPENS_LONG_QUOTATION = 0.35
/** `… ended. Thousands | marched`: the first word of a sentence at a line's end. */
export const LEAVES_FIRST_WORD = 0.4
/** A figure and the noun it counts or labels: `48 घंटों`, `12 people`, `Article 370`. */
export const PARTS_COUNT = 0.6
/** `Budget | 2026`: the year is part of the name. */
export const PARTS_EVENT = 0.7
export const LONE_LAST_WORD = 0.6
/** `am | 3. Dezember`, `for a | £1.5m house`; `135वीं | जयंती`, `le 1er | but`. */
export const PREPOSITION_OF_FIGURE = 0.5
export const PARTS_ORDINAL = 0.5
/** Less than the cost of a visibly short line: meaning guides the break but does not make the block ragged. */
export const ENDS_ON_PREPOSITION = 0.4
/** Headlines keep Korean words whole, including particles, although the standard allows breaks anywhere. */
export const INSIDE_KOREAN_WORD = 0.7
/** Inside a word where the script allows it: after a hyphen, between Hangul syllables or ideographs. */
export const INSIDE_WORD = 0.5
/** `quinta- | feira` */
export const INSIDE_SHORT_WORD = 0.65
/** Between words of a Japanese compound of ideographs: `夜行 | 列車`. */
export const INSIDE_COMPOUND = 0.35
/** `海岸 | 線`: sub-editors keep Chinese and Japanese words whole in headlines. */
export const INSIDE_EAST_ASIAN_WORD = 0.75
/** Two ideographs that may or may not be one word. */
export const PERHAPS_WORD = 0.4
/** Foreign names, which are hard to read when split; hashtags and handles. */
export const INSIDE_NAME = 0.8
/** At a soft hyphen: readable, but undesirable in a headline; better between the words of a compound. */
export const PARTS_WORD = 1
export const PARTS_COMPOUND = 0.6

/** Raises the penalty of a line that starts at a UTF-16 index. */
export type Raise = (index: number, penalty: number) => void
