/**
 * What blog software and themes append to a description in the languages they were seen in: “The post X appeared first on
 * Y.”, “Continue reading”, “[…]”, with its arrow.
 */
const READ_MORE = [
  'continue reading|read more|read the full (?:story|article)|read full story|keep reading|full story|view more|click here to read more',
  'weiterlesen|mehr lesen|weiter lesen|mehr erfahren|zum artikel',
  "lire la suite|lire plus|en savoir plus|lire l[’']article",
  'leer más|seguir leyendo|continuar leyendo|leia mais|continue lendo|saiba mais|ler mais|llegir més',
  'continua a leggere|leggi tutto|leggi di più|citește mai mult|citeste mai mult',
  'lees meer|lees verder|verder lezen|läs mer|læs mere|les mer|lue lisää|loe edasi|lasīt vairāk|skaityti daugiau',
  'czytaj więcej|czytaj dalej|číst dál|číst více|čítať ďalej|tovább olvasom|opširnije|pročitaj više|preberi več',
  'читать далее|читать дальше|подробнее|читати далі|докладніше|прочети повече|прочитај више|διαβάστε περισσότερα',
  'devamını oku|اقرأ المزيد|ادامه مطلب|مزید پڑھیں|קרא עוד|להמשך קריאה',
  'आगे पढ़ें|और पढ़ें|पूरी खबर पढ़ें|अधिक वाचा|पुढे वाचा|थप पढ्नुहोस्|আরও পড়ুন|বিস্তারিত পড়ুন|மேலும் படிக்க|మరింత చదవండి|കൂടുതൽ വായിക്കുക|વધુ વાંચો|ਹੋਰ ਪੜ੍ਹੋ|ಮುಂದೆ ಓದಿ',
  '続きを読む|もっと見る|全文を読む|阅读全文|阅读更多|閱讀更多|閱讀全文|더보기|더 보기|자세히 보기|xem thêm|đọc tiếp|baca selengkapnya|selengkapnya|baca lagi|อ่านต่อ|อ่านเพิ่มเติม',
].join('|')

/** WordPress: “The post X appeared first on Y.” */
const POSTED =
  /\s*(?:The post|Der Beitrag|L[’']article|La entrada|El artículo|O post|Het bericht|Il post) .{1,400}? (?:appeared first|first appeared|erschien zuerst|est apparu en premier|aparece primero|apareceu primeiro|verscheen eerst|proviene da)(?!\p{L}).{0,200}$/iu
const DOTS = /\s*(?:\[\s*(?:…|\.{3})\s*\]|(?:…|\.{3})\s*(?:More|Continued?))$/u
/** `[Read more]`, `(more…)`. */
const BRACKETED = new RegExp(String.raw`\s*[([]\s*(?:more|${READ_MORE})[\s.…]*[)\]]$`, 'iu')
const ARROW = /\s*(?:→|»|›|>{1,2})$/u
const PHRASE = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:about us\s+)?(?:${READ_MORE})[\s:….]*$`, 'iu')
/** With the title of the post behind it: “Continue reading The pier reopens”. */
const PHRASE_AND_TITLE =
  /(?<![\p{L}\p{N}])(?:continue reading|read more|read the full (?:story|article)|weiterlesen|lire la suite|leer más|continua a leggere)\b[^.!?]{0,200}[.!]?$/iu
/** Scripts without spaces: the phrase may follow anything. */
const PHRASE_ATTACHED =
  /(?:続きを読む|もっと見る|全文を読む|阅读全文|阅读更多|閱讀更多|閱讀全文|อ่านต่อ|อ่านเพิ่มเติม)[\s:….]*$/u

/** Only what follows a whole sentence, dots or comes with an arrow is an appendix: “There is more” is a sentence. */
const ENDED = /(?:[\p{Sentence_Terminal}…]["'”’»)\]]*|\.{3})$/u

/** A description without what software appended to it. */
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
  const plain = [POSTED, DOTS, BRACKETED].find((pattern) => pattern.test(text))
  if (plain !== undefined) return text.replace(plain, '').trimEnd()
  const linked = ARROW.test(text)
  const bare = text.replace(ARROW, '').trimEnd()
  const phrase = PHRASE_ATTACHED.exec(bare) ?? PHRASE.exec(bare) ?? PHRASE_AND_TITLE.exec(bare)
  if (phrase === null) return linked && ENDED.test(bare) ? bare : undefined
  const rest = bare.slice(0, phrase.index).trimEnd()
  return linked || ENDED.test(rest) ? rest : undefined
}
