import type { Article } from '../../../article/article.ts'
import type { Direction } from '../../../article/language/direction.ts'

export interface StressArticle {
  readonly name: string
  readonly article: Article
}

/** A neutral sentence that can be cut between any words. */
const ENGLISH =
  'Ferry crews on the northern lake return to work after a winter of talks, and the island schools that had waited for their post, their bread and their teachers open again on Monday morning, an hour later than usual, while the council counts what the long silence cost the harbour towns and the small farms'

/** Cuts to an exact number of letters: lengths from newsrooms, including extreme ones. */
function ofLength(length: number): string {
  return ENGLISH.slice(0, length).trimEnd().padEnd(length, '.')
}

const WORD_OF_80 = 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnungsänderungsent'

/** A headline in each script with special requirements: stacked marks, joins, no spaces, other line heights. */
const HEADLINES: readonly (readonly [lang: string, dir: Direction, title: string, section: string])[] = [
  ['hi', 'ltr', 'स्कूलों में नई पाठ्यपुस्तकें अगले सत्र से, शिक्षकों का प्रशिक्षण 15 अक्टूबर तक पूरा होगा', 'शिक्षा'],
  ['bn', 'ltr', 'পদ্মার ভাঙনে গ্রাম সরছে তৃতীয়বার, ক্ষতিপূরণের ৪২০টি আবেদন এখনও ঝুলে', 'গ্রাম'],
  ['ta', 'ltr', 'ஏரிகளைத் தூர்வாரும் பணியில் இரண்டாயிரம் தன்னார்வலர்கள்; பருவமழைக்கு முன் முடிக்கத் திட்டம்', 'சூழல்'],
  ['ml', 'ltr', 'കായൽ നികത്തലിനെതിരെ മത്സ്യത്തൊഴിലാളികളുടെ കൂട്ടായ്മ, ഹൈക്കോടതി വിധി വ്യാഴാഴ്ച', 'കേരളം'],
  ['ur', 'rtl', 'پہاڑی راستے پر برف ہٹانے کا کام مکمل، ’’پہلی گاڑی صبح 6 بجے نکلے گی‘‘', 'ملک'],
  ['ar', 'rtl', 'ترميم المكتبة القديمة (1892) بتمويل من UNESCO ينتهي قبل موعده بثلاثة أشهر', 'ثقافة'],
  ['he', 'rtl', 'גשר חדש להולכי רגל (אורכו 340 מ׳) ייפתח מעל נחל הירקון ביום ראשון', 'עירוני'],
  ['th', 'ltr', 'ชาวประมงพื้นบ้านยื่นข้อเสนอกำหนดเขตอนุรักษ์ปะการังน้ำตื้นก่อนสิ้นปี', 'ทะเล'],
  ['my', 'ltr', 'ကျေးလက်ဆေးပေးခန်းများအတွက် နေရောင်ခြည်စွမ်းအင်သုံး ရေခဲသေတ္တာ ဖြန့်ဝေ', 'ကျန်းမာရေး'],
  ['km', 'ltr', 'សិស្សសាលាជនបទទទួលបានកង់ថ្មីសម្រាប់ធ្វើដំណើរទៅរៀន', 'អប់រំ'],
  ['bo', 'ltr', 'གངས་རིའི་ཆུ་འགོ་སྲུང་སྐྱོབ་བྱེད་པའི་ལས་གཞི་གསར་པ་ཞིག་འགོ་ཚུགས།', 'ཁོར་ཡུག'],
  ['zh-Hans', 'ltr', '山区小学迎来第一位驻校作家，孩子们把四季写成了一本两百页的诗集', '教育'],
  ['ja', 'ltr', '離島を結ぶ最後の連絡船、来春に引退へ「五十年、一度も欠航を恐れなかった」', '社会'],
  ['ko', 'ltr', '폐교를 고쳐 연 마을 도서관, 석 달 만에 대출 1만 권을 넘기다', '문화'],
  ['gu', 'ltr', 'દરિયાકાંઠાની રેલવે લાઇન અગિયાર વર્ષ પછી ફરી શરૂ, પહેલી ટ્રેનમાં 312 મુસાફરો', 'પરિવહન'],
  ['pa', 'ltr', 'ਪਿੰਡਾਂ ਦੇ ਸਕੂਲਾਂ ਵਿੱਚ ਨਵੀਆਂ ਲਾਇਬ੍ਰੇਰੀਆਂ, ਬੱਚਿਆਂ ਲਈ 40 ਹਜ਼ਾਰ ਕਿਤਾਬਾਂ ਪਹੁੰਚੀਆਂ', 'ਸਿੱਖਿਆ'],
  ['te', 'ltr', 'తీరప్రాంత రైలు పదకొండేళ్ల తర్వాత మళ్లీ ప్రారంభం; తొలి రోజే టికెట్లన్నీ అమ్ముడుపోయాయి', 'రవాణా'],
  ['kn', 'ltr', 'ಹನ್ನೊಂದು ವರ್ಷಗಳ ನಂತರ ಕರಾವಳಿ ರೈಲು ಮತ್ತೆ ಆರಂಭ; ಮೊದಲ ದಿನವೇ ಟಿಕೆಟ್ ಖಾಲಿ', 'ಸಾರಿಗೆ'],
  ['or', 'ltr', 'ଏଗାର ବର୍ଷ ପରେ ଉପକୂଳ ରେଳ ପୁଣି ଚାଲିଲା, ପ୍ରଥମ ଦିନ ୩୧୨ ଯାତ୍ରୀ', 'ପରିବହନ'],
  ['si', 'ltr', 'වසර එකොළහකට පසු වෙරළබඩ දුම්රිය නැවත ධාවනයට; පළමු දිනයේම මගීන් 312 දෙනෙක්', 'ප්‍රවාහනය'],
  ['lo', 'ltr', 'ລົດໄຟກາງຄືນກັບມາແລ່ນອີກຄັ້ງຫຼັງຈາກສະຖານີປິດມາສິບເອັດປີ', 'ຂົນສົ່ງ'],
  ['el', 'ltr', 'Τα νυχτερινά τρένα επιστρέφουν στην ακτή έπειτα από έντεκα χρόνια σιωπής', 'Μεταφορές'],
  [
    'ru',
    'ltr',
    'Ночные поезда возвращаются на побережье: старый виадук открыт спустя одиннадцать лет',
    'Транспорт',
  ],
  ['ka', 'ltr', 'ღამის მატარებლები თერთმეტი წლის შემდეგ ზღვისპირეთს უბრუნდება', 'ტრანსპორტი'],
  ['hy', 'ltr', 'Գիշերային գնացքները տասնմեկ տարի անց վերադառնում են ծովափ', 'Տրանսպորտ'],
  ['zh-Hant', 'ltr', '夜班列車重返海岸線，老高架橋停用十一年後重新開放，首班車載客三百一十二人', '交通'],
  ['dv', 'rtl', 'އެގާރަ އަހަރަށްފަހު ރޭގަނޑުގެ ރެއިލް އަލުން ފަށައިފި', 'ޚަބަރު'],
  ['iu', 'ltr', 'ᐅᓐᓄᐊᒃᑯᑦ ᐃᖏᕐᕋᔪᑦ ᐅᑎᖅᐳᑦ ᓯᒡᔭᒧᑦ ᐊᕐᕌᒍᐃᑦ ᖁᓕᑦ ᐊᑕᐅᓯᖅ ᐊᓂᒍᖅᑎᓪᓗᒋᑦ', 'ᐱᕙᓪᓕᐊᔪᑦ'],
  ['chr', 'ltr', 'ᏒᏃᏱ ᏗᏓᏂᏏᏅᏛᏗ ᏔᎵᏁ ᎤᏂᎷᏨ ᎠᎹ ᎤᎶᏗ', 'ᏕᎦᎸᏫᏍᏓᏁᎸᎢ'],
  ['am', 'ltr', 'የገጠር ተማሪዎች የራሳቸውን የሬዲዮ ጣቢያ ከፈቱ፤ ስርጭቱ በሦስት ቋንቋዎች ነው', 'ትምህርት'],
]

