/** One story in many scripts: the example cards' headlines. All written for this page. */
export interface ExampleArticle {
  readonly lang: string
  /** In English: the reader's machine may lack a font for the language's own name. */
  readonly language: string
  readonly title: string
  readonly section: string
  readonly author: string
  readonly site: string
}

export const exampleArticles: readonly [ExampleArticle, ...ExampleArticle[]] = [
  {
    lang: 'en',
    language: 'English',
    title: 'After twenty years, the old market by the river opens again',
    section: 'City',
    author: 'Mara Ellison',
    site: 'The River Post',
  },
  {
    lang: 'hi',
    language: 'Hindi',
    title: 'बीस साल बाद फिर खुला नदी किनारे का पुराना बाज़ार, पहले ही दिन उमड़ी भीड़',
    section: 'शहर',
    author: 'नंदिता राव',
    site: 'नदी समाचार',
  },
  {
    lang: 'ur',
    language: 'Urdu',
    title: 'بیس برس بعد دریا کنارے پرانے بازار کی رونق لوٹ آئی',
    section: 'شہر',
    author: 'سعدیہ خان',
    site: 'دریا نیوز',
  },
  {
    lang: 'bn',
    language: 'Bengali',
    title: 'কুড়ি বছর পরে আবার খুলল নদীর ধারের পুরনো বাজার',
    section: 'শহর',
    author: 'অনিন্দিতা সেন',
    site: 'নদীর খবর',
  },
  {
    lang: 'ta',
    language: 'Tamil',
    title: 'இருபது ஆண்டுகளுக்குப் பின் மீண்டும் திறந்தது ஆற்றங்கரைச் சந்தை',
    section: 'நகரம்',
    author: 'கவிதா முருகன்',
    site: 'ஆற்றுச் செய்தி',
  },
  {
    lang: 'ar',
    language: 'Arabic',
    title: 'السوق القديمة على ضفة النهر تفتح أبوابها بعد عشرين عاماً',
    section: 'المدينة',
    author: 'ليلى حداد',
    site: 'بريد النهر',
  },
  {
    lang: 'th',
    language: 'Thai',
    title: 'ตลาดเก่าริมน้ำเปิดอีกครั้งในรอบยี่สิบปี ผู้คนแน่นตั้งแต่เช้า',
    section: 'เมือง',
    author: 'ณัฐวดี ศรีสุข',
    site: 'ข่าวริมน้ำ',
  },
  {
    lang: 'ja',
    language: 'Japanese',
    title: '川沿いの古い市場、二十年ぶりに再開 初日からにぎわう',
    section: '地域',
    author: '佐藤美咲',
    site: '川辺新聞',
  },
  {
    lang: 'he',
    language: 'Hebrew',
    title: 'אחרי עשרים שנה, השוק הישן על גדת הנהר נפתח מחדש',
    section: 'עיר',
    author: 'נועה לוי',
    site: 'דואר הנהר',
  },
  {
    lang: 'ko',
    language: 'Korean',
    title: '강변 옛 시장, 20년 만에 다시 문을 열다',
    section: '지역',
    author: '김서연',
    site: '강변일보',
  },
  {
    lang: 'zh-Hans',
    language: 'Chinese',
    title: '时隔二十年，河畔老集市重新开张',
    section: '城市',
    author: '林晓雯',
    site: '河畔日报',
  },
  {
    lang: 'ru',
    language: 'Russian',
    title: 'Старый рынок у реки открылся снова — спустя двадцать лет',
    section: 'Город',
    author: 'Анна Орлова',
    site: 'Речная почта',
  },
  {
    lang: 'am',
    language: 'Amharic',
    title: 'የወንዙ ዳር የቀድሞ ገበያ ከሃያ ዓመት በኋላ ተከፈተ',
    section: 'ከተማ',
    author: 'ሰላም በቀለ',
    site: 'የወንዝ ዜና',
  },
]

/** Fixed, so that the example cards do not change and stay cached. */
export const exampleDate = '2026-11-20T08:00:00+00:00'
