/**
 * Problem: agency reports begin with place and date, and posts would too: `NEW DELHI: The court …`, `Berlin (dpa) –
 * Die Bahn …`, `（ワシントン＝共同）`.
 * Method: known forms: a place in upper case, a place with a date or an agency's name, and the brackets of East
 * Asian agencies, each with its final mark.
 * Limits: a place alone, in a script without upper case, may be the subject of the sentence, and stays.
 */
const AGENCIES = [
  'reuters|ap|afp|upi|dpa(?:/[\\w-]{2,12})?|epd|kna|apa|sda|ats|keystone-sda|efe|europa press|ansa|agi|adnkronos|lusa|agência brasil',
  'belga|anp|ntb|tt|ritzau|stt|pap|čtk|čt24|mti|agerpres|hina|tanjug|bta|anadolu|aa|dha|iha|tass|тасс|риа новости|интерфакс|укринформ|укрінформ',
  'pti|ani|ians|uni|भाषा|पीटीआई|एएनआई|आईएएनएस|वार्ता|यूएनबी|वृत्तसंस्था|bss|unb|বাসস|রয়টার্স|ap news|antara|bernama|vna|ttxvn|yonhap|kyodo|xinhua|cna',
  'وكالات|أ ف ب|رويترز|واس|وام|سانا|د ب أ|ایرنا|ایسنا|تسنیم|اے ایف پی|اے پی پی',
].join('|')

/** One to four words. */
const PLACE = String.raw`[\p{L}\p{M}.'’/-]{2,24}(?:\s[\p{L}\p{M}.'’/-]{2,24}){0,3}`
const DAY = String.raw`,\s*(?:\p{Nd}{1,2}\.?\s(?:de\s)?[\p{L}\p{M}.]{2,15}|[\p{L}\p{M}.]{2,15}\s\p{Nd}{1,2})`
const AGENCY = String.raw`\s*[(\[](?:${AGENCIES})(?:\s*[/,]\s*(?:${AGENCIES}))*[)\]]`
const END = String.raw`\s*(?:[:।—–-]|\.\s?[—–-]?)\s*`

const DATELINES: readonly RegExp[] = [
  new RegExp(`^${PLACE}(?:${DAY})?${AGENCY}${END}`, 'iu'),
  new RegExp(`^${AGENCY.slice(3)}${END}`, 'iu'),
  // In upper case, before a sentence that begins with a capital; shorter words are names of organisations, `NASA:
  // …`.
  new RegExp(
    String.raw`^(?!(?:UNESCO|UNICEF|INTERPOL|EUROPOL|EUROSTAT|FRONTEX)\b)(?=\p{Lu}{5}|\p{Lu}+\s)[\p{Lu}\s.'’/-]{4,40}(?:${DAY})?\s*[:—–]\s*(?=["“‘«„]?\p{Lu}\p{Ll})`,
    'u',
  ),
  // `القاهرة - رويترز: `, `नई दिल्ली, एजेंसी। `: the agency behind the place, without brackets.
  new RegExp(
    String.raw`^${PLACE}(?:${DAY})?\s*[,،/–—-]\s*(?:${AGENCIES}|एजेंसी|एजेंसियां|एजेंसियाँ|ब्यूरो|ডেস্ক)${END}`,
    'iu',
  ),
  // `JAKARTA, KOMPAS.com – `, `Liputan6.com, Jakarta - `, `TTO - `: an outlet beside the place, or alone.
  /^\p{Lu}{4,}(?:\s\p{Lu}{2,}){0,3},\s\p{Lu}{3,12}(?:\.[a-z]{2,3}){0,2}\s[–—-]\s(?=\p{Lu})/u,
  /^[\p{L}\p{N}]{2,15}\.(?:com|co|id|co\.id|net|vn),?\s(?:\p{Lu}\p{L}+\s){0,3}[–—-]\s(?=\p{Lu})/u,
  /^(?:\(?(?:TTXVN|TTO|TNO|NLĐO?|PLO|TPO|VTC News|VTV\.vn|VOV\.VN|Dân trí|Dân Việt|VietNamNet|SGGPO?|VnExpress|ĐTO)\)?\s?[–—-]\s)/iu,
  // Staff correspondents: `जागरण संवाददाता, लखनऊ। `, `নিজস্ব প্রতিবেদক, ঢাকা: `, `لاہور(نمائندہ جنگ) `.
  /^(?:[\p{L}\p{M}]+\s)?(?:संवाददाता|संवाद सूत्र|ब्यूरो|प्रतिनिधि|প্রতিবেদক|প্রতিনিধি|সংবাদদাতা)\s?[,،]\s?[\p{L}\p{M} ]{2,24}\s?[।:—–-]\s*/u,
  /^[\p{sc=Arab} ]{3,24}\s?[(（](?:[\p{sc=Arab} ]{0,14}(?:رپورٹر|نمائندہ|نامہ نگار|ڈیسک|مانیٹرنگ)[\p{sc=Arab} ]{0,14})[)）]\s?[:۔–—-]?\s*/u,
  /^【[^】]{1,12}(?:共同|時事|ロイター|AFP)】\s*/u,
  /^(?:【?本报讯】?|【?本報訊】?|[（(]中央社[^）)]{2,24}[电電][）)])[\s:：]*/u,
  /^[【（(][^】）)]{1,20}[＝=](?:共同|時事|ロイター|AFP|연합뉴스|뉴시스|뉴스1)[^】）)]{0,10}[】）)]\s*(?:[^\s=]{2,5}\s?(?:기자|특파원)\s*=\s*)?/u,
  /^(?:新华社|新華社|中新社|中央社|中新网)[^，。：]{2,14}?[电電](?:（[^）]{2,16}）|\([^)]{2,16}\))?[：:\s]*/u,
]

/** A standfirst or paragraph without its dateline. */
export function withoutDateline(text: string): string {
  for (const dateline of DATELINES) {
    const found = dateline.exec(text)?.[0]
    if (found !== undefined && found.length < text.length) return text.slice(found.length)
  }
  return text
}
