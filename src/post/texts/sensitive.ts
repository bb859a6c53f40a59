/**
 * Problem: an emoji under the news of a death offends.
 * Method: words of death and violence in the headline, the section or the tags, by language; stems, since most languages
 *   inflect, `_` for a space, `$` where the word must end: `מת` is dead, `מתכון` a recipe. Scripts without spaces are searched anywhere, others at the beginning of a word.
 * Limits: a film called “Murder” has no emoji either: no harm is done.
 */
const STEMS: Readonly<Record<string, string>> = {
  en: 'dead death deaths dies died killed kills killing murder suicide rape raped funeral obituar massacre shooting stabb bombing bombed stampede terror hostage genocide mourn condolence fatal casualt deadly drown cancer abuse miscarriage',
  hi: 'मौत मृत निधन हत्या शहीद आत्महत्या दुष्कर्म बलात्कार शोक श्रद्धांजलि अंतिम_संस्कार शव जान_गई मारे_गए मारा_गया हमले_में',
  mr: 'मृत्यू निधन हत्या शहीद आत्महत्या बलात्कार शोक ठार',
  ne: 'मृत्यु निधन हत्या आत्महत्या बलात्कार शोक',
  bn: 'মৃত্যু নিহত মৃত হত্যা আত্মহত্যা ধর্ষণ শোক প্রয়াত প্রয়াণ',
  ta: 'மரணம் உயிரிழ பலி கொலை தற்கொலை மறைவு காலமான இறந்த',
  te: 'మృతి మరణ హత్య ఆత్మహత్య కన్నుమూ దుర్మరణ',
  kn: 'ಸಾವು ಮೃತ ಹತ್ಯೆ ಕೊಲೆ ಆತ್ಮಹತ್ಯೆ ನಿಧನ',
  ml: 'മരണ മരിച്ചു കൊല ആത്മഹത്യ അന്തരിച്ചു ചരമ',
  gu: 'મોત મૃત્યુ હત્યા નિધન આત્મહત્યા અવસાન',
  pa: 'ਮੌਤ ਕਤਲ ਹੱਤਿਆ ਦੇਹਾਂਤ ਖ਼ੁਦਕੁਸ਼ੀ',
  or: 'ମୃତ୍ୟୁ ହତ୍ୟା ପରଲୋକ ଆତ୍ମହତ୍ୟା',
  ur: 'ہلاک جاں_بحق موت انتقال قتل شہید خودکشی وفات جنازہ',
  ar: 'مقتل وفاة قتل قتيل قتلى شهيد شهداء انتحار جنازة ضحايا مصرع اغتصاب مجزرة رحيل',
  fa: 'درگذشت کشته مرگ قتل شهید خودکشی جان_باخت قربانی',
  he: 'נהרג הרוג מת$ מתה$ מתו$ מוות רצח התאבד לוויה נרצח הלך_לעולמו חללי$',
  de: 'tote toter tot tod todes gestorben stirbt starb getötet mord ermordet suizid selbstmord trauer nachruf anschlag leiche vergewaltig massaker',
  fr: 'mort morts morte décès décéd tué tués meurtre suicide viol$ viols$ violé obsèques attentat massacre deuil hommage disparition féminicide',
  es: 'muert mueren muere fallec asesin suicid violaci funeral masacre atentado luto homicid feminicid',
  pt: 'mort morre morrem falec assassin suicíd estupr funeral massacre atentado luto homicíd feminicíd',
  it: 'mort muore muoiono uccis omicid suicid stupro funeral strage attentato lutto femminicid scompars',
  nl: 'dood doden overled moord zelfmoord verkrachting uitvaart aanslag rouw vermoord',
  sv: 'död döda dödad avlid mord mördad självmord våldtäkt begravning attentat sorg',
  da: 'død døde dræbt drab mord selvmord voldtægt begravelse terror',
  nb: 'død døde drept drap mord selvmord voldtekt begravelse terror',
  fi: 'kuol murha itsemurha raiskaus hautajais surma',
  pl: 'zmarł zmarła śmierć zabit morderst samobój gwałt pogrzeb zginę zginął zamach żałob ofiar',
  cs: 'zemřel zemřela smrt zabit vražd sebevra pohřeb útok oběť mrtv',
  sk: 'zomrel zomrela smrť zabit vražd samovra pohreb obeť mŕtv',
  ro: 'mort moarte decedat ucis crimă sinucid viol înmormânt doliu',
  hu: 'meghalt halál halott megölt gyilkos öngyilkos temetés gyász',
  ru: 'погиб умер смерт убит убий самоубий похорон теракт жертв траур гибел скончал',
  uk: 'загин помер смерт вбит вбив самогуб похорон теракт жертв жалоб загибел',
  bg: 'загин почина смърт убит убий самоуби погреб траур жертв',
  sr: 'погину умро умрла преминуо смрт убијен убиств самоуб сахран',
  el: 'νεκρ θάνατ πέθαν σκοτώ δολοφον αυτοκτον κηδεία πένθος',
  tr: 'öldü ölüm ölü öldürül cinayet intihar cenaze şehit yaşamını_yitir hayatını_kaybet tecavüz',
  id: 'tewas meninggal wafat dibunuh pembunuhan bunuh_diri pemakaman duka korban_jiwa',
  ms: 'maut meninggal dibunuh pembunuhan bunuh_diri pengebumian terkorban',
  vi: 'tử_vong thiệt_mạng qua_đời giết tự_tử tang_lễ chết',
  th: 'เสียชีวิต ตาย ดับ ฆ่า ฆาตกรรม ฆ่าตัวตาย งานศพ ข่มขืน',
  sw: 'kifo amefariki wafariki mauaji ameuawa kujiua mazishi',
  am: 'ሞት ሞቱ አረፉ ተገደሉ ተገደለ ግድያ',
  ja: '死亡 死去 死者 殺人 殺害 自殺 葬儀 追悼 逝去 遺体 犠牲',
  zh: '死亡 去世 逝世 遇难 遇難 身亡 谋杀 謀殺 自杀 自殺 葬礼 葬禮 哀悼 罹难 罹難 死者 被害',
  ko: '사망 숨진 숨져 별세 살인 살해 자살 장례 추모 희생 참사 부고',
}

const WITHOUT_SPACES = new Set(['ja', 'zh', 'th', 'ko'])

const patterns = new Map<string, RegExp>()

function patternOf(lang: string): RegExp | undefined {
  const language = lang.split('-')[0] ?? ''
  if (!Object.hasOwn(STEMS, language)) return undefined
  let pattern = patterns.get(language)
  if (pattern === undefined) {
    const stems = (STEMS[language] ?? '')
      .replaceAll(' ', '|')
      .replaceAll('_', ' ')
      .replaceAll('$', '(?![\\p{L}\\p{M}])')
    // Joined Arabic and Hebrew prefixes come before a word; a short Latin stem must not match inside one.
    const before = WITHOUT_SPACES.has(language) ? '' : '(?<![\\p{L}\\p{M}])[والبכשהו]{0,2}'
    pattern = new RegExp(`${before}(?:${stems})`, 'iu')
    patterns.set(language, pattern)
  }
  return pattern
}

/** Whether a story is about a death or violence, as far as its headline, section and tags say so. */
export function isSensitive({
  title,
  section = '',
  tags,
  lang,
}: {
  readonly title: string
  readonly section?: string | undefined
  readonly tags: readonly string[]
  readonly lang: string
}): boolean {
  return patternOf(lang)?.test([title, section, ...tags].join(' | ')) ?? false
}
