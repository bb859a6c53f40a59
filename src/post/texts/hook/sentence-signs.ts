/** Recognises by form whether a sentence is a quotation, has a figure, asks, refers back or is empty. */
import { sentencesOf } from '../../../article/text/sentences/sentences.ts'
import { isDense } from './shared-words.ts'

export function isWhollyQuoted(sentence: string): boolean {
  return /^[“«„「][^“«„「”»]+[”»“」]$/u.test(sentence)
}

/** Minimum share of a quotation in its sentence, as a divisor: one third; the rest names the speaker. */
const LEAST_QUOTED = 3

/** Words; fewer are a phrase: “an experiment without an end”. */
const LEAST_QUOTED_WORDS = 5

/**
 * Whether a sentence has a long quotation and its speaker's name: “…”, said Joan Parr, 84. A quoted phrase (the
 * mayors spoke of a ‘shock’) is not enough. Names are recognised by capitals, so scripts without capitals always
 * pass.
 */
export function namesSpeaker(text: string): boolean {
  if (isDense(text)) return true
  const quoted = QUOTATION.exec(text)?.[0] ?? ''
  if (quoted.length * LEAST_QUOTED < text.length || quoted.split(' ').length < LEAST_QUOTED_WORDS)
    return false
  const around = text.replace(/[“„«»"”][^“”„«»"]*[”“»«"]/gu, ' | ')
  return /\p{Lu}[\p{L}\p{M}.’'-]+ (?:(?:al|bin|da|de|del|di|du|el|la|le|van|von|ter) )?\p{Lu}[\p{L}\p{M}.’'-]+/u.test(
    around.replace(/^[\s|]*\p{Lu}\p{Ll}{0,3} /u, ''),
  )
}

/** A speaker's quotation; shorter ones are names in quotation marks. */
const QUOTATION = /[“„«「『"][^“”„«»「」『』"]{24,}[”“»」』"]|「[^」]{12,}」|“[^”]{12,}”(?=[，。说表])/u

/** Whether a sentence is mostly a quotation, rather than the writer’s own with a quoted phrase. */
export function hasQuotation(text: string): boolean {
  const quoted = QUOTATION.exec(text)?.[0] ?? ''
  return quoted !== '' && (isDense(text) || quoted.length * LEAST_QUOTED >= text.length)
}

/** A number that is not a year, date or time. */
const NUMBER =
  /(?<![\p{L}\p{Nd}.,:–-])[\p{Sc}]?\p{Nd}[\p{Nd}.,٬٫]*(?![\p{Nd}:])\s?(?<unit>[%٪‰°\p{Sc}]|\p{L}[\p{L}\p{M}]+)?/gu

/** Words after an hour of the day. */
const TIME =
  /^(?:[ap]m|uhr|hrs?|heures?|horas|ore|uur|час|годин|saat|बजे|वाज|மணி|గంట|ಗಂಟೆ|മണി|વાગ|ਵਜੇ|بجے|ساعت|น\b|นาฬิกา|時|点|點|시)/iu

const YEAR = /^(?:1[5-9]|20)\d\d$/

export function hasFigure(text: string): boolean {
  return [...text.matchAll(NUMBER)].some(([found, unit]) => {
    const digits = found.replace(/[^\p{Nd}]/gu, '')
    const hasMark = /[%٪‰\p{Sc}]/u.test(found)
    const isAmount = unit !== undefined && !TIME.test(unit)
    return hasMark || (digits.length >= 2 && !YEAR.test(digits) && isAmount)
  })
}

const QUESTION = /[?？؟՞፧]["'”’»」』)]*\s*$/u

export function isQuestion(title: string): boolean {
  return QUESTION.test(title)
}

/** Words at the beginning of a sentence that refer to an earlier one. */
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

/** “The company said”: an unnamed speaker, named in the headline. */
const NAMELESS =
  /^(?:the (?:company|firm|app|film|book|show|bill|two|pair|trio)\b|قالت الشركة|وقالت|कंपनी ने|das unternehmen|die firma|l’entreprise|la empresa|a empresa|同社|该公司|該公司|회사는)/iu

export function pointsBack(text: string, lang: string): boolean {
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

/** Generic sentences that say nothing about the story. */
const EMPTY_PHRASES =
  /developing story|will be updated|refresh for|read more|click here|subscribe|all rights reserved|file photo|watch (?:the )?video|more details (?:are )?awaited|follow (?:us|our)|\bupdates?\b.{0,20}(?:below|here)|और पढ़ें|यहाँ क्लिक|खबर अपडेट|ख़बर अपडेट|weiterlesen|lire la suite|leer más|اقرأ أيضا|مزید پڑھیں/iu

/** “This is a developing story”, in other languages. */
const DEVELOPING = new RegExp(
  [
    'wir aktualisieren (?:\\S+ )?(?:artikel|beitrag|bericht|meldung|text|ticker|laufend|fortlaufend)|wird (?:laufend|fortlaufend|ständig|regelmäßig) aktualisiert|(?:mehr|weitere \\S+)(?: folgen)? in kürze|in kürze mehr|weitere informationen folgen',
    "(?:article|information|page)s? (?:est |sera |en cours de )?mis\\S* à jour|en cours de mise à jour|plus d[’']infos?\\S* à (?:suivre|venir)",
    '(?:noticia|información|artículo) en (?:desarrollo|ampliación|actualización)|habrá (?:más )?ampliación|seguiremos (?:informando|ampliando)',
    '(?:notícia|matéria|reportagem|texto) (?:está )?em (?:atualização|desenvolvimento|actualização)',
    '(?:notizia|articolo) in aggiornamento|seguono aggiornamenti',
    '(?:artikel|bericht) wordt (?:aangevuld|bijgewerkt)|(?:artikel|texten|saken|artiklen|artikkelen) (?:uppdateras|opdateres|oppdateres)|(?:juttua|uutista) (?:täydennetään|päivitetään)',
    '(?:artykuł|tekst) (?:jest )?(?:na bieżąco )?aktualizowany|wkrótce więcej (?:informacji|szczegółów)',
    '(?:новость|текст|материал) (?:обновляется|дополняется)|подробности следуют|(?:новина|матеріал) (?:оновлюється|доповнюється)',
    'haber güncelleni|(?:ayrıntılar|detaylar) (?:geliyor|birazdan)|الخبر قيد التحديث|يتم تحديث (?:هذا )?الخبر|این خبر (?:در حال )?(?:تکمیل|به\u200c?روزرسانی)',
    'この記事は(?:随時)?更新|続報をお伝え|(?:本文|内容|內容|报道|報導|文章)(?:将|將)?(?:持续|持續)更新|(?<=^|[.!?。！？]\\s?)(?:持续|持續)更新|(?<=^|[.!?。！？]\\s?)(?:(?:이 )?(?:기사|내용)\\S* )?업데이트 (?:중|될 예정)입니다',
    'berita ini (?:akan |sedang )?(?:terus )?diperbarui|(?:tin|bài viết|vụ việc|thông tin) (?:\\S+ )?(?:tiếp tục|đang) (?:được )?cập nhật|(?<=^|[.!?。！？]\\s?)(?:tiếp tục|đang) cập nhật',
  ].join('|'),
  'iu',
)

/** Credits of a feature: “Photographs by Ana Popescu.” */
const CREDITS =
  /(?<=^|[.!?]\s)(?:(?:Photographs?|Photos?|Pictures|Words|Illustrations?|Video|Reporting|Text|Interview) by|(?:Fotos?|Photos?|Text|Texte|Texto|Testo|Foto|Bilder):) [\p{Lu}@]/u

export function saysNothing(text: string): boolean {
  return EMPTY_PHRASES.test(text) || DEVELOPING.test(text) || CREDITS.test(text)
}

/** A standfirst without such sentences, and what was removed. */
export function withoutEmptyPhrases(
  description: string,
  lang: string,
): { readonly text: string; readonly dropped: readonly string[] } {
  if (!saysNothing(description)) return { text: description, dropped: [] }
  const sentences = sentencesOf(description, lang)
  const dropped = sentences.filter((sentence) => saysNothing(sentence) && sentence.length < MAX_EMPTY)
  // Credits alone are no standfirst; a teaser may stay if it is all there is.
  const isAll = dropped.length === sentences.length
  if (isAll && !dropped.every((sentence) => CREDITS.test(sentence))) return { text: description, dropped: [] }
  const text = dropped.reduce((rest, sentence) => rest.replace(sentence, ''), description)
  return { text: text.replace(/ {2,}/g, ' ').trim(), dropped }
}

/** Letters; a longer sentence has more content. */
const MAX_EMPTY = 90

export function without(description: string, text: string): string {
  return description
    .replace(text, '')
    .replace(/\s{2,}/g, ' ')
    .trim()
}
