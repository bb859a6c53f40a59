/**
 * Problem: bylines contain more than a name: “By”, “Erstellt von”, labels with a colon, jobs, dates, addresses.
 * Method: removes known parts from both ends, repeatedly.
 * Limits: short words before names (`von`, `di`, `da`) are also parts of names: use `nameAsGiven` where that
 * matters.
 */

/** Words before names: “By”, “Erstellt von”, “View all posts by”, and labels with a colon. */
const BEFORE = new RegExp(
  String.raw`^[\s,|•·–—-]*(?:(?:(?:words|text|story|article|written|reported|reporting|additional reporting|edited|posted|published|created|submitted|compiled|contributed|reviewed|recipe|a post|more|view all posts|show all articles|all posts|posts|see all posts)\s+)?by|przez|(?:erstellt|eingestellt|eingereicht|gespeichert|publiziert|verfasst|geschrieben|veröffentlicht|gepostet|eine? (?:beitrag|artikel|gastbeitrag|kommentar|gastkommentar|interview|essay|bericht|analyse|reportage|kolumne|kritik)|zeige alle beiträge|alle beiträge|mehr)\s+von|von unser(?:em|er|en) \p{L}+|von|(?:d[ae]l|de|par) (?:nostr[oa]|notre|nuestr[oa]) \p{L}+|(?:(?:écrit|publié|posté|rédigé|propos recueillis)\s+)?par|(?:escrito|publicado|redactado|enviado)?\s*por|(?:scritto|pubblicato|a cura)\s+(?:da|di)|di|da|door|geschreven door|av|af|napisał[a]?|autor(?:ka|i)?:?|автор(?:и|ы)?:?|текст:?|द्वारा|लेखक|लेखिका|लेखन|शब्दांकन|बाय|লিখেছেন|লেখক|প্রতিবেদক|எழுதியவர்|రచన|ಲೇಖಕ|લેખક|ਲੇਖਕ|بقلم|كتب(?:ت)?|كتابة|تحریر|نویسنده|نوشته|از قلم|لیکوال|מאת|כתב(?:ה)?|yaza[nr]:?|เขียนโดย|เรื่องโดย|โดย|oleh|penulis|laporan|tác giả|mwandishi|kirjoittanut|teksti|skrifað af|írta|szerző|scris de|napsal[a]?|napísal[a]?|piše|του|της|γράφει ο|γράφει η|published|posted|updated)(?:\s*[:：*]\s*|\s+)(?=\p{L})`,
  'iu',
)
const LABEL =
  /^\s*(?:interview|text|texte|texto|testo|tekst|foto|photos?|name|author|authors|autor(?:in|en)?|auteur|autore|reporter|writer|reportage|analyse|kommentar|redaktion|report|by|journalist|penulis|yazar|haber|teksti|szöveg|besedilo|tekst i foto|dziennikarz|novinar|текст|фото|автор|интервью|журналист|κείμενο|ρεπορτάζ|כתבה|תחקיר|צילום|رپورٹ|تحریر|نویسنده|بقلم|كتب|إعداد|رپورٹر|रिपोर्ट|लेखक|लेखन|প্রতিবেদন|লেখা|கட்டுரை|文|文\/|取材|執筆|撰稿|作者|編輯|编辑|記者|记者|撰文|글|취재|작성자|quelle|source|fuente|fonte|yazan|كتبه?|द्वारा)\s*\*?\s*[:：*]\s*/iu

/** Any other label before a name of two words: “Protokoll: Beat Muster”, “Words: Paul Sample”. */
const OTHER_LABEL = /^\s*\p{L}+(?:\s\p{L}+)?\s*[:：]\s*(?=\p{Lu}[\p{L}.’'-]*\s+\p{Lu})/u

/** Jobs after and before names in Korean, Japanese and Chinese. */
const JOB_AFTER =
  /\s*(?:(?:선임|수습|인턴|전문|객원|시민|논설|사회부|정치부|경제부|문화부|국제부|스포츠부)?\s*(?:기자|특파원|논설위원|편집위원|에디터|칼럼니스트)|記者|編集委員|論説委員|特派員|本报记者)$/u
/** A desk, a bureau or the reading behind a name in Chinese letters, kana or Hangul: “山田太郎（編集委員）”. */
const IN_BRACKETS =
  /(?<=^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}・ー\s]{2,14})\s*[(（][^()（）]{2,20}[)）]$/u
