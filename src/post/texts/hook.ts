import { sentencesOf } from '../../article/text/sentences/sentences.ts'
import { comma, inQuotes, sentenceGap, withColon, withUnit } from './punctuation.ts'

/**
 * Problem: the card shows the headline; a post that repeats it adds nothing.
 * Method: the strongest sentence of the article that is not the headline: a quotation, a figure, else a full sentence of
 *   the standfirst that names what the headline names and can be understood alone. Only sentences of the article; the
 *   headline with its standfirst where none is strong enough.
 * Limits: strength is judged by form, not by meaning; words that point back are known of the languages listed.
 */
export type Angle = 'headline' | 'sentence' | 'quote' | 'figure' | 'question'

/** One way to begin a post. */
export interface Hook {
  readonly angle: Angle
  readonly text: string
  /** What follows it where there is room. */
  readonly support: string
  /** Field of the article it was taken from: `title`, `description`, `details.quote`. */
  readonly from: string
}

export interface HookMaterial {
  readonly title: string
  readonly description: string
  readonly lang: string
  readonly tags: readonly string[]
  readonly quote?:
    | { readonly text: string; readonly speaker?: string | undefined; readonly role?: string | undefined }
    | undefined
  readonly figure?:
    | { readonly value: string; readonly unit?: string | undefined; readonly label?: string | undefined }
    | undefined
  readonly points?: readonly string[] | undefined
  /** First paragraphs of the article. */
  readonly opening?: readonly string[] | undefined
  /** Whether it argues: then a sentence need not name what the headline names. */
  readonly argues?: boolean | undefined
}

/** Points a sentence needs before it takes the headline's place. */
const STRONG = 3

/** The ways to begin a post, the headline first, the others from the strongest down; one of each angle. */
export function hooksOf(material: HookMaterial): readonly Hook[] {
  const { title, description } = material
  const headline: Hook = { angle: 'headline', text: title, support: description, from: 'title' }
  const question: Hook[] = isQuestion(title)
    ? [{ angle: 'question', text: title, support: '', from: 'title' }]
    : []
  const found = new Map<Angle, Hook>()
  for (const hook of [...fromDetails(material), ...fromSentences(material)])
    if (!found.has(hook.angle)) found.set(hook.angle, hook)
  return [headline, ...found.values(), ...question]
}

function fromDetails({ title, quote, figure, description, lang }: HookMaterial): Hook[] {
  const hooks: Hook[] = []
  if (quote !== undefined && quote.text !== title) {
    hooks.push({
      angle: 'quote',
      text: quoteLines(quote, lang),
      support: without(description, quote.text),
      from: 'details.quote',
    })
  }
  if (figure?.label !== undefined) {
    const text = figureLine(figure, lang)
    // Not the same figure again, nor what its label says already.
    const label = wordsIn(figure.label)
    const support = sentencesOf(description, lang).filter(
      (sentence) => !sentence.includes(figure.value) && !repeats(wordsIn(sentence), label),
    )
    // “7.1%: jobless rate” does not say of what country.
    const isBare = text.length < BARE_FIGURE && !repeats(wordsIn(title), label)
    const rest = support.join(sentenceGap(lang)) || (isBare ? title : '')
    hooks.push({ angle: 'figure', text, support: rest, from: 'details.figure' })
  }
  return hooks
}

/** Letters a figure and its label have at least that can stand alone. */
const BARE_FIGURE = 40

/** A quotation in its marks, and below it who spoke. */
export function quoteLines(
  { text, speaker, role }: NonNullable<HookMaterial['quote']>,
  lang: string,
): string {
  const who = [speaker, role].filter((part) => part).join(comma(lang))
  return inQuotes(text, lang) + (who === '' ? '' : `\n— ${who}`)
}

/** A figure with its unit and what it means. */
export function figureLine(
  { value, unit, label = '' }: NonNullable<HookMaterial['figure']>,
  lang: string,
): string {
  const amount = withUnit(value, unit, lang)
  if (label === '') return amount
  return STARTS_SMALL.test(label) ? `${amount} ${label}` : withColon(amount, label, lang)
}

/** Written to be read on from its figure: “1 in 5” “renters spend half their pay on rent”. */
const STARTS_SMALL = /^\p{Ll}/u

interface Candidate {
  readonly hook: Hook
  readonly points: number
}

