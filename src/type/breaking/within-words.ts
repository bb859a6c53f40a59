/**
 * Problem: lines may also break without a space: after hyphens, inside Korean words, between ideographs.
 * Method: positions by pattern; Chinese and Japanese words by the platform's segmenter.
 * Limits: names are recognised only by katakana or an adjacent title.
 */
import { wordStarts } from './dictionary.ts'
import { endsAtJoint } from './hyphenation.ts'
import {
  ATTACHED_TITLE,
  BURMESE_PARTICLE,
  CHINESE_NAME,
  EAST_ASIAN_NAME_END,
  FOREIGN_NAME,
} from './between/name-words.ts'
import { raiseSoutheastAsian } from './southeast-asian.ts'
import {
  INSIDE_COMPOUND,
  INSIDE_EAST_ASIAN_WORD,
  INSIDE_KOREAN_WORD,
  INSIDE_NAME,
  INSIDE_SHORT_WORD,
  INSIDE_WORD,
  OPENS_QUOTATION,
  PARTS_COMPOUND,
  PARTS_COUNT,
  PARTS_FIGURE,
  PARTS_NAME,
  PARTS_WORD,
  PERHAPS_WORD,
  type Raise,
  STARTS_WITH_STOP,
} from './penalty.ts'

/** Chinese function words, which do not form a name with a neighbour. */
const SMALL_HAN =
  /^[的了在和与與是不也就都对對为為从從到被把让讓将將向而或及等着著过過吗嗎呢吧之其此这這那又再才只还還很更最上下中前后後来來去有没沒无無要会會能可已正说說称稱]$/u