const JOB_BEFORE =
  /^(?:(?:来源|來源|出典)[:：]\s*\S+\s+(?=\S+[:：]))?(?:本报记者|本報記者|记者|記者|特约记者|通讯员|撰文|作者|取材・文|取材|構成|文)[\s:：/／＝=]+/u

/** Chinese and Japanese bylines with the place after a bar, “記者王小明／台北報導”, and a label joined to the name: “文・山田花子”, “글 김하늘”. */
const CJK_PLACE = /(?<=^(?:記者|记者)?\s?[\p{sc=Han}]{2,4})[\s/／]\s*[\p{sc=Han}]{2,6}(?:報導|报道|電|电)$/u
const CJK_LABEL =
  /^(?:(?:文|撰文)[・|｜]\s?|글\s|(?:記者|记者)(?=[\p{sc=Han}]{2,4}$))(?=[\p{sc=Han}\p{sc=Hang}])/u
/** A whole byline in brackets: “[김하늘 기자]”. */
const BRACKETED = /^[[【]([\p{sc=Hang}\p{sc=Han}]{2,5}(?:\s(?:기자|특파원)|記者|记者)?)[\]】]$/u

/** Place and agency before a Korean name: “[서울=한강뉴스] 김하늘 기자”. */
const PLACE_BEFORE = /^[[【][^\]】]{2,20}[\]】]\s*(?=\p{L})/u

/** “Aus Rom berichtet Max Muster”, and the job before a Thai name. */
const REPORTS_FROM =
  /^(?:Aus\s+\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)?\s+berichtet\s+|(?:ผู้สื่อข่าว|นักข่าว|ผู้เขียน)\s+)(?=\p{L})/u

/** “Political editor Ann Example”, but not “Reporter ohne Grenzen”: checks capitals. */
const JOB_FIRST =
  /^(?:\p{L}+\s+)?(?:[Ee]ditor|[Cc]orrespondent|[Rr]eporter|[Ww]riter|[Cc]olumnist)\s+(?=\p{Lu}\p{Ll}+\s+\p{Lu})/u

const MONTH =
  'jan|feb|mar|mär|mrz|apr|avr|abr|may|mai|mag|maj|jun|jul|aug|ago|aoû|sept?|set|oct|okt|ott|out|nov|dec|dez|déc|dic'