function fromSentences({
  title,
  tags,
  description,
  lang,
  points = [],
  opening = [],
  argues = false,
}: HookMaterial): Hook[] {
  const subject = subjectOf(title, tags)
  const candidates: Candidate[] = []
  const consider = (text: string, from: string, isFirst: boolean, support: string) => {
    const angle = hasQuotation(text) ? 'quote' : hasFigure(text) ? 'figure' : 'sentence'
    const score = strengthOf(text, angle, subject, lang, argues) + (isFirst ? 1 : 0)
    if (score >= STRONG) candidates.push({ hook: { angle, text, support, from }, points: score })
  }
  statementsOf(description, lang).forEach((text, i, all) => {
    // What stood before a quotation leads to it, but told after another sentence it runs backwards.
    const rest = hasQuotation(text) ? without(description, text) : all.slice(i + 1).join(sentenceGap(lang))
    consider(text, 'description', i === 0, rest)
  })
  for (const paragraph of opening)
    for (const text of statementsOf(paragraph, lang).slice(0, 4))
      consider(text, 'opening', false, description)
  for (const text of points) consider(text, 'details.points', false, description)
  return candidates.toSorted((a, b) => b.points - a.points).map(({ hook }) => hook)
}

/** Sentences; a quotation that goes on after who said it is one: “We waited,” said Ann. “Nobody came.” */
function statementsOf(text: string, lang: string): readonly string[] {
  const statements: string[] = []
  for (const sentence of sentencesOf(text, lang)) {
    const before = statements.at(-1)
    const goesOn = before !== undefined && isWhollyQuoted(sentence) && /[”»」]/u.test(before)
    if (goesOn) statements[statements.length - 1] = before + sentenceGap(lang) + sentence
    else statements.push(sentence)
  }
  return statements
}

function isWhollyQuoted(sentence: string): boolean {
  return /^[“«„「][^“«„「”»]+[”»“」]$/u.test(sentence)
}

/** Words by which a sentence shows that it is about the story. */
interface Subject {
  readonly title: readonly string[]
  /** Those of the headline's subject, where it names any. */
  readonly tags: readonly string[]
  readonly names: readonly string[]
}

function subjectOf(title: string, tags: readonly string[]): Subject {
  const words = wordsIn(title)
  const all = tags.map(wordsIn)
  // Other tags are about a side of the story, and a sentence about that does not stand alone.
  const named = all.filter((tag) => countShared(tag, words) > 0)
  return { title: words, tags: (named.length > 0 ? named : all).flat(), names: namesIn(title) }
}

function strengthOf(text: string, angle: Angle, subject: Subject, lang: string, argues: boolean): number {
  const words = wordsIn(text)
  const shared = countShared(words, subject.title)
  const [usual, most] = isDense(text) ? [22, 90] : [60, 190]
  // An argument may be put in half a line.
  const least = argues ? usual / 2 : usual
  if (text.length < least * 0.7 || text.length > most * 1.6) return 0
  if (saysNothing(text) || pointsBack(text, lang)) return 0
  // A sentence that says the headline again, and one about something else, read alone.
  if (repeats(words, subject.title)) return 0
  const isNamed = countShared(words, subject.tags) > 0 || namesAny(text, subject.names)
  const needed = isDense(text) ? LEAST_SHARED_PAIRS : LEAST_SHARED
  const isAbout = isNamed || shared >= needed
  const isOfInterest = angle === 'quote' ? shared > 0 || namesSpeaker(text) : argues
  if (!isAbout && !isOfInterest) return 0
  const form = { quote: 2, figure: 1, sentence: 0, headline: 0, question: 0 }[angle]
  const isTied = shared > 0 || argues || (isNamed && angle === 'figure')
  return form + (isTied ? 1 : 0) + (text.length >= least && text.length <= most ? 1 : 0)
}

/** One word of the headline may be in any sentence; a tag, or the name of what it is about, is enough. */
const LEAST_SHARED = 2
/** A quotation is at least this part of its sentence, one third: the rest says who spoke. */
const LEAST_QUOTED = 3
/** Fewer are a phrase: “an experiment without an end”. */
const LEAST_QUOTED_WORDS = 5
/** Pairs of letters, of which a word has several. */
const LEAST_SHARED_PAIRS = 3

function repeats(words: readonly string[], others: readonly string[]): boolean {
  return words.length > 0 && countShared(words, others) / words.length > 0.65
}

/**
 * Whether a sentence has a long quotation and the name of its speaker: “…”, said Joan Parr, 84. A quoted phrase (the mayors
 * spoke of a ‘shock’) is not enough. Names are told by capitals, so scripts without capitals always pass.
 */
