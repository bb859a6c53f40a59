import type { VerdictCode } from '../../../verdict.ts'
import type { Finding, Fix } from '../findings/finding.ts'
import { designLabel } from './design-labels.ts'
import { languageName } from './language-name.ts'
import { createUi, type UiLanguage } from './ui.ts'

/**
 * Problem: findings and their fixes are in English, worded by the parts that draw and write.
 * Method: in Hindi each code has its own sentence. `{1}`, `{2}` … are the figures of the English message in their
 * order; what it quotes follows at the end. Fixes are few: their English text is the key, with `{}` for what it
 * quotes or counts.
 * Limits: codes on pages and pictures for crawlers do not occur on the editor's page and are not here; a message
 * without Hindi is shown in English.
 */
const sentences: Partial<Record<VerdictCode, string>> = {
  'text-cut': 'जगह कम थी, पाठ छोटा किया गया',
  'headline-small': 'शीर्षक छोटा दिखता है: {1} पंक्तियाँ, {2} पिक्सेल; कम शब्द हों तो बड़ा दिखेगा',
  'text-dropped': 'जगह कम थी, छोड़ा गया',
  'text-overflow': 'सबसे छोटे आकार में भी पाठ नहीं समाता',
  'word-broken': 'एक शब्द पंक्ति से लंबा है, बीच से तोड़ा गया',
  'glyph-missing': 'यह अक्षर या चिह्न किसी फ़ॉन्ट में नहीं है',
  'text-cleaned': 'न दिखने वाले या बिगड़े चिह्न पाठ से हटाए गए',
  'hashtag-dropped': 'हैशटैग के लिए जगह नहीं बची',
  'tag-dropped': 'वीडियो के टैग में नहीं समाया',
  'link-mended': 'अपने-आप लिंक बन जाता, इसलिए रोका गया',
  'link-missing': 'लेख का पता नहीं है, इसलिए पोस्ट में लिंक नहीं',
  'mention-first': 'पोस्ट खाते के नाम से शुरू होता था, X उसे जवाब मानता; आगे बिंदु लगाया गया',
  'mention-unlinked': 'API से भेजने पर खाते का लिंक नहीं बनेगा',
  'picture-unnamed': 'कार्ड का पता अभी नहीं है, इसलिए API के लिए तस्वीर नहीं दी गई',
  'api-bytes': 'पाठ {1} बाइट का है; API {2} से ज़्यादा शायद न ले',
  'thread-cut': 'थ्रेड में {1} हिस्से हैं, बाकी छूट गया',
  'photo-missing': 'फ़ोटो नहीं मिली',
  'photo-small': 'फ़ोटो {1} × {2} की है; {4} × {5} भरने के लिए {3} गुना बड़ी की गई',
  'photo-damaged': 'फ़ोटो की फ़ाइल बिगड़ी है; देख लें कि पूरी तस्वीर आई',
  'face-cut': 'कोई चेहरा कटा है या तस्वीर से छूट गया है',
  'face-covered': 'कोई चेहरा शब्दों के नीचे आ गया है',
  'subject-cut': 'फ़ोटो का चुना हुआ हिस्सा पूरा नहीं समाता',
  'contrast-low': 'अक्षर और उनके पीछे का रंग बहुत पास हैं: {1} : 1; पढ़ने के लिए {3} चाहिए',
  'name-unreadable': 'नाम पढ़ने में नहीं आता',
  'over-budget': 'कार्ड की फ़ाइल नेटवर्क के लिए भारी है',
  'outside-safe-area': 'पाठ उस जगह पहुँचता है जिसे नेटवर्क ढक देता है',
  'template-replaced': 'यह डिज़ाइन इस ख़बर पर नहीं बैठा, दूसरा लिया गया',
  'template-failed': 'इस डिज़ाइन में ग़लती है, दूसरा लिया गया',
  'font-unavailable': 'फ़ॉन्ट की फ़ाइल नहीं पढ़ी जा सकी, दूसरा फ़ॉन्ट लगा',
  'font-refused': 'ब्रांड का फ़ॉन्ट काम का नहीं, दूसरा फ़ॉन्ट लगा',
  'face-replaced': 'ब्रांड के फ़ॉन्ट में इस लिपि के अक्षर नहीं, दूसरा फ़ॉन्ट लगा',
  'field-missing': 'लेख में यह नहीं है',
  'field-cut': 'बहुत लंबा था, छोटा किया गया',
  'field-cleaned': 'साफ़ किया गया',
  'field-guessed': 'लेख में लिखा नहीं था, अनुमान से लिया गया',
  'field-ignored': 'ऐसी कोई बात लेख में नहीं होती, छोड़ी गई',
  'page-unread': 'लेख का पन्ना नहीं पढ़ा जा सका; कार्ड फ़ीड की बातों से बना',
  'date-ahead': 'लेख की तारीख आगे की है',
  'article-changed': 'आपके बदलाव के बाद मूल लेख बदल गया',
  'detail-unfit': 'यह जानकारी किसी कार्ड पर नहीं आ सकती, छोड़ी गई',
}

/** Fields of an article that findings give as their place. */
const fields: Readonly<Record<string, string>> = {
  title: 'शीर्षक',
  description: 'उपशीर्षक',
  section: 'विभाग',
  authors: 'लेखक',
  tags: 'टैग',
  lang: 'भाषा',
  dir: 'दिशा',
  kind: 'ख़बर का प्रकार',
  url: 'पता',
  image: 'फ़ोटो',
  publishedAt: 'तारीख',
  updatedAt: 'बदलने की तारीख',
}