function article(words: Partial<Article> & { readonly title: string }): Article {
  return {
    description: 'Boats run every forty minutes; bicycles travel free until the end of the season.',
    section: 'Islands',
    authors: [{ name: 'Ines Halvorsen' }],
    publishedAt: '2026-09-28T17:45:00+02:00',
    lang: 'en',
    dir: 'ltr',
    tags: [],
    image: { credit: 'K. Brandt/The Lake Courier' },
    site: { name: 'The Lake Courier' },
    ...words,
  }
}

const LONG_BYLINE = [
  'Maximiliane Freifrau von Wolkenstein-Trostburg',
  'Somchai Rattanakosin',
  'Ngozi Adichie-Okonkwo',
]

/** What a template must handle without a text leaving its frame: all lengths, all scripts, and missing fields. */
export const stressArticles: readonly StressArticle[] = [
  ...[12, 60, 140, 300].map((length) => ({
    name: `${length} characters`,
    article: article({ title: ofLength(length) }),
  })),
  { name: 'one word of 80', article: article({ title: WORD_OF_80, lang: 'de' }) },
  ...HEADLINES.map(([lang, dir, title, section]) => ({
    name: lang,
    article: article({ lang, dir, title, section, description: title, authors: [{ name: section }] }),
  })),
  {
    name: 'long byline',
    article: article({
      title: ofLength(60),
      authors: LONG_BYLINE.map((name) => ({ name })),
      section: 'International Development and Foreign Trade',
      site: { name: 'The Westmorland and North Lakeland Evening Intelligencer' },
    }),
  },
  {
    name: 'no byline, no date',
    article: article({ title: ofLength(60), authors: [], publishedAt: undefined }),
  },
  {
    name: 'nothing but a title',
    article: { title: ofLength(60), authors: [], lang: 'en', dir: 'ltr', tags: [] },
  },
  { name: 'only emoji', article: article({ title: '🚨🇮🇳👩🏽‍🚀❤️‍🔥🏴󠁧󠁢󠁳󠁣󠁴󠁿' }) },
  {
    name: 'mixed directions',
    article: article({ title: 'Price of “خبز” (bread) up 12.5% — שלום, say traders in 3 ports' }),
  },
]