/** What themes put in the same element: a date, a place, the word before one. Removed repeatedly. */
const AFTER_NAME = [
  /\s+[-–—|]\s.*$/u,
  /\s+द्वारा$/u,
  CJK_PLACE,
  /\s+(?:fotos?|photos?|bild(?:er)?|kuvat?|zdjęcia|фото|写真|사진)\s*[:：].*$/iu,
  // “Thu” and “Sun” alone are names too.
  /\s+(?:on\s+(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s*$/iu,
  /(?:^|[\s,/]+)(?:am|on|at|in|um|updated(?: on| at)?|published(?: on)?|posted(?: on)?|publiée?|mise? à jour|publicado|pubblicato|gepubliceerd|opublikowano|atualizado|actualizado|last (?:updated|modified)|sagt|says|wrote|schreibt|aktualisiert|veröffentlicht|le|el|il|den)\s*:?\s*$/iu,
  new RegExp(
    String.raw`[\s,]+(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?:${MONTH})[\p{L}]*\.?\s+\d{1,2}(?:st|nd|rd|th)?\b.*$`,
    'iu',
  ),
  /[\s,]+\d{1,4}[\s./年-].*$/u,
  /\s*\d{4}-\d{2}-\d{2}.*$/u,
  /\s+@\w[\w.-]*$/u,
  /\s*[<(]?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[>)]?\s*$/u,
  /\s*[(（](?:\p{Ll}{2,4}|\p{Lu}{2,5})\.?[)）]\s*$/u,
  /\s*[(（]@[\w.-]+[)）]\s*$/u,
  /(?<=\p{L}[.’'\p{L}-]*\s[\p{L}.’'-]{2,40})\s+(?:[Ff]or|für|pour|para|per)\s+(?:[Tt]he\s+)?\p{Lu}.*$/u,
  // A place after a full name.
  /(?<=\p{L}[.’'\p{L}-]*\s[\p{L}.’'-]{2,40})\s*[(（][^)）]{3,60}[)）]$/u,
  /(?<=\p{L}[.’'\p{L}-]*\s[\p{L}.’'-]{2,40})\s+(?:in|from|aus|à)\s+\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)?$/u,
  /(?<=\p{L}[.’'\p{L}-]*\s[\p{L}.’'-]{2,40})\s+\/\s+\p{Lu}\p{Ll}[\p{L}-]+$/u,
  /(?<=\p{L}[.’'\p{L}-]*\s[\p{L}.’'-]{2,40})\s+(?:is|was)\s+(?:an?|the)\s.*$/u,
  IN_BRACKETS,
  JOB_AFTER,
  /(?<=\p{L}[.’'\p{L}-]*\s[\p{L}.’'-]{2,40})(?<!\bstaff|\bsenior|\bspecial)\s+(?:(?:staff|senior|chief|special|associate|managing|deputy|political|sports?|science|health|business|foreign)\s+)*(?:writer|reporter|editor|correspondent|columnist|contributor|producer|journalist)s?$/iu,
]

/** Removes labels, dates and jobs from both ends, repeatedly. */
export function nameInByline(part: string): string {
  let text = part.trim()
  for (let round = 0; round < 8; round++) {
    const before = text
    text = withoutFront(text)
    for (const pattern of AFTER_NAME) text = text.replace(pattern, '')
    text = text.replace(/^[\s,.:–—/【［-]+|[\s,:–—/»】］-]+$/gu, '')
    if (text === before) break
  }
  return text
}

function withoutFront(text: string): string {
  return text
    .replace(BRACKETED, '$1')
    .replace(PLACE_BEFORE, '')
    .replace(CJK_LABEL, '')
    .replace(REPORTS_FROM, '')
    .replace(BEFORE, '')
    .replace(LABEL, '')
    .replace(OTHER_LABEL, '')
    .replace(JOB_BEFORE, '')
    .replace(JOB_FIRST, '')
}

/** Words before a name that also begin names: `Von Miller`, `Di Maria`. Only in their languages, before two words. */
const PARTICLES: Readonly<Record<string, string>> = {
  von: 'de',
  di: 'it',
  da: 'it',
  par: 'fr',
  por: 'es pt gl ca',
  door: 'nl',
  av: 'sv nb nn no da',
  af: 'da',
  de: 'ro ca',
  ni: 'tl fil',
  haber: 'tr',
  oleh: 'id ms',
}

/** A name from a content system, without a byline's first word: `By Jane Doe`, `Von Jens Müller`. */
export function nameAsGiven(given: string, lang: string): string {
  const [first = '', ...rest] = given.trim().split(/\s+/u)
  const particle = first.toLowerCase()
  if (Object.hasOwn(PARTICLES, particle)) {
    const isByline =
      PARTICLES[particle]!.split(' ').includes(lang.split('-', 1)[0] ?? '') &&
      rest.length >= (particle === 'oleh' ? 1 : 2)
    return isByline || (rest.length === 1 && isRole(rest[0]!, particle, lang)) ? rest.join(' ') : given
  }
  // Only the front and jobs: an apparent date or place after a name may be part of it, `Minh Le`.
  const name = withoutFront(given.trim()).replace(IN_BRACKETS, '').replace(JOB_AFTER, '').trim()
  return name === '' ? given : name
}

/** `Por Redação`: a desk, not a surname. */
function isRole(word: string, particle: string, lang: string): boolean {
  return (
    PARTICLES[particle]!.split(' ').includes(lang.split('-', 1)[0] ?? '') &&
    /^(?:reda[cç]|redazione)/iu.test(word)
  )
}