function namesSpeaker(text: string): boolean {
  if (isDense(text)) return true
  const quoted = QUOTATION.exec(text)?.[0] ?? ''
  if (quoted.length * LEAST_QUOTED < text.length || quoted.split(' ').length < LEAST_QUOTED_WORDS)
    return false
  const around = text.replace(/[“„«»"”][^“”„«»"]*[”“»«"]/gu, ' | ')
  return /\p{Lu}[\p{L}\p{M}.’'-]+ (?:(?:al|bin|da|de|del|di|du|el|la|le|van|von|ter) )?\p{Lu}[\p{L}\p{M}.’'-]+/u.test(
    around.replace(/^[\s|]*\p{Lu}\p{Ll}{0,3} /u, ''),
  )
}

/** Words with a capital in a headline that is written as a sentence is. */
function namesIn(title: string): readonly string[] {
  const words = title.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const names = words.slice(1).filter((word) => word.length > 2 && /^\p{Lu}|\p{Ll}\p{Lu}/u.test(word))
  return names.length * 2 > words.length ? [] : names
}

/** Whether a text has one of these names, with another ending where it is long enough for one. */
function namesAny(text: string, names: readonly string[]): boolean {
  if (names.length === 0) return false
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return names.some((name) => {
    const stem = name.slice(0, Math.max(4, name.length - 2))
    return words.some(
      (word) => word === name || (word.length > 4 && name.length > 3 && word.startsWith(stem)),
    )
  })
}

function countShared(words: readonly string[], others: readonly string[]): number {
  return words.filter((word) => others.some((other) => isSameWord(word, other))).length
}

/** Scripts of whole words or syllables to a letter. */
function isDense(text: string): boolean {
  return /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(text)
}

/** Words that carry meaning, in lower case; pairs of letters where a script has no spaces. */
function wordsIn(text: string): string[] {
  const words: string[] = []
  // Vietnamese is written in syllables, with letters of its own.
  const least = /[\u1ea0-\u1ef9]/u.test(text) ? 3 : 4
  for (const [run] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)) {
    if (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u.test(run)) {
      for (const [pair] of run.matchAll(/\p{sc=Han}{2}|\p{sc=Kana}{3}/gu)) words.push(pair)
      if (!/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(run)) words.push(run)
    } else if (run.length >= least || (/\p{sc=Hang}/u.test(run) && run.length >= 2)) words.push(run)
  }
  return words
}

/** Same stem: most languages put their endings last, Arabic and Hebrew their articles first. */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true
  const stem = Math.min(a.length, b.length, 5)
  if (stem >= 4 && a.slice(0, stem) === b.slice(0, stem)) return true
  return /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Thai}\p{sc=Hang}]/u.test(a) && (a.includes(b) || b.includes(a))
}

