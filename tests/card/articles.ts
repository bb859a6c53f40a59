import type { Article } from '../../src/article/article.ts'

function article(lang: string, words: Omit<Partial<Article>, 'lang'> & { title: string }): Article {
  return { dir: 'ltr', authors: [], tags: [], ...words, lang }
}

/** One article per script, written for these tests: long and short, with digits, brackets and foreign names. */
export const articles = {
  english: article('en', {
    title: 'Night trains return to the coast as the old viaduct reopens after eleven years',
    description: 'The first service left at 22:40 with 312 passengers. Tickets for June are almost gone.',
    section: 'Transport',
    authors: [{ name: 'Maya Lindqvist' }],
    publishedAt: '2026-04-17T06:30:00+01:00',
    site: { name: 'The Harbour Post' },
  }),
  short: article('en', {
    title: 'Rain, at last',
    section: 'Weather',
    publishedAt: '2026-08-02T12:00:00+00:00',
    site: { name: 'The Harbour Post' },
  }),
  hindi: article('hi', {
    title: 'नई रेल लाइन से पहाड़ी ज़िलों तक पहुँचेगी डाक, किराया 45 रुपये से शुरू',
    description: 'मंत्रालय का कहना है कि पहला चरण मार्च तक पूरा होगा; स्थानीय व्यापारियों ने स्वागत किया।',
    section: 'देश',
    authors: [{ name: 'कृष्णा वर्मा' }],
    publishedAt: '2026-02-11T09:00:00+05:30',
    site: { name: 'पर्वत समाचार' },
  }),
  urdu: article('ur', {
    dir: 'rtl',
    title: 'دریا کے کنارے نیا کتب خانہ، ’’ہر محلے میں ایک‘‘ منصوبے کا آغاز 12 مارچ سے',
    description: 'شہری حکومت کے مطابق پہلے سال میں چالیس کتب خانے کھولے جائیں گے۔',
    section: 'شہر',
    authors: [{ name: 'نسرین فاروقی' }],
    publishedAt: '2026-03-02T10:00:00+05:00',
    site: { name: 'روزنامہ کنارہ' },
  }),
  bengali: article('bn', {
    title: 'শীতের শুরুতেই সুন্দরবনে পর্যটকের ভিড়, বনরক্ষীদের জন্য ২০টি নতুন নৌকা',
    description: 'বন বিভাগ জানিয়েছে, প্রবেশমূল্য এ বছর বাড়ছে না।',
    section: 'বাংলা',
    authors: [{ name: 'তন্ময় চট্টোপাধ্যায়' }],
    publishedAt: '2026-11-20T08:00:00+06:00',
    site: { name: 'নদীর খবর' },
  }),
  tamil: article('ta', {
    title: 'மதுரை மல்லிகைக்குச் சர்வதேசச் சந்தை: விவசாயிகளுக்கு இரு மடங்கு விலை கிடைக்கும்',
    section: 'வேளாண்மை',
    publishedAt: '2026-07-05T07:00:00+05:30',
    site: { name: 'தென்றல்' },
  }),
  arabic: article('ar', {
    dir: 'rtl',
    title: 'افتتاح أطول جسر للمشاة (1.2 كم) فوق النهر بمشاركة شركة Arup البريطانية',
    description: 'يتسع الجسر لعشرين ألف زائر يوميًّا، والدخول مجاني حتى نهاية العام.',
    section: 'عمران',
    authors: [{ name: 'هدى المنصوري' }],
    publishedAt: '2026-05-09T14:00:00+03:00',
    site: { name: 'صحيفة الضفة' },
  }),
  hebrew: article('he', {
    dir: 'rtl',
    title: 'הרכבת הקלה תגיע לנמל ב־2028; „פחות פקקים, יותר ים”, הבטיחה העירייה (קו 3)',
    section: 'תחבורה',
    publishedAt: '2026-06-15T09:00:00+03:00',
    site: { name: 'חוף צפוני' },
  }),
  thai: article('th', {
    title: 'นักวิจัยไทยพบวิธีเก็บน้ำฝนแบบใหม่ ช่วยเกษตรกรภาคอีสานลดต้นทุนได้ถึง 30 เปอร์เซ็นต์',
    section: 'วิทยาศาสตร์',
    publishedAt: '2026-09-12T11:00:00+07:00',
    site: { name: 'ข่าวริมน้ำ' },
  }),
  burmese: article('my', {
    title: 'မြစ်ကူးတံတားသစ်ကို လာမည့်လတွင် ဖွင့်လှစ်မည်ဖြစ်ကြောင်း ဒေသခံများ ပြောကြား',
    section: 'ပြည်တွင်း',
    publishedAt: '2026-10-01T09:00:00+06:30',
    site: { name: 'မြစ်ကမ်းသတင်း' },
  }),
  japanese: article('ja', {
    title: '港町の朝市、三十年ぶりに復活　「若い店主が半数」と組合長',
    description: '初日は二百店が並び、観光客も訪れた。',
    section: '地域',
    authors: [{ name: '森 はるか' }],
    publishedAt: '2026-05-03T06:00:00+09:00',
    site: { name: '潮風新聞' },
  }),
  chinese: article('zh-Hans', {
    title: '沿海城市试行“夜间图书馆”，首月接待读者逾12万人次',
    section: '文化',
    publishedAt: '2026-06-21T10:00:00+08:00',
    site: { name: '海岸日报' },
  }),
  korean: article('ko', {
    title: '도심 하천에 돌아온 수달…시민 1,200명이 함께 기록한 ‘물길 지도’ 공개',
    section: '환경',
    publishedAt: '2026-04-22T08:00:00+09:00',
    site: { name: '물결일보' },
  }),
  german: article('de', {
    title: 'Grundstücksverkehrsgenehmigungszuständigkeit: Wer in Sachsen über Äcker entscheidet',
    description: 'Der Landtag streitet um ein Wort, das in keine Zeile passt.',
    section: 'Politik',
    authors: [{ name: 'Käthe Großmann' }],
    publishedAt: '2026-06-18T05:00:00+02:00',
    site: { name: 'Elbblatt' },
  }),
  russian: article('ru', {
    title: 'Ледокол «Север» вернулся в порт: экипаж провёл во льдах 214 дней',
    section: 'Общество',
    authors: [{ name: 'Анна Ковалёва' }, { name: 'Пётр Лебедев' }],
    publishedAt: '2026-03-30T12:00:00+03:00',
    site: { name: 'Береговой вестник' },
  }),
  amharic: article('am', {
    title: 'አዲሱ የባቡር መስመር ሦስት ከተሞችን ያገናኛል፤ ጉዞው በ40 ደቂቃ ይቀንሳል',
    section: 'መሠረተ ልማት',
    publishedAt: '2026-01-19T10:00:00+03:00',
    site: { name: 'የወንዝ ዜና' },
  }),
  emoji: article('en', {
    title: 'How 👨‍👩‍👧‍👦 and 🇮🇳🇧🇩🇱🇰 took over the family chat – and why the 1️⃣st emoji cost ₹0',
    section: 'Culture',
    publishedAt: '2026-07-17T16:00:00+05:30',
    site: { name: 'The Harbour Post' },
  }),
} as const satisfies Record<string, Article>