const fixes: Readonly<Record<string, string>> = {
  'End at {}': '{} पर समाप्त करें',
  'Only {}': 'सिर्फ़ {}',
  'Leave the standfirst off': 'उपशीर्षक हटाएँ',
  'Leave the section off all cards': 'सभी कार्डों से विभाग हटाएँ',
  'Leave the byline off all cards': 'सभी कार्डों से लेखक का नाम हटाएँ',
  'Leave the date off all cards': 'सभी कार्डों से तारीख हटाएँ',
  'Leave the credit off all cards': 'सभी कार्डों से फ़ोटो का श्रेय हटाएँ',
  'Leave {} out': '{} छोड़ें',
  'Leave them out': 'इन्हें छोड़ें',
  'Keep the shortened text': 'छोटा पाठ ही रखें',
  'Use the card’s headline': 'कार्ड का शीर्षक लें',
  'Write it anew': 'नए सिरे से लिखें',
  'Make the cards dark': 'कार्ड गहरे करें',
  'Make the cards light': 'कार्ड हल्के करें',
  'Take the design {}': 'डिज़ाइन {} लें',
  'Stay with {}': '{} ही रखें',
  'Do without the photo': 'फ़ोटो के बिना दिखाएँ',
  'Keep the face in': 'चेहरा अंदर रखें',
  'Keep the largest face in': 'सबसे बड़ा चेहरा अंदर रखें',
  'Show what is in its middle': 'उसका बीच का हिस्सा दिखाएँ',
  'Take the article’s photo': 'लेख की फ़ोटो लें',
  'It runs from right to left': 'यह दाएँ से बाएँ चलता है',
  'It runs from left to right': 'यह बाएँ से दाएँ चलता है',
  'Take the new one': 'नया लें',
  'Keep mine': 'मेरा रखें',
}

/** Quotations in a message: words, or hashtags. */
const QUOTED = /“[^”]*”|#[\p{L}\p{M}\p{N}_]+/gu
/** Digits of a colour are not figures. */
const COLOUR = /#[\da-f]{3,8}\b/gi

/** A design that another took over from, for the sake of the photo. */
const REPLACED =
  /^The design “([^”]+)” would (?:enlarge the photo ([\d.]+) times|lay its words over a face); “([^”]+)” was taken\.$/

/** In Hindi, with the designs' names as the page has them. */
function replacedInHindi(message: string): string | undefined {
  const [, first, times, second] = REPLACED.exec(message) ?? []
  if (first === undefined || second === undefined) return undefined
  const [was, is] = [first, second].map((name) => designLabel(name, createUi('hi'))) as [string, string]
  return times === undefined
    ? `डिज़ाइन “${was}” में शब्द चेहरे पर आ जाते, इसलिए “${is}” लिया गया।`
    : `डिज़ाइन “${was}” में फ़ोटो ${times} गुना बड़ी करनी पड़ती, इसलिए “${is}” लिया गया।`
}

/** A finding's message in the language of the page. */
export function findingWords(
  { code, message, places }: Pick<Finding, 'code' | 'message' | 'places'>,
  lang: UiLanguage,
): string {
  const sentence = lang === 'hi' ? sentences[code] : undefined
  if (sentence === undefined) return withLabels(code, withoutColours(message, places), 'en')
  const replaced = replacedInHindi(message)
  if (replaced !== undefined) return replaced
  const plain = withLabels(code, message.replace(COLOUR, ''), 'hi')
  const figures = plain.replace(QUOTED, '').match(/\d[\d.,]*\d|\d/g) ?? []
  const said = sentence.replace(/\{(\d)\}/g, (_, place: string) => figures[Number(place) - 1] ?? '…')
  const field = fields[places[0]?.split('.')[0] ?? '']
  const subject = code.startsWith('field-') && field !== undefined ? `${field}: ` : ''
  const quoted = plain.match(QUOTED) ?? []
  return quoted.length === 0 ? `${subject}${said}।` : `${subject}${said}: ${quoted.join(' ')}`
}

const CONTRAST = /^Contrast of .+ is ([\d.]+) to 1; ([\d.]+) is readable\.$/

/** Names of a card's texts in the editor. */
const texts: Readonly<Record<string, string>> = {
  kicker: 'section',
  credit: 'photo credit',
  brand: 'name of the brand',
  partner: 'name of the partner',
}

/** Names the text instead of its colour code in a finding about contrast. */
function withoutColours(message: string, places: readonly string[]): string {
  const [, is, least] = CONTRAST.exec(message) ?? []
  const text = places[0]?.split('/').at(-1)
  if (is === undefined || text === undefined) return message
  const name = Object.hasOwn(texts, text) ? texts[text] : text
  return `The ${name} is hard to read: its contrast to what lies under it is ${is} to 1, and ${least} is readable.`
}

/** Calls designs as the page does. */
function withLabels(code: VerdictCode, message: string, lang: UiLanguage): string {
  if (code !== 'template-replaced') return message
  return message.replace(/“([a-z][a-z-]*)”/g, (_, name: string) => `“${designLabel(name, createUi(lang))}”`)
}

/** Fixes that quote a design by its name in the API. */
const OF_DESIGN = /^(?:Stay with|Take the design) “(.*)”$/

/** A fix in the language of the page. */
export function fixWords({ say, set }: Fix, lang: UiLanguage): string {
  const design = OF_DESIGN.exec(say)?.[1]
  const words = design === undefined ? say : say.replace(design, designLabel(design, createUi(lang)))
  if (lang === 'en') return words
  if (typeof set['lang'] === 'string') return `भाषा ${languageName(set['lang'], { lang })} ही है`
  const quoted = words.match(QUOTED)?.[0] ?? ''
  const known = fixes[quoted === '' ? words : words.replace(quoted, '{}')]
  return known === undefined ? words : known.replace('{}', quoted)
}