/** A quotation long enough to be somebody's words and not a name in quotation marks. */
const QUOTATION = /[“„«「『"][^“”„«»「」『』"]{24,}[”“»」』"]|「[^」]{12,}」|“[^”]{12,}”(?=[，。说表])/u

function hasQuotation(text: string): boolean {
  return QUOTATION.test(text)
}

/** A number that is no year, date or time of day. */
const NUMBER =
  /(?<![\p{L}\p{Nd}.,:–-])[\p{Sc}]?\p{Nd}[\p{Nd}.,٬٫]*(?![\p{Nd}:])\s?(?<unit>[%٪‰°\p{Sc}]|\p{L}{2,})?/gu
/** Words after an hour of the day. */
const TIME =
  /^(?:[ap]m|uhr|hrs?|heures?|horas|ore|uur|час|годин|saat|बजे|वाज|மணி|గంట|ಗಂಟೆ|മണി|વાગ|ਵਜੇ|بجے|ساعت|น\b|นาฬิกา|時|点|點|시)/iu
const YEAR = /^(?:1[5-9]|20)\d\d$/

function hasFigure(text: string): boolean {
  return [...text.matchAll(NUMBER)].some(([found, unit]) => {
    const digits = found.replace(/[^\p{Nd}]/gu, '')
    const hasMark = /[%٪‰\p{Sc}]/u.test(found)
    const isAmount = unit !== undefined && !TIME.test(unit)
    return hasMark || (digits.length >= 2 && !YEAR.test(digits) && isAmount)
  })
}

const QUESTION = /[?？؟՞፧]["'”’»」』)]*\s*$/u

function isQuestion(title: string): boolean {
  return QUESTION.test(title)
}

/** Words at the beginning of a sentence that point to one before it. */
const POINTERS: Readonly<Record<string, string>> = {
  en: 'but and so or it its they them their he him his she her this that these those which such there here however meanwhile then also yet still both instead perhaps moreover',
  hi: 'लेकिन मगर और यह वह ये वे इस उस इसके उसके इनके उनके इन उन वहीं हालाँकि हालांकि इसी उसी जबकि तो',
  mr: 'पण मात्र आणि हा ही हे तो ती ते या त्या त्यांनी त्यामुळे',
  bn: 'কিন্তু তবে এবং এই সেই এটি তিনি তারা তাদের এর তাই',
  ur: 'لیکن مگر اور یہ وہ اس ان تاہم جبکہ',
  ar: 'لكن ولكن وهو وهي هو هي هذا هذه ذلك تلك كما وقد وقال وأضاف وأضافت',
  fa: 'اما ولی و این آن او وی آنها همچنین',
  ta: 'ஆனால் இது அது அவர் அவர்கள் இந்த அந்த மேலும்',
  te: 'కానీ ఇది అది ఆయన ఆమె వారు ఈ ఆ అయితే',
  de: 'aber und doch er sie es ihr sein seine dies diese dieser dieses das dabei dennoch zudem auch damit dann',
  fr: 'mais et il elle ils elles ce cette ces cela ça celui celle pourtant cependant puis aussi',
  es: 'pero y él ella ellos ellas esto esta este estos estas eso además también sin',
  pt: 'mas e ele ela eles elas isto isso este esta esse essa além também porém',
  it: 'ma e lui lei loro questo questa questi queste ciò anche però inoltre',
  nl: 'maar en hij zij ze het dit deze dat die ook toch',
  ru: 'но и он она они это этот эта эти также однако при',
  uk: 'але і він вона вони це цей ця ці також однак',
  pl: 'ale i on ona oni to ten ta te także jednak',
  tr: 'ama ve bu o şu onlar ancak ayrıca fakat',
  id: 'tetapi tapi dan ini itu dia mereka namun',
  vi: 'nhưng và này đó họ ông bà tuy',
  he: 'אבל אך הוא היא הם הן זה זו אלה גם עם',
  sv: 'men och han hon de det den detta denna också',
  am: 'ነገር ግን ይህ እሱ እሷ እነሱ',
}

/** “The company said”: somebody the headline names. */
const NAMELESS =
  /^(?:the (?:company|firm|app|film|book|show|bill|two|pair|trio)\b|قالت الشركة|وقالت|कंपनी ने|das unternehmen|die firma|l’entreprise|la empresa|a empresa|同社|该公司|該公司|회사는)/iu

function pointsBack(text: string, lang: string): boolean {
  if (NAMELESS.test(text)) return true
  const first = /[\p{L}\p{M}’']+/u.exec(text)?.[0].toLowerCase() ?? ''
  const language = lang.split('-')[0] ?? ''
  if (
    /^(?:しかし|また|これ|それ|この|その|一方|但|而|他|她|它|这|這|该|該|此|그러나|하지만|이는|그는|이에)/u.test(
      text,
    )
  )
    return true
  return Object.hasOwn(POINTERS, language) && (POINTERS[language] ?? '').split(' ').includes(first)
}

/** Sentences of every newsroom that say nothing of the story. */
const EMPTY_PHRASES =
  /developing story|will be updated|refresh for|read more|click here|subscribe|all rights reserved|file photo|watch (?:the )?video|more details (?:are )?awaited|follow (?:us|our)|\bupdates?\b.{0,20}(?:below|here)|और पढ़ें|यहाँ क्लिक|खबर अपडेट|ख़बर अपडेट|weiterlesen|lire la suite|leer más|اقرأ أيضا|مزید پڑھیں/iu

/** Credits of a reportage: “Photographs by Ana Popescu.” */
const CREDITS =
  /(?<=^|[.!?]\s)(?:(?:Photographs?|Photos?|Pictures|Words|Illustrations?|Video|Reporting|Text|Interview) by|(?:Fotos?|Photos?|Text|Texte|Texto|Testo|Foto|Bilder):) [\p{Lu}@]/u

function saysNothing(text: string): boolean {
  return EMPTY_PHRASES.test(text) || CREDITS.test(text)
}

/** A standfirst without such sentences, and what was left out. */
export function withoutEmptyPhrases(
  description: string,
  lang: string,
): { readonly text: string; readonly dropped: readonly string[] } {
  if (!saysNothing(description)) return { text: description, dropped: [] }
  const sentences = sentencesOf(description, lang)
  const dropped = sentences.filter((sentence) => saysNothing(sentence) && sentence.length < MAX_EMPTY)
  // Credits alone are no standfirst; a promise of more is all there is for now.
  const isAll = dropped.length === sentences.length
  if (isAll && !dropped.every((sentence) => CREDITS.test(sentence))) return { text: description, dropped: [] }
  const text = dropped.reduce((rest, sentence) => rest.replace(sentence, ''), description)
  return { text: text.replace(/ {2,}/g, ' ').trim(), dropped }
}

/** A longer sentence says more than that. */
const MAX_EMPTY = 90

function without(description: string, text: string): string {
  return description
    .replace(text, '')
    .replace(/\s{2,}/g, ' ')
    .trim()
}
