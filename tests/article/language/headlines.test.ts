import { describe, expect, it } from 'vitest'
import { languageOfHost } from '../../../src/article/language/data/host-language.ts'
import { languageOfText } from '../../../src/article/language/language-of-text.ts'
import headlines from './headlines.json' with { type: 'json' }

const all = Object.entries(headlines).flatMap(([lang, texts]) => texts.map((text) => ({ lang, text })))

describe('headlines of three to eight words in 42 languages', () => {
  const found = all.map(({ lang, text }) => ({ lang, text, found: languageOfText(text) }))

  it('are recognized, nine of ten', () => {
    const right = found.filter((one) => one.lang === one.found?.lang)
    expect(right.length / all.length).toBeGreaterThan(0.89)
  })

  it('are right where the guess is sure', () => {
    const sure = found.filter((one) => one.found?.sure === true)
    expect(sure.length / all.length).toBeGreaterThan(0.65)
    expect(sure.filter((one) => one.lang !== one.found?.lang).length).toBeLessThanOrEqual(2)
  })

  it('are recognized more often if the address is known', () => {
    const hinted = all.filter(({ lang, text }) => languageOfText(text, lang)?.lang === lang)
    expect(hinted.length / all.length).toBeGreaterThan(0.97)
  })
})

it.each([
  ['en', 'Hello'],
  ['en', 'Breaking news'],
  ['en', 'Storm warning'],
  ['en', 'Title'],
  ['es', 'Hola mundo'],
  ['pt', 'Olá mundo'],
  ['de', 'Nachrichten'],
  ['tr', 'Merhaba dünya'],
  ['vi', 'Xin chào'],
  ['id', 'Selamat pagi'],
  ['sw', 'Habari za leo'],
])('where letters are few, how often a language is written counts: %s “%s”', (lang, text) => {
  expect(languageOfText(text)?.lang).toBe(lang)
})