/** A Korean word with attached particles, brackets and Latin names. */
const KOREAN_WORD = /[^ ]*\p{sc=Hangul}[^ ]*/gu
/** From Thai to Mongolian, and from Han on: the letters of the other rules. */
const ASIAN = /[\u0e00-\u1aff\u2e80-\uffef]/
const HANGUL = /\p{sc=Hangul}/u
/** Signs after which a Korean line may break without a space: `수달…|시민`. */
const PARTS_CLAUSES = /[…·,:;!?—–]/u
const SEGMENTED_LETTER = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u
/** Japanese particles and endings, Chinese particles: they belong to what precedes. */
const EAST_ASIAN_PARTICLE = /^(?:\p{sc=Hiragana}{1,3}|[的了着过過们們吗呢吧])$/u
const IDEOGRAPH = /\p{sc=Han}/u
/** Only Japanese uses both. */
const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}]/u
const KATAKANA = /^[\p{sc=Katakana}ー]{3,}$/u
/** A particle may follow a word, figure or closing bracket, but not a stop or space. */
const LEADS_ON = /[\p{L}\p{N}\p{Pe}\p{Pf}%％]/u
/** Ideographs before and after a space between clauses, with the penalty of a break among them. */
const NEAR_SPACE = 3
const BESIDE_SPACE = 0.3
const TAG = /[#＃@＠][\p{L}\p{M}\p{N}_.]+/gu
/** A figure and its attached unit: 14億, 第3, 103万円, 35조원, 5ล้าน. */
const FIGURE_JOINS =
  /(?<=\p{Nd})(?=[\p{sc=Han}\p{sc=Hangul}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])|(?<=第)(?=[\p{N}一二三四五六七八九十])|(?<=\p{Nd}[万亿億兆千百]{1,2})(?=[\p{sc=Han}\p{sc=Katakana}%％])|(?<=\p{Nd}[조억만천백]{1,2})(?=\p{sc=Hangul})|(?<=\p{Nd}[万亿億兆千百])(?=\p{Nd})|(?<=(?:午前|午後|上午|下午))(?=\p{Nd})|(?<=พัน|หมื่น|แสน|ล้าน)(?=บาท|ดอลลาร์|ยูโร|คน|ล้าน|ตัน|หุ้น|ครั้ง|ครัวเรือน|โดส|เหรียญ)|(?<=ລ້ານ|ພັນ)(?=ກີບ|ລ້ານ|ໂດລາ|ຄົນ)|(?<=លាន|ពាន់|ម៉ឺន)(?=រៀល|ដុល្លារ|លាន|នាក់)|(?<=[一二三四五六七八九十百千万億亿兆])(?=[人年月日円元個个件回名位歳岁億亿万]|か国|カ国|か月|カ月)/gu
/** Chinese numbers in ideographs, with the counted noun: 二十|三号, 一|季度. */
const HAN_NUMBER =
  /(?<=[一二三四五六七八九十百千零〇两兩])(?=[一二三四五六七八九十百千万萬亿億零〇]|[号號届屆季])/gu
/** Forms of address that are no separate words. */
const SUFFIX_OF_NAME = /^(?:氏|さん|様|ちゃん|くん)/u
/** One ideograph attached to a word: 航天|员. */
const HAN_SUFFIX = /^[员員者长長率局院厅廳站案权權机機器馆館]$/u

/** `20 – 25`, `3:2`, `10/12` without spaces. */
const SIGN_JOINS = /(?<=[\p{L}\p{N}])(?=[·・])|(?<=\p{Nd})(?=[=:/])|(?<=\p{Nd}[=:/])(?=\p{Nd})/gu

/** Letters of a hyphenated word that fits on a line. */
const SHORT_COMPOUND = 14

/** Length of the word around an index. */
function wordLength(text: string, index: number): number {
  const end = text.indexOf(' ', index)
  return (end < 0 ? text.length : end) - text.lastIndexOf(' ', index) - 1
}

/** Penalises breaks without a space. */
export function raiseWithinWords(text: string, lang: string, raise: Raise): void {
  for (const { index } of text.matchAll(/(?<=\S[-‐–—/])(?=[\p{L}\p{N}])/gu)) {
    const isFigure = /[\p{Nd}][–—/-]$/u.test(text.slice(Math.max(0, index - 2), index))
    raise(
      index,
      isFigure ? PARTS_FIGURE : wordLength(text, index) > SHORT_COMPOUND ? INSIDE_WORD : INSIDE_SHORT_WORD,
    )
  }
  for (const { index } of text.matchAll(/(?<=\u00ad)/g))
    raise(index, endsAtJoint(text.slice(0, index)) ? PARTS_COMPOUND : PARTS_WORD)
  for (const { 0: tag, index: start } of text.matchAll(TAG))
    for (let index = start + 1; index < start + tag.length; index++) raise(index, INSIDE_NAME)
  for (const { index } of text.matchAll(SIGN_JOINS)) raise(index, STARTS_WITH_STOP)
  if (ASIAN.test(text)) raiseAsian(text, lang, raise)
}

function raiseAsian(text: string, lang: string, raise: Raise): void {
  for (const { 0: word, index: start } of HANGUL.test(text) ? text.matchAll(KOREAN_WORD) : [])
    for (let index = start + 1; index < start + word.length; index++)
      if (!PARTS_CLAUSES.test(text[index - 1]!)) raise(index, INSIDE_KOREAN_WORD)
  for (const { index } of text.matchAll(FIGURE_JOINS)) raise(index, PARTS_FIGURE)
  for (const { index } of text.matchAll(/(?<=\p{Nd}[年月])(?=\p{Nd})/gu)) raise(index, PARTS_COUNT) // 2026年5月15日
  for (const { 0: title, index } of text.matchAll(ATTACHED_TITLE)) raise(index + title.length, PARTS_NAME)
  for (const { index } of text.matchAll(BURMESE_PARTICLE)) raise(index, INSIDE_WORD)
  raiseSoutheastAsian(text, lang, raise)
  if (SEGMENTED_LETTER.test(text)) raiseEastAsian(text, lang, raise)
}

/** One ideograph at the start of a compound: 総選挙, 新首相, 大企業. */
function isPrefix(text: string, index: number): boolean {
  return !IDEOGRAPH.test(text[index - 1] ?? '')
}

/** Chinese names and numbers, which the platform's segmenter splits. */
function raiseChinese(text: string, raise: Raise): void {
  for (const { 0: name, index: first } of text.matchAll(FOREIGN_NAME))
    for (let index = first + 1; index < first + name.length; index++) raise(index, INSIDE_SHORT_WORD)
  for (const { 0: name, index: first } of text.matchAll(CHINESE_NAME))
    for (let index = first + 1; index < first + name.length; index++) raise(index, INSIDE_NAME)
  for (const { index } of text.matchAll(HAN_NUMBER)) raise(index, INSIDE_EAST_ASIAN_WORD)
}

/** Chinese and Japanese lines may break anywhere, but read better between words and not before a particle. */
function raiseEastAsian(text: string, lang: string, raise: Raise): void {
  const starts = [...wordStarts(text, lang), text.length]
  const isJapanese = KANA.test(text)
  let start = 0
  let single = false
  for (const end of starts) {
    const word = text.slice(start, end)
    // Two single ideographs are often one word missing in the dictionary, or a name: 定档, 李娜.
    const wasSingle = single
    single = /^\p{sc=Han}$/u.test(word) && !SMALL_HAN.test(word)
    if (single && wasSingle) raise(start, PERHAPS_WORD)
    else if (HAN_SUFFIX.test(word) && start > 0 && IDEOGRAPH.test(text[start - 1]!)) raise(start, INSIDE_WORD)
    if (SEGMENTED_LETTER.test(word)) {
      const inside = KATAKANA.test(word) ? INSIDE_NAME : INSIDE_EAST_ASIAN_WORD
      for (let index = start + 1; index < end; index++) raise(index, inside)
      if (start > 0 && LEADS_ON.test(text[start - 1]!) && EAST_ASIAN_PARTICLE.test(word))
        raise(start, INSIDE_SHORT_WORD)
      // A run of ideographs is a compound; a single one at its end or beginning belongs to the adjacent word: 高架橋,
      // 総選挙.
      if (isJapanese && start > 0 && IDEOGRAPH.test(text[start - 1]!) && IDEOGRAPH.test(word[0]!))
        raise(
          start,
          word.length === 1 || isPrefix(text, start - 1) ? INSIDE_EAST_ASIAN_WORD : INSIDE_COMPOUND,
        )
    }
    start = end
  }
  for (const { index } of text.matchAll(EAST_ASIAN_NAME_END))
    raise(index, SUFFIX_OF_NAME.test(text.slice(index, index + 3)) ? PARTS_NAME : PARTS_COUNT)
  // These never begin a word.
  for (const { index } of text.matchAll(/[んンっッ]/g)) raise(index, STARTS_WITH_STOP)
  if (lang.startsWith('zh')) raiseChinese(text, raise)
  for (const { index } of text.matchAll(/[「『“《（【](?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/gu)) {
    raise(index + 2, OPENS_QUOTATION)
    raise(index + 3, OPENS_QUOTATION)
  }
  // 創新|高, then a space: a single ideograph before a space or stop.
  for (const { index } of text.matchAll(/(?<=\p{sc=Han})\p{sc=Han}(?=[ \u3000，。、：；！？])/gu))
    raise(index, PARTS_COUNT)
  // 「AI|需求
  for (const { 0: opening, index } of text.matchAll(/[「『“《（【]\p{sc=Latn}{1,6}(?=\p{sc=Han})/gu))
    raise(index + opening.length, OPENS_QUOTATION)
  // A space between clauses is the best break: penalises others near it.
  for (const { index } of text.matchAll(
    /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[ \u3000](?=\P{Nd})/gu,
  ))
    for (let near = index - NEAR_SPACE; near <= index + 1 + NEAR_SPACE; near++)
      if (near > 0 && near < text.length && near !== index + 1) raise(near, BESIDE_SPACE)
}
