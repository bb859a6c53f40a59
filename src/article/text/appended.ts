import { firstAppearedAt } from './first-appeared.ts'
import { READ_MORE, READ_MORE_ATTACHED, READ_MORE_LEADS } from './read-more.ts'

/**
 * Problem: blog software and themes end excerpts with “The post X appeared first on Y.”, “Continue reading”, “[…]”,
 * arrows.
 * Method: removes such an end after a whole sentence or dots, or with an arrow; the same words within a sentence
 * (“we need to read more”) follow neither. Repeated, because themes and plugins add one each.
 */

const DOTS = /\s*(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|(?:…|\.{3})\s*(?:More|Continued?))$/u
/** `[Read more]`, `(more…)`. */
const BRACKETED = new RegExp(String.raw`\s*[([]\s*(?:more|${READ_MORE})[\s.…]*[)\]]$`, 'iu')
/** A lone “more” with dots after a sentence. */
const MORE_DOTS =
  /(?<=[\p{Sentence_Terminal}…]["'”’»)]?)\s+(?:more|mehr|suite|más|mais|meer|mer|mere|altro|více|viac|więcej|далее|ещё)\s?(?:…|\.{3})$/iu
const ARROW = /\s*(?:→|➔|➜|⟶|»|›|>{1,2}|-->?|▶|👉)$/u
/** What may follow the phrase: dots, a colon, a few words of the title. */
const PHRASE = String.raw`(?:(?:${READ_MORE_LEADS})\s+)?(?:${READ_MORE})(?![\p{L}\p{M}\p{N}])`
const ENDS = new RegExp(String.raw`^[\s([]*${PHRASE}[\s:….)\]!]*$`, 'iu')
/** `Read more at example.com`, `Weiterlesen auf example.de`. */
const ENDS_AT_HOST = new RegExp(
  String.raw`^[\s([]*${PHRASE}\s+\p{L}{1,4}\s+(?:[\p{L}\p{N}-]+\.)+\p{L}{2,8}[\s.)\]]*$`,
  'iu',
)
const ENDS_WITH_TITLE = new RegExp(String.raw`^[\s([]*${PHRASE}[^.!?。！？।۔]{0,200}[.!]?$`, 'iu')
/** An ending phrase after any text; only if an arrow or link marks it. */
const ANYWHERE = new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])${PHRASE}[\s:….]*$`, 'iu')
/** Single words, because with a title they would form a sentence. */
const BARE_WORD = /^[\s([]*\p{L}+[\s:….)\]]*$/u
const ATTACHED = new RegExp(String.raw`\s*(?:${READ_MORE_ATTACHED})[\s:….。]*$`, 'u')
/** Scripts without sentence-final marks. */
const UNMARKED = /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u

/** After these an appendix may follow: a whole sentence, or dots. */
const ENDED = /(?:[\p{Sentence_Terminal}…]["'”’»)\]」』]*|\.{3})$/u
const BOUNDARY = /(?:[\p{Sentence_Terminal}…]["'”’»)\]」』]*)(?=\s|$)\s*/gu
/** Maximum length of an appendix, in UTF-16 units. */
const LONGEST = 260

/** A description without appended phrases of software. */
export function withoutAppended(description: string): string {
  let text = description.trimEnd()
  for (let round = 0; round < 4; round++) {
    const rest = withoutOne(text)
    if (rest === undefined || rest === '') break
    text = rest
  }
  return text
}

function withoutOne(text: string): string | undefined {
  const footer = firstAppearedAt(text)
  if (footer !== undefined) return text.slice(0, footer).trimEnd()
  const plain = [DOTS, BRACKETED, MORE_DOTS].find((pattern) => pattern.test(text))
  if (plain !== undefined) return text.replace(plain, '').trimEnd()
  const linked = ARROW.test(text)
  const bare = text.replace(ARROW, '').trimEnd()
  const attached = ATTACHED.exec(bare)
  if (attached !== null) {
    const rest = bare.slice(0, attached.index).trimEnd()
    const ended = linked || ENDED.test(rest) || UNMARKED.test(attached[0])
    return ended ? rest.replace(/(?<=\p{Sentence_Terminal})\s*…+$/u, '') : undefined
  }
  const at = appendixAt(bare) ?? (linked ? ANYWHERE.exec(bare)?.index : undefined)
  if (at !== undefined)
    return bare
      .slice(0, at)
      .replace(/(?<=\p{Sentence_Terminal}["'”’»)\]]*)\s+…\s*$/u, '')
      .trimEnd()
  return linked && ENDED.test(bare) ? bare : undefined
}

/** Start of the phrase that extends to the end of the text. */
function appendixAt(text: string): number | undefined {
  const from = Math.max(0, text.length - LONGEST)
  for (const { 0: mark, index } of text.slice(from).matchAll(BOUNDARY)) {
    const start = from + index + mark.length
    const tail = text.slice(start)
    if (
      tail !== '' &&
      (ENDS.test(tail) || ENDS_AT_HOST.test(tail) || (!BARE_WORD.test(tail) && isPhraseWithTitle(tail)))
    )
      return start
  }
  return undefined
}

/** “Continue reading “The bridge opens””, but not a sentence that begins with a word of the list: “Подробнее о погоде”. */
function isPhraseWithTitle(tail: string): boolean {
  return ENDS_WITH_TITLE.test(tail) && /^[\s([]*\p{L}+\s+\p{L}/u.test(tail) && !ONE_WORD_PHRASE.test(tail)
}

const ONE_WORD_PHRASE =
  /^[\s([]*(?:подробнее|докладніше|детальніше|још|още|повеќе|tovább|bővebben|folytatás|devamı|ətraflı|opširnije|опширније|selengkapnya|المزيد|للمزيد|بیشتر|বিস্তারিত|ավելին|სრულად|περισσότερα|więcej|la suite)(?![\p{L}\p{M}])/iu