it.each([
  ['hi', 'IND vs AUS 3rd T20I: विराट कोहली की तूफ़ानी पारी'],
  ['hi', 'iPhone 17 Pro Max और Pixel लॉन्च'],
  ['hi', 'CBSE Board Exam 2026 Date Sheet: जारी हुई डेटशीट'],
  ['bn', 'BPL 2026: Dhaka Capitals vs Rangpur Riders ম্যাচে জয় ঢাকার'],
  ['ta', 'IPL 2026 CSK vs MI Live: சென்னை வெற்றி'],
  ['te', 'Pushpa 3 Trailer Launch: అల్లు అర్జున్ లుక్'],
  ['mr', 'Mumbai Local Mega Block: मध्य रेल्वेवर उद्या मेगाब्लॉक आहे'],
  ['ur', 'PSL 2026 Lahore Qalandars vs Karachi Kings: لاہور کی جیت'],
  ['ar', 'Apple تطلق iPhone 17 Pro Max الجديد في Cupertino'],
  ['ja', 'Apple、iPhone 17 ProとApple Watch Series 11を発表'],
  ['ja', 'OpenAI「GPT-6」公開'],
  ['ko', 'Samsung Galaxy S27 Ultra 공개'],
  ['ja', 'Netflix「Stranger Things」最終回 Season 5配信'],
  ['mr', 'IND vs NZ Final: भारताने जिंकला सामना'],
  ['mr', 'सरकारने कर वाढवला'],
  ['ne', 'सरकारले कर बढायो'],
  ['mn', 'Засгийн газар татвар нэмэв'],
  ['ps', 'حکومت مالیه لوړه کړه'],
  ['ti', 'መንግስቲ ግብሪ ወሲኹ'],
  ['fr', 'La Bourse de Paris recule'],
  ['nl', 'Koning bezoekt Limburg'],
  ['zh-Hans', 'OpenAI发布GPT-6'],
  ['en', 'The word नमस्ते means hello in Hindi'],
  ['en', 'What does سلام mean? A guide to the greeting'],
  ['en', 'BTS member 정국 to release solo album in July'],
  ['gu', 'IPL Final RCB vs GT LIVE: ગુજરાતની જીત'],
  ['kn', 'RCB vs CSK: ಬೆಂಗಳೂರಿಗೆ ಜಯ'],
  ['ml', 'FIFA World Cup 2026 Qualifier: ഇന്ത്യയ്ക്ക് തോൽവി'],
  ['pa', 'Punjab Kings vs Delhi Capitals IPL: ਪੰਜਾਬ ਦੀ ਜਿੱਤ'],
  ['th', 'iPhone 17 Pro Max ราคาไทย'],
  ['fa', 'FIFA World Cup: ایران و ژاپن'],
  ['ru', 'Apple представила iPhone 17 Pro Max'],
  ['uk', 'Netflix покаже новий серіал про Київ'],
  ['mn', 'Ерөнхийлөгч өнөөдөр Москвад ирлээ'],
  ['mn', 'Улаанбаатарт гал түймэр гарчээ'],
  ['ky', 'Президент бүгүн Москвага келди'],
  ['kk', 'Президент бүгін Мәскеуге келді'],
  ['sr', 'Председник данас стиже у Москву'],
  ['mk', 'Претседателот денес пристига во Москва'],
  ['bg', 'Президентът пристига днес в Москва'],
  ['bg', 'Цената на бензина отново расте'],
  ['ru', 'Цены на бензин снова растут'],
  ['ru', 'В Москве открыт новый музей'],
  ['uk', 'Ціни на бензин знову зростають'],
  ['be', 'Прэзідэнт сёння прылятае ў Маскву'],
  ['sr', 'Цене горива поново расту'],
  ['mk', 'Цените на горивата повторно растат'],
  ['tg', 'Президент имрӯз ба Маскав меояд'],
  ['mr', 'राष्ट्रपती आज मॉस्कोत दाखल'],
  ['mr', 'पुण्यात आग, तीन जण जखमी'],
  ['ne', 'राष्ट्रपति आज मस्को पुग्दै'],
  ['ne', 'काठमाडौंमा आगलागी, तीन जना घाइते'],
  ['hi', 'राष्ट्रपति आज मॉस्को पहुँचेंगे'],
  ['hi', 'पुणे में आग, तीन घायल'],
  ['ar', 'الرئيس يصل اليوم إلى موسكو'],
  ['fa', 'رئیس‌جمهور امروز به مسکو می‌رود'],
  ['ur', 'صدر آج ماسکو پہنچیں گے'],
  ['ps', 'ولسمشر نن مسکو ته ځي'],
  ['ckb', 'سەرۆک ئەمڕۆ دەگاتە مۆسکۆ'],
  ['sd', 'صدر اڄ ماسڪو پهچندو'],
  ['ug', 'پرېزىدېنت بۈگۈن موسكۋاغا كېلىدۇ'],
  ['he', 'הנשיא יגיע היום למוסקבה'],
  ['yi', 'דער פרעזידענט קומט היינט קיין מאסקווע'],
  ['am', 'ፕሬዝዳንቱ ዛሬ ሞስኮ ገቡ'],
  ['ti', 'ፕረዚደንት ሎሚ ናብ ሞስኮ ኣትዩ'],
  ['zh-Hant', '總統今日抵達莫斯科'],
  ['zh-Hans', '总统今日抵达莫斯科'],
  ['ja', '大統領、本日モスクワ到着'],
  ['as', 'ৰাষ্ট্ৰপতি আজি মস্কো পাব'],
  ['bn', 'প্রেসিডেন্ট আজ মস্কো পৌঁছাবেন'],
] as const)('finds %s in %s', (lang, text) => {
  expect(languageOfText(text)?.lang).toBe(lang)
})

it('expects the language of a country at its addresses', () => {
  expect(languageOfHost('https://www.example.fr/a')).toBe('fr')
  expect(languageOfHost('https://www.example.com/a')).toBeUndefined()
  expect(languageOfHost('https://192.0.2.1/a')).toBeUndefined()
  expect(languageOfHost(undefined)).toBeUndefined()
})
